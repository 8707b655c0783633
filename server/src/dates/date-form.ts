import { memoizeByPhrase } from '../memo/bounded-cache';
import type { Day } from './calendar';
import { MONTHS, dayNumber, longDay } from './calendar';
import type { FoundDates } from './find-dates';
import { findDates } from './find-dates';

/**
 * Dates as letters write them (`18 December 2025`, `9 and 10 December 2025`), for dates in any form: as they are where
 * they are in that form. Misspelt months are put right. Undefined where the text has no dates, or a day that is not
 * real.
 */
export const inHouseForm = memoizeByPhrase(houseForm);

function houseForm(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const found = findDates(words)[0];
  const days = found?.days.flatMap(({ day, nearest }) => day ?? nearest ?? []);
  if (!found || !days || days.length !== found.days.length) return undefined;
  if (IN_FORM.test(words)) return words;
  // “2, 3 and 5 to 7 March” has more than the days tell.
  if (found.form === 'to' && days.length > 2) return undefined;
  return daysInWords(days, isPair(days) && /\d\s*[–—‑-]\s*\d/.test(words) ? 'and' : found.form);
}

/** “3-4 December” is two days, and no range. */
const isPair = ([first, second, ...more]: readonly Day[]): boolean =>
  first !== undefined && second !== undefined && more.length === 0 && dayNumber(second) === dayNumber(first) + 1;

/**
 * Days as letters write them, month and year once where they are the same: `30 September and 1 October 2025`. They are
 * not put in order.
 */
export function daysInWords(days: readonly Day[], form: FoundDates['form']): string {
  const last = days.at(-1);
  if (!last) return '';
  const words = days.map((day, i) => {
    if (day.year !== last.year || i === days.length - 1) return longDay(day);
    return day.month === days[i + 1]?.month ? String(day.day) : `${day.day} ${MONTHS[day.month - 1] ?? ''}`;
  });
  const end = words.pop() ?? '';
  return words.length === 0 ? end : `${words.join(', ')} ${form === 'to' ? 'to' : 'and'} ${end}`;
}

/**
 * The place of a year that has not four figures, in a text of dates; empty, at the end, where no year is written.
 * Undefined where the years are whole.
 */
export function brokenYear(text: string): { readonly start: number; readonly end: number } | undefined {
  const years = [...text.matchAll(/^\d+[/.-]\d+[/.-]\d+$/.test(text) ? /\d{3,}|\d+$/g : /\d{3,}/g)];
  if (years.length === 0) return { start: text.length, end: text.length };
  const broken = years.find(([figures]) => figures.length !== 4 && !(figures.length < 3 && years.length > 1));
  return broken && { start: broken.index, end: broken.index + broken[0].length };
}

/**
 * What dates with a broken year may have been meant to be, in house form, the likeliest first: a figure too many or too
 * few, or the year left out. `near` says which other day these follow (or go before) most closely; without it only
 * figures too many are tried.
 */
export function withYearMended(text: string, near?: NearDay): readonly string[] {
  const known = mendedOf(text);
  const key = near ? `${near.side} ${dayNumber(near.day)}` : '';
  const found = known.get(key) ?? mended(text, near);
  known.set(key, found);
  return found;
}

interface NearDay {
  readonly day: Day;
  readonly side: 'after' | 'before';
}

/** A hundred years are tried, and a date stays wrong for many keystrokes; by the day that is near. */
const mendedOf = memoizeByPhrase(() => new Map<string, readonly string[]>());

function mended(text: string, near: NearDay | undefined): readonly string[] {
  const place = brokenYear(text);
  if (!place) return [];
  const figures = text.slice(place.start, place.end);
  if (!near && figures.length < 4 && figures.length !== 2) return [];
  const found: { readonly words: string; readonly far: number }[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    if (!mayBe(figures, String(year))) continue;
    const words = houseForm(`${text.slice(0, place.start)}${figures ? '' : ' '}${year}${text.slice(place.end)}`);
    const day = words === undefined ? undefined : findDates(words)[0]?.days.at(-1)?.day;
    if (words === undefined || !day) continue;
    const ahead = near ? (dayNumber(day) - dayNumber(near.day)) * (near.side === 'after' ? 1 : -1) : LAST_YEAR - year;
    // A day on the wrong side comes after all those on the right one.
    found.push({ words, far: ahead >= 0 ? ahead : PAST_DATE_PENALTY - ahead });
  }
  return found
    .sort((a, b) => a.far - b.far)
    .slice(0, figures.length > 4 ? 3 : 1)
    .map(({ words }) => words);
}

const IN_FORM = new RegExp(
  `^(?:[1-9]\\d?(?: (?:${MONTHS.join('|')})(?: \\d{4})?)?(?:,? and |, | to ))*[1-9]\\d? ` +
    `(?:${MONTHS.join('|')}) \\d{4}$`,
);

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const PAST_DATE_PENALTY = 1_000_000;

/** Figures too many hold the year's in their order, figures too few are held by it; two figures are a year's last. */
function mayBe(figures: string, year: string): boolean {
  if (figures.length === 2) return year.endsWith(figures);
  return figures.length > 4 ? isWithin(year, figures) : isWithin(figures, year);
}

function isWithin(small: string, large: string): boolean {
  let at = 0;
  for (const figure of large) if (figure === small[at]) at++;
  return at === small.length;
}
