import { findDates, isMonthAndYear } from '../../dates/find-dates';
import type { AnnotatedText } from '../../text/annotated-text';
import type { LetterDate, VisitDates } from '../facts';
import { memoizeFactsOf } from './memoize-facts';
import { placeLetterDate, placeVisitDates } from './place-facts';

export { findDates };

/** Reads the date of a line that contains little else; undefined if the line has no date text at all. */
export const readLetterDate = memoizeFactsOf((line: AnnotatedText): LetterDate | undefined => {
  const first = findDates(line.text.slice(0, MAX_DATE_LINE_LENGTH))[0];
  const day = first?.days[0];
  if (!first || !day) {
    if (!looksLikeDateLine(line.text)) return undefined;
    const start = line.text.length - line.text.trimStart().length;
    return { text: line.text.trim(), span: line.toSource({ start, end: line.text.trimEnd().length }) };
  }
  return {
    text: line.text.slice(first.span.start, first.span.end),
    span: line.toSource(first.span),
    ...(day.day && first.days.length === 1 ? { day: day.day } : {}),
    ...(day.nearest ? { nearest: day.nearest } : {}),
    ...(day.weekday ? { weekday: { word: day.weekday.word, span: line.toSource(day.weekday.span) } } : {}),
  };
}, placeLetterDate);

/**
 * True for a line that is a date and little else, valid or not: `6 November 20205`, `18 Decmber 2025`, `December 2025`.
 */
export function looksLikeDateLine(line: string): boolean {
  const text = line.trim().replace(/^date\s*:\s*/i, '');
  if (text.length === 0 || text.length > 40) return false;
  const whole = findDates(text)[0];
  if (whole) return whole.span.end - whole.span.start >= text.length - 2;
  return isMonthAndYear(text);
}

/**
 * Reads the days of the visit from the opening paragraph: the first dates after `on`, `between`, `from` or the like, or
 * else the first dates.
 */
export const readVisitDates = memoizeFactsOf((paragraph: AnnotatedText): VisitDates | undefined => {
  const all = findDates(paragraph.text.slice(0, MAX_VISIT_DATES_OFFSET));
  const found =
    all.find(({ span }) => LEADING.test(paragraph.text.slice(Math.max(0, span.start - 12), span.start))) ?? all[0];
  if (!found) return undefined;
  const days = found.days.flatMap(({ day }) => (day ? [day] : []));
  return {
    text: paragraph.text.slice(found.span.start, found.span.end),
    span: paragraph.toSource(found.span),
    days: days.length === found.days.length ? days : [],
    // "between 29 September and 1 October" names the first and the last day.
    form:
      found.form === 'and' &&
      found.days.length === 2 &&
      /\bbetween\s+(?:the\s+)?$/i.test(paragraph.text.slice(Math.max(0, found.span.start - 16), found.span.start))
        ? 'to'
        : found.form,
    weekdays: found.days.flatMap(({ day, weekday }) =>
      day && weekday ? [{ word: weekday.word, span: paragraph.toSource(weekday.span), day }] : [],
    ),
  };
}, placeVisitDates);

// Dates later in a line or paragraph do not belong to the frame.
const MAX_DATE_LINE_LENGTH = 500;
const MAX_VISIT_DATES_OFFSET = 5_000;

const LEADING = /\b(?:on|between|from|during|over|of)\s+(?:the\s+)?$/i;
