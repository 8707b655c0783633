import { memoizeByPhrase } from '../memo/bounded-cache';
import { findDates } from '../reading/facts/date-finder';
import { daysInWords } from '../reading/facts/date-form';
import type { Reading } from '../reading/reading';
import { dayOff } from '../reading/working-days';
import type { Day } from '../text/calendar';
import { dayNumber } from '../text/calendar';
import type { Span } from '../text/span';
import { textAt } from '../text/span';
import { rewriting } from './rewriting';
import type { Fix } from './rule';

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

/**
 * “03/04/2025” is read as 3 April, and somebody may have meant 4 March. Both in words, the likelier first: the one on
 * working days, and of several days those that lie nearer together. Undefined where the figures can be read in one way
 * only.
 */
export const bothReadings = memoizeByPhrase((words): readonly [string, string] | undefined => {
  const found = findDates(words)[0];
  const days = found?.days.flatMap(({ day }) => day ?? []) ?? [];
  if (!found || !/^\d{1,2}[/.-]\d{1,2}[/.-]/.test(words) || days.length !== found.days.length) return undefined;
  if (days.some(({ day }) => day > 12) || days.every(({ day, month }) => day === month)) return undefined;
  const turned = days.map(({ year, month, day }): Day => ({ year, month: day, day: month }));
  const readings = [days, turned].map((all, i) => ({
    words: daysInWords(all, found.form),
    unlikely: (all.some((day) => dayOff(day)) ? FAR : 0) + reach(all) + i / 2,
  }));
  const [first, second] = readings.sort((a, b) => a.unlikely - b.unlikely);
  return first && second && [first.words, second.words];
});

const FAR = 100_000;

const reach = (days: readonly Day[]): number =>
  Math.abs(dayNumber(days.at(-1) ?? days[0] ?? EPOCH) - dayNumber(days[0] ?? EPOCH));

const EPOCH: Day = { year: 1970, month: 1, day: 1 };

export const oneSpace = (words: string): string => words.replace(/\s+/g, ' ');
