import { memoizeByPhrase } from '../memo/bounded-cache';
import type { Day } from './calendar';
import { MONTHS, dayNumber, longDay } from './calendar';
import type { FoundDates } from './find-dates';
import { findDates } from './find-dates';

/**
 * Dates in house style (`18 December 2025`, `9 and 10 December 2025`), whatever form they are written in. Dates already
 * in that form are unchanged, and misspelt months are corrected. Undefined if the text has no dates, or has one that
 * does not exist.
 */
export const inHouseForm = memoizeByPhrase(houseForm);

function houseForm(text: string): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const found = findDates(words)[0];
  const days = found?.days.flatMap(({ day, nearest }) => day ?? nearest ?? []);
  if (!found || !days || days.length !== found.days.length) return undefined;
  if (IN_FORM.test(words)) return words;
  // “2, 3 and 5 to 7 March” cannot be rebuilt from its list of days.
  if (found.form === 'to' && days.length > 2) return undefined;
  return daysInWords(days, isPair(days) && /\d\s*[–—‑-]\s*\d/.test(words) ? 'and' : found.form);
}

/** “3-4 December” means two days, not a range. */
const isPair = ([first, second, ...more]: readonly Day[]): boolean =>
  first !== undefined && second !== undefined && more.length === 0 && dayNumber(second) === dayNumber(first) + 1;

/**
 * Days in house style, with the month and year given once if they are shared: `30 September and 1 October 2025`. The
 * order is kept.
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
 * The span of a year that does not have four figures, in a text of dates; an empty span at the end if no year is
 * written. Undefined if every year is whole.
 */
export function brokenYear(text: string): { readonly start: number; readonly end: number } | undefined {
  const years = [...text.matchAll(/^\d+[/.-]\d+[/.-]\d+$/.test(text) ? /\d{3,}|\d+$/g : /\d{3,}/g)];
  if (years.length === 0) return { start: text.length, end: text.length };
  const broken = years.find(([figures]) => figures.length !== 4 && !(figures.length < 3 && years.length > 1));
  return broken && { start: broken.index, end: broken.index + broken[0].length };
}

/**
 * Possible corrections for dates with a broken year, in house style and likeliest first: the year has a figure too many
 * or too few, or is left out. `near` gives another day that these dates closely follow or precede; without it only
 * years with too many figures are corrected.
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

/** A hundred years are tried, and a date stays wrong for many keystrokes, so results are kept by the nearby day. */
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
    // Days on the wrong side rank after all those on the right side.
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

/**
 * A year with too many figures contains the real year’s figures in order; one with too few is contained in it; two
 * figures are the last two of the year.
 */
function mayBe(figures: string, year: string): boolean {
  if (figures.length === 2) return year.endsWith(figures);
  return figures.length > 4 ? isWithin(year, figures) : isWithin(figures, year);
}

function isWithin(small: string, large: string): boolean {
  let at = 0;
  for (const figure of large) if (figure === small[at]) at++;
  return at === small.length;
}
