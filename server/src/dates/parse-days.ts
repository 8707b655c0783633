import type { ParsedDays } from '../protocol/protocol';
import { dayFromNumber, dayNumber, isRealDay, isoDay, MONTHS } from './calendar';

/** If a visit appears to last longer, its dates are wrong. */
const MAX_VISIT_DAYS = 60;

/**
 * Parses days as people write them: `9 and 10 December 2025`, `30 September to 1 October 2025`, `9, 10 and 12 December
 * 2025`, `09/12/2025`, `09/12/25`, `9 December 25`, `2025-12-09`. A range gives all its days; a two-figure year is in
 * this century.
 */
export function parseDays(text: string): ParsedDays {
  const tokens = tokensOf(text);
  if (!tokens) return { error: `“${text}” is not understood. Write the days like this: 9 and 10 December 2025.` };
  const dates: { day: number; month: number | undefined; year: number | undefined; upTo: boolean }[] = [];
  let upTo = false;
  for (const token of tokens) {
    const last = dates.at(-1);
    if (token.kind === 'day') {
      dates.push({ day: token.value, month: undefined, year: undefined, upTo });
      upTo = false;
    } else if (token.kind === 'date') {
      dates.push({ ...token, upTo });
      upTo = false;
    } else if (token.kind === 'month' && last) last.month = token.value;
    else if (token.kind === 'year' && last) last.year = token.value;
    else if (token.kind === 'to') upTo = true;
  }
  // "9 and 10 December 2025": missing parts of a day are taken from the next day that has them.
  let month: number | undefined;
  let year: number | undefined;
  for (const date of [...dates].reverse()) {
    if (
      date.year === undefined &&
      date.month !== undefined &&
      month !== undefined &&
      year !== undefined &&
      date.month > month
    )
      date.year = year - 1;
    month = date.month ??= month;
    year = date.year ??= year;
  }
  if (dates.length === 0) return { error: 'Write the days like this: 9 and 10 December 2025.' };
  if (dates.some((date) => date.month === undefined))
    return { error: 'Say the month as well, like this: 9 and 10 December 2025.' };
  if (dates.some((date) => date.year === undefined))
    return { error: 'Say the year as well, like this: 9 and 10 December 2025.' };
  return daysOf(dates as { day: number; month: number; year: number; upTo: boolean }[]);
}

/** Parses one day in any of the forms of `parseDays`; the result is a list of one. */
export function parseDay(text: string): ParsedDays {
  const read = parseDays(text);
  if ('error' in read)
    return {
      error: read.error.replace('9 and 10 December 2025', '18 December 2025').replace('the days', 'the date'),
    };
  return read.days.length === 1 ? read : { error: 'Write one day, like this: 18 December 2025.' };
}

function daysOf(dates: readonly { day: number; month: number; year: number; upTo: boolean }[]): ParsedDays {
  const days: number[] = [];
  for (const date of dates) {
    if (!isRealDay(date)) return { error: `There is no ${date.day} ${titleOf(date.month)} ${date.year}.` };
    const number = dayNumber(date);
    const last = days.at(-1);
    if (last !== undefined && number <= last) return { error: 'The days are not in order: write the earliest first.' };
    if (last !== undefined && date.upTo) {
      if (number - last > MAX_VISIT_DAYS)
        return { error: 'These days are more than two months apart. Is the month or the year right?' };
      for (let next = last + 1; next < number; next++) days.push(next);
    }
    days.push(number);
  }
  return { days: days.map((number) => isoDay(dayFromNumber(number))) };
}

type Token =
  | { kind: 'day' | 'month' | 'year'; value: number }
  | { kind: 'date'; day: number; month: number; year: number }
  | { kind: 'and' | 'to' };

const WORD = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`['’]\d{2}(?!\d)`,
    String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2}(?:\d{2})?(?!\d)`,
    String.raw`\d+(?:st|nd|rd|th)?`,
    '[a-z]+',
    '[–—-]',
    String.raw`[^\s,.&]`,
  ].join('|'),
  'g',
);

function tokensOf(text: string): readonly Token[] | undefined {
  const words = text.toLowerCase().match(WORD) ?? [];
  const tokens: Token[] = [];
  for (const word of words) {
    const token = tokenOf(word);
    if (token === undefined) return undefined;
    if (token) tokens.push(token);
  }
  return tokens.map((token, i) =>
    isShortYear(token, tokens[i - 1], tokens[i + 1]) ? { kind: 'year', value: 2000 + token.value } : token,
  );
}

/** Two figures straight after a month are a year, unless they have a month of their own. */
const isShortYear = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): token is { kind: 'day'; value: number } =>
  token.kind === 'day' && token.value > 9 && before?.kind === 'month' && after?.kind !== 'month';

/** Null for a word to be skipped, such as a weekday. */
function tokenOf(word: string): Token | null | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (iso) return { kind: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$/.exec(word);
  if (british) {
    const year = Number(british[3]);
    return { kind: 'date', day: Number(british[1]), month: Number(british[2]), year: year < 100 ? 2000 + year : year };
  }
  const short = /^['’](\d{2})$/.exec(word)?.[1];
  if (short) return { kind: 'year', value: 2000 + Number(short) };
  const number = /^(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (number)
    return number.length === 4
      ? { kind: 'year', value: Number(number) }
      : number.length <= 2
        ? { kind: 'day', value: Number(number) }
        : undefined;
  if (['to', 'until', 'till', '-', '–', '—'].includes(word)) return { kind: 'to' };
  if (word === 'and' || word === 'between' || word === 'from') return { kind: 'and' };
  if (/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/.test(word)) return null;
  const month = MONTHS.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(word));
  return month >= 0 ? { kind: 'month', value: month + 1 } : undefined;
}

const titleOf = (month: number): string => MONTHS[month - 1] ?? `month ${month}`;
