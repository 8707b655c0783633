import type { Day } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import { addWorkingDays, workingDaysAfter } from '../dates/working-days';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import { matchStock } from '../templates/match-stock';
import type { Span } from '../text/span';

/** The day by which a letter asks for a written statement or an action plan. */
export interface ResponseDue {
  readonly text: string;
  readonly span: Span;
  /** Undefined where the words give no real day. */
  readonly day?: Day;
  /** A weekday that is written with it. */
  readonly weekday?: { readonly word: string; readonly span: Span };
  /** Working days after the letter's date on which the template has it. */
  readonly usual: number;
  /** The day so counted; undefined without a date of the letter. */
  readonly counted?: Day;
  /** Working days from the letter's date to the day, where it comes after it. */
  readonly after?: number;
}

/** Undefined where no standard sentence of the letter has such a day. */
export const responseDue = memoizeWeak((reading: Reading): ResponseDue | undefined => {
  const letterDay = reading.facts.letterDate?.day;
  for (const { part, passage } of reading.partMatches) {
    for (const stock of part.stock) {
      const { due: usual } = stock;
      if (usual === undefined) continue;
      for (const { plain } of passage?.blocks ?? []) {
        const match = matchStock(stock, plain);
        const slot = match.similarity >= LIKE ? match.variables.get('date') : undefined;
        const found = slot && findDates(plain.text.slice(slot.start, slot.end))[0];
        const [one] = found?.days ?? [];
        if (!slot || !found || !one) continue;
        const place = (span: Span): Span =>
          plain.toSource({ start: slot.start + span.start, end: slot.start + span.end });
        const counted = letterDay && addWorkingDays(letterDay, usual);
        const after = letterDay && one.day && workingDaysAfter(letterDay, one.day);
        return {
          text: plain.text.slice(slot.start + found.span.start, slot.start + found.span.end),
          span: place(found.span),
          ...(one.day ? { day: one.day } : {}),
          ...(one.weekday ? { weekday: { word: one.weekday.word, span: place(one.weekday.span) } } : {}),
          usual,
          ...(counted ? { counted } : {}),
          ...(after !== undefined ? { after } : {}),
        };
      }
    }
  }
  return undefined;
});

const LIKE = 0.6;
