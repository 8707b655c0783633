import type { Day } from '../../dates/calendar';
import { dayNumber } from '../../dates/calendar';
import { daysInWords } from '../../dates/date-form';
import { findDates } from '../../dates/find-dates';
import { dayOff } from '../../dates/working-days';
import { memoizeByPhrase } from '../../memo/bounded-cache';

/**
 * “03/04/2025” is read as 3 April, but 4 March may have been meant. Returns both in words, the likelier first: the one
 * on working days or, for several days, the one whose days are closer together. Undefined if the figures can only be
 * read one way.
 */
export const bothReadings = memoizeByPhrase((words): readonly [string, string] | undefined => {
  const found = findDates(words)[0];
  const days = found?.days.flatMap(({ day }) => day ?? []) ?? [];
  if (!found || !/^\d{1,2}[/.-]\d{1,2}[/.-]/.test(words) || days.length !== found.days.length) return undefined;
  if (days.some(({ day }) => day > 12) || days.every(({ day, month }) => day === month)) return undefined;
  const turned = days.map(({ year, month, day }): Day => ({ year, month: day, day: month }));
  const readings = [days, turned].map((all, i) => ({
    words: daysInWords(all, found.form),
    unlikely: (all.some((day) => dayOff(day)) ? DAY_OFF_PENALTY : 0) + reach(all) + i / 2,
  }));
  const [first, second] = readings.sort((a, b) => a.unlikely - b.unlikely);
  return first && second && [first.words, second.words];
});

const DAY_OFF_PENALTY = 100_000;

const reach = (days: readonly Day[]): number =>
  Math.abs(dayNumber(days.at(-1) ?? days[0] ?? EPOCH) - dayNumber(days[0] ?? EPOCH));

const EPOCH: Day = { year: 1970, month: 1, day: 1 };
