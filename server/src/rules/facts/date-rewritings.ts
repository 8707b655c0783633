import { findDates } from '../../dates/find-dates';
import { dayOff } from '../../dates/working-days';
import { bothReadings } from '../../reading/facts/both-readings';
import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/span';
import { textAt } from '../../text/span';
import { rewriting } from '../engine/rewriting';
import type { Fix } from '../engine/rule';

/**
 * Returns one fix for each way to write a date, the likeliest first. Empty if the source has more than the words
 * (markup between them, or figures or letters directly after them), since something would be lost or left over.
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

/** The report of days in figures that may be read in two ways (`4/5/2026`); undefined if they may not. */
export function ambiguousDays(
  words: string,
  span: Span,
  fix: (kind: Fix['kind'], ...rights: readonly string[]) => readonly Fix[],
) {
  const readings = bothReadings(words);
  return (
    readings && {
      message: 'ambiguous' as const,
      data: { words, one: readings[0], other: readings[1] },
      span,
      severity: 'info' as const,
      fixes: fix('suggested', ...onWorkingDays(readings)),
    }
  );
}

/** The dates among these on which a letter or visit can fall: no weekends or bank holidays. */
export const onWorkingDays = (rights: readonly string[]): readonly string[] =>
  rights.filter((right) => !findDates(right).some(({ days }) => days.some(({ day }) => day && dayOff(day))));

export const oneSpace = (words: string): string => words.replace(/\s+/g, ' ');
