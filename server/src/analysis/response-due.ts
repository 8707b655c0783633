import type { Day } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import { addWorkingDays, workingDaysAfter } from '../dates/working-days';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import { matchStock } from '../templates/match-stock';
import type { Span } from '../text/span';

/** The date by which a letter requests a written statement or an action plan. */
export interface ResponseDue {
  readonly text: string;
  readonly span: Span;
  /** Undefined if the words are not a real date. */
  readonly day?: Day;
  /** A weekday given with it. */
  readonly weekday?: { readonly word: string; readonly span: Span };
  /** Working days after the letter's date, according to the template. */
  readonly usual: number;
  /** The date counted from that; undefined if the letter has no date. */
  readonly counted?: Day;
  /** Working days from the letter's date to the day, if the day is later. */
  readonly after?: number;
}

/** Undefined if no standard sentence of the letter has such a date. */
export const responseDue = memoizeWeak((reading: Reading): ResponseDue | undefined => {
  const letterDay = reading.facts.letterDate?.day;
  for (const { part, passage } of reading.partMatches) {
    for (const stock of part.stock) {
      const { due: usual } = stock;
      if (usual === undefined) continue;
      for (const { plain } of passage?.blocks ?? []) {
        const match = matchStock(stock, plain);
        const variable = match.similarity >= LIKE ? match.variables.get('date') : undefined;
        const found = variable && findDates(plain.text.slice(variable.start, variable.end))[0];
        const [one] = found?.days ?? [];
        if (!variable || !found || !one) continue;
        const place = (span: Span): Span =>
          plain.toSource({ start: variable.start + span.start, end: variable.start + span.end });
        const counted = letterDay && addWorkingDays(letterDay, usual);
        const after = letterDay && one.day && workingDaysAfter(letterDay, one.day);
        return {
          text: plain.text.slice(variable.start + found.span.start, variable.start + found.span.end),
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
