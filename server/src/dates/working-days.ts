import data from '../../data/bank-holidays.yaml';
import { largestOf, smallestOf } from '../lists/extremes';
import { lazy } from '../memo/lazy';
import type { Day } from './calendar';
import { WEEKDAYS, dayFromIso, dayFromNumber, dayNumber, weekdayOf } from './calendar';

/**
 * Number of working days from the day after `from` up to and including `to` (SI 2007/462: Saturdays, Sundays and the
 * bank holidays of England and Wales do not count). Undefined if `to` is before `from`, or outside the years whose bank
 * holidays are known.
 */
export function workingDaysAfter(from: Day, to: Day): number | undefined {
  const { first, counts } = calendar();
  const start = counts[dayNumber(from) - first];
  const end = counts[dayNumber(to) - first];
  return start === undefined || end === undefined || end < start || dayNumber(to) < dayNumber(from)
    ? undefined
    : end - start;
}

/** The day that is `count` working days after `from`; undefined outside the years whose bank holidays are known. */
export function addWorkingDays(from: Day, count: number): Day | undefined {
  const { first, counts } = calendar();
  let at = dayNumber(from) - first;
  const start = counts[at];
  if (start === undefined) return undefined;
  while ((counts[at] ?? Infinity) < start + count) at++;
  return at < counts.length ? dayFromNumber(first + at) : undefined;
}

/** The last day of the years whose bank holidays are known. */
export const workingDaysKnownUntil = (): Day => {
  const { first, counts } = calendar();
  return dayFromNumber(first + counts.length - 1);
};

/**
 * Why a day is not a working day: `a Saturday`, `a bank holiday (Easter Monday)`. Undefined for a working day, and
 * outside the years whose bank holidays are known.
 */
export function dayOff(day: Day): string | undefined {
  const { first, counts, holidays } = calendar();
  const number = dayNumber(day);
  if (counts[number - first] === undefined) return undefined;
  const weekday = weekdayOf(day);
  if (weekday === 'Saturday' || weekday === 'Sunday') return `a ${weekday}`;
  const holiday = holidays.get(number);
  return holiday === undefined ? undefined : `a bank holiday (${holiday})`;
}

interface Calendar {
  /** Number of the first day in `counts`. */
  readonly first: number;
  /** For each day, the number of working days from the first day up to and including it. */
  readonly counts: readonly number[];
  /** Names of the bank holidays, by day number. */
  readonly holidays: ReadonlyMap<number, string>;
}

const SUNDAY = 0;
const SATURDAY = 6;

const calendar = lazy((): Calendar => {
  const holidays = new Map<number, string>();
  const { days } = data as { readonly days: Readonly<Record<string, string>> };
  for (const [text, name] of Object.entries(days)) {
    const day = dayFromIso(text);
    if (day) holidays.set(dayNumber(day), name);
  }
  const years = [...holidays.keys()].map((number) => dayFromNumber(number).year);
  const first = dayNumber({ year: smallestOf(years), month: 1, day: 1 });
  const last = dayNumber({ year: largestOf(years), month: 12, day: 31 });
  const counts: number[] = [];
  let count = 0;
  // Counts are cumulative, because thousands of days are looked up before the first answer.
  for (
    let number = first, weekday = WEEKDAYS.indexOf(weekdayOf(dayFromNumber(first)));
    number <= last;
    number++, weekday = (weekday + 1) % 7
  ) {
    if (weekday !== SUNDAY && weekday !== SATURDAY && !holidays.has(number)) count++;
    counts.push(count);
  }
  return { first, counts, holidays };
});
