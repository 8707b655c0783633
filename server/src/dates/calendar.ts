/** A day without a time or zone, as letters write it. `month` is 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const DAY_MS = 86_400_000;

/** Number of days since 1 January 1970. */
export const dayNumber = (d: Day): number => Math.round(Date.UTC(d.year, d.month - 1, d.day) / DAY_MS);

export function dayFromNumber(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** True for a day that exists in the calendar (no 31 June, no five-figure year). */
export function isRealDay(d: Day): boolean {
  if (d.year < 1000 || d.year > 9999 || d.month < 1 || d.month > 12 || d.day < 1) return false;
  return d.day <= new Date(Date.UTC(d.year, d.month, 0)).getUTCDate();
}

export const weekdayOf = (d: Day): (typeof WEEKDAYS)[number] =>
  WEEKDAYS[(((dayNumber(d) + 4) % 7) + 7) % 7] ?? 'Sunday';

/** `2025-12-18` */
export const isoDay = (d: Day): string =>
  `${String(d.year).padStart(4, '0')}-${String(d.month).padStart(2, '0')}-${String(d.day).padStart(2, '0')}`;

/** A day from `2025-12-18`, or undefined. */
export function dayFromIso(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDay(found) ? found : undefined;
}

/** `18 December 2025`, as letters write it. */
export const longDay = (d: Day): string => `${d.day} ${MONTHS[d.month - 1] ?? '?'} ${d.year}`;

export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;
