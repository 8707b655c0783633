const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** A visit that lasts longer has a slip in its dates. */
const MAX_VISIT_DAYS = 60;

export type Days = { readonly days: readonly string[] } | { readonly trouble: string };

/**
 * Days as people write them: `9 and 10 December 2025`, `30 September to 1 October 2025`, `9, 10 and 12 December 2025`,
 * `09/12/2025`, `2025-12-09`. ISO days in order, or one sentence that says what is wrong. A range gives all its days.
 */
export function readDays(text: string): Days {
  const tokens = tokensOf(text);
  if (!tokens) return { trouble: `“${text}” is not understood. Write the days like this: 9 and 10 December 2025.` };
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
  // "9 and 10 December 2025": what a day does not say it takes from the next one that does.
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
  if (dates.length === 0) return { trouble: 'Write the days like this: 9 and 10 December 2025.' };
  if (dates.some((date) => date.month === undefined))
    return { trouble: 'Say the month as well, like this: 9 and 10 December 2025.' };
  if (dates.some((date) => date.year === undefined))
    return { trouble: 'Say the year as well, like this: 9 and 10 December 2025.' };
  return daysOf(dates as { day: number; month: number; year: number; upTo: boolean }[]);
}

/** One day, in any of the forms above. */
export function readDay(text: string): { readonly day: string } | { readonly trouble: string } {
  const read = readDays(text);
  if ('trouble' in read)
    return {
      trouble: read.trouble.replace('9 and 10 December 2025', '18 December 2025').replace('the days', 'the date'),
    };
  const [day, more] = read.days;
  return day && !more ? { day } : { trouble: 'Write one day, like this: 18 December 2025.' };
}

function daysOf(dates: readonly { day: number; month: number; year: number; upTo: boolean }[]): Days {
  const days: string[] = [];
  for (const date of dates) {
    const iso = isoOf(date);
    if (!iso) return { trouble: `There is no ${date.day} ${titleOf(date.month)} ${date.year}.` };
    const last = days.at(-1);
    if (last && iso <= last) return { trouble: 'The days are not in order: write the earliest first.' };
    if (last && date.upTo) {
      for (let next = after(last); next < iso; next = after(next)) {
        if (days.length > MAX_VISIT_DAYS)
          return { trouble: 'These days are more than two months apart. Is the month or the year right?' };
        days.push(next);
      }
    }
    days.push(iso);
  }
  return { days };
}

type Token =
  | { kind: 'day' | 'month' | 'year'; value: number }
  | { kind: 'date'; day: number; month: number; year: number }
  | { kind: 'and' | 'to' };

function tokensOf(text: string): readonly Token[] | undefined {
  const words =
    text.toLowerCase().match(/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}|\d+(?:st|nd|rd|th)?|[a-z]+|[–—-]|[^\s,.&]/g) ??
    [];
  const tokens: Token[] = [];
  for (const word of words) {
    const token = tokenOf(word);
    if (token === undefined) return undefined;
    if (token) tokens.push(token);
  }
  return tokens;
}

/** Null for a word that says nothing: a weekday. */
function tokenOf(word: string): Token | null | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (iso) return { kind: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(word);
  if (british) return { kind: 'date', day: Number(british[1]), month: Number(british[2]), year: Number(british[3]) };
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
  const month = MONTHS.findIndex((name) => name === word || (word.length >= 3 && name.startsWith(word)));
  return month >= 0 ? { kind: 'month', value: month + 1 } : undefined;
}

function isoOf({ day, month, year }: { day: number; month: number; year: number }): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}

const after = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);

const titleOf = (month: number): string => {
  const name = MONTHS[month - 1];
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : `month ${month}`;
};
