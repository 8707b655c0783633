import { findDates } from '../../dates/find-dates';
import { dayOff } from '../../dates/working-days';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import { textAt } from '../../text/span';
import { rewriting } from '../engine/rewriting';
import type { Fix } from '../engine/rule';

/**
 * One fix for each way to write a date, the likeliest first. None where the source has more than the words (marks
 * between them, figures or letters right after them), as something would be lost or left over.
 */
export function dateRewritings(
  { letter: { text } }: Reading,
  span: Span,
  words: string,
  kind: Fix['kind'],
  rights: readonly string[],
): readonly Fix[] {
  const source = textAt(text, span);
  if (oneSpace(source) !== oneSpace(words) || /^(?:\p{L}|[ \t]*\d)/u.test(text.slice(span.end, span.end + 20)))
    return [];
  return rights.flatMap((right) => rewriting(text, span, right, kind));
}

/** Ways to write a date of which a letter or a visit may have been: none on a weekend or a bank holiday. */
export const onWorkingDays = (rights: readonly string[]): readonly string[] =>
  rights.filter((right) => !findDates(right).some(({ days }) => days.some(({ day }) => day && dayOff(day))));

export const oneSpace = (words: string): string => words.replace(/\s+/g, ' ');
