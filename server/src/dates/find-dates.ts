import { editDistance } from '../text/similarity';
import type { Span } from '../text/span';
import type { Day } from './calendar';
import { MONTHS, WEEKDAYS, isRealDay } from './calendar';

/** How the days of one date are joined: a single day, each day named, or a first and last day. */
export type DateForm = 'single' | 'and' | 'to';

/** A date, or several days of one month, as written. Spans are half-open UTF-16 offsets in the text searched. */
export interface FoundDates {
  readonly span: Span;
  readonly days: readonly FoundDay[];
  readonly form: DateForm;
}

export interface FoundDay {
  readonly span: Span;
  /** Undefined if the words name no real day (31 June, a five-figure year, a misspelt month). */
  readonly day?: Day;
  /** The day most likely meant if the month is misspelt. */
  readonly nearest?: Day;
  readonly weekday?: { readonly word: string; readonly span: Span };
}

/**
 * The dates in a text, in order: single dates, or several joined by `and`, `to`, commas or dashes. A month and year
 * without a day is not a date.
 */
export function findDates(text: string): readonly FoundDates[] {
  // Dates written entirely in words are not supported.
  if (!/\d/.test(text)) return [];
  const found: FoundDates[] = [];
  const tokens = tokensOf(text);
  for (let i = 0; i < tokens.length;) {
    const run = runFrom(tokens, i);
    if (run.found) found.push(run.found);
    i = Math.max(run.next, i + 1);
  }
  return found;
}

/** True for a text that consists of a month and a year and nothing else: `December 2025`. */
export function isMonthAndYear(text: string): boolean {
  const [month, year, ...more] = tokensOf(text);
  return (
    month?.kind === 'month' &&
    month.span.start === 0 &&
    year?.kind === 'number' &&
    year.span.end >= text.length - 1 &&
    more.length === 0 &&
    year.text.length >= 3
  );
}

interface Token {
  readonly kind: 'number' | 'month' | 'weekday' | 'link' | 'filler' | 'numeric';
  readonly text: string;
  readonly span: Span;
  /** For a month: 1 to 12. */
  readonly month?: number;
  readonly misspelt?: boolean;
  /** For a link: true if it makes a range. */
  readonly range?: boolean;
  /** True if anything but white space separates this token from the previous one. */
  readonly apart: boolean;
}

// Numbers with attached suffixes, words, dashes and commas.
const TOKEN = /(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,6})(?!\d)|(?<!\d)(\d+)(st|nd|rd|th)?(?![\d%])|([A-Za-z]+)\.?|([,&–—‑-])/g;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const [, numeric, number, , word, sign] = match;
    const apart = text.slice(end, span.start).trim() !== '';
    const add = (token: Omit<Token, 'text' | 'span' | 'apart'>, value: string, at = span): void =>
      void tokens.push({ ...token, text: value, span: at, apart });
    if (numeric) add({ kind: 'numeric' }, numeric);
    else if (number) add({ kind: 'number' }, number);
    else if (word) {
      const bare = { start: span.start, end: span.start + word.length };
      const lower = word.toLowerCase();
      // A near miss for a month’s name is only considered after a day.
      const month = monthOf(lower, !apart && (tokens.at(-1)?.kind === 'number' || tokens.at(-1)?.text === 'of'));
      if (month) add({ kind: 'month', ...month }, word, month.short ? span : bare);
      else if (isWeekday(lower)) add({ kind: 'weekday' }, word, bare);
      else if (lower === 'and' || lower === 'to' || lower === 'until' || lower === 'through')
        add({ kind: 'link', range: lower !== 'and' }, lower, bare);
      else if (lower === 'of' || lower === 'the') add({ kind: 'filler' }, lower, bare);
      else {
        end = bare.start;
        continue;
      }
    } else add({ kind: 'link', range: sign !== ',' && sign !== '&' }, sign ?? ',');
    end = tokens.at(-1)?.span.end ?? end;
  }
  return tokens;
}

const FULL_MONTHS = MONTHS.map((month) => month.toLowerCase());
const SHORT_MONTHS = new Map(
  FULL_MONTHS.map((month, i) => [month.slice(0, 3), i + 1]).concat([['sept', 9]]) as [string, number][],
);

function monthOf(
  word: string,
  guess: boolean,
): { readonly month: number; readonly misspelt?: boolean; readonly short?: boolean } | undefined {
  const exact = FULL_MONTHS.indexOf(word);
  if (exact >= 0) return { month: exact + 1 };
  const short = SHORT_MONTHS.get(word);
  if (short) return { month: short, short: true };
  if (!guess || word.length < 4 || word.length > 11) return undefined;
  let best = 0;
  let least = 3;
  FULL_MONTHS.forEach((month, i) => {
    const limit = month.length > 5 ? 2 : 1;
    const distance = month.length > 3 ? editDistance(word, month, limit) : 9;
    if (distance <= limit && distance < least) [best, least] = [i + 1, distance];
  });
  return best > 0 ? { month: best, misspelt: true } : undefined;
}

const isWeekday = (word: string): boolean => WEEKDAYS.some((day) => day.toLowerCase() === word);

/** One day as written; missing parts are filled in from the days after it. */
interface Draft {
  readonly number: number;
  month?: Token;
  year?: Token;
  readonly weekday?: Token;
  readonly start: number;
  end: number;
}

function runFrom(tokens: readonly Token[], from: number): { readonly next: number; readonly found?: FoundDates } {
  const first = tokens[from];
  if (first?.kind === 'numeric') return numericDates(tokens, from);
  const drafts: Draft[] = [];
  const links: Token[] = [];
  let i = from;
  while (i < tokens.length) {
    const draft = draftFrom(tokens, i, drafts.length > 0);
    if (!draft) break;
    drafts.push(draft.draft);
    i = draft.next;
    let link = i;
    while (tokens[link]?.kind === 'link' && !tokens[link]?.apart) link++;
    // A comma before `and` is one link; without a link the list of days is over.
    const joint = tokens[link - 1];
    if (link === i || link - i > 2 || !joint) break;
    const after = draftFrom(tokens, link, true);
    if (!after) break;
    links.push(joint);
    i = link;
  }
  const kept = completed(drafts);
  if (kept.length === 0) return { next: Math.max(i, from + 1) };
  const days = kept.map((draft) => dayOf(draft));
  const range = links.slice(0, kept.length - 1).some((link) => link.range);
  const start = kept[0]?.start ?? 0;
  return {
    next: i,
    found: {
      span: { start, end: kept.at(-1)?.end ?? start },
      days,
      form: kept.length === 1 ? 'single' : range ? 'to' : 'and',
    },
  };
}

/** `[weekday] [the] 9[th] [of] [December] [2025]`, or the American order. */
function draftFrom(
  tokens: readonly Token[],
  from: number,
  joined: boolean,
): { readonly draft: Draft; readonly next: number } | undefined {
  let i = from;
  const near = (at: number): Token | undefined =>
    at === from && !joined ? tokens[at] : tokens[at]?.apart ? undefined : tokens[at];
  let weekday: Token | undefined;
  if (near(i)?.kind === 'weekday') {
    weekday = tokens[i];
    i++;
    if (near(i)?.text === ',') i++;
  }
  while (near(i)?.kind === 'filler' && i - from < 3) i++;
  let day = near(i);
  let month: Token | undefined;
  if (day?.kind === 'month' && near(i + 1)?.kind === 'number' && (tokens[i + 1]?.text.length ?? 9) <= 2) {
    month = day;
    day = tokens[i + 1];
    i++;
  }
  if (day?.kind !== 'number' || day.text.length > 2 || (i > from && day.apart)) return undefined;
  const draft: Draft = {
    number: Number(day.text),
    ...(weekday ? { weekday } : {}),
    start: (weekday ?? month ?? day).span.start,
    end: day.span.end,
  };
  i++;
  if (month) draft.month = month;
  else {
    let at = i;
    if (near(at)?.text === 'of') at++;
    if (near(at)?.kind === 'month') {
      draft.month = tokens[at] as Token;
      draft.end = draft.month.span.end;
      i = at + 1;
    }
  }
  if (draft.month) {
    const at = near(i)?.text === ',' ? i + 1 : i;
    const year = near(at);
    if (year?.kind === 'number' && year.text.length >= 3) {
      draft.year = year;
      draft.end = year.span.end;
      i = at + 1;
    }
  }
  // A misspelt month must be followed by a year.
  if (draft.month?.misspelt && !draft.year) return undefined;
  return { draft, next: i };
}

/** Fills in missing months and years from the days that follow; a day that still has no month is not a date. */
function completed(drafts: readonly Draft[]): readonly Draft[] {
  let month: Token | undefined;
  let year: Token | undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    if (!draft) continue;
    if (draft.month) month = draft.month;
    else if (month) draft.month = month;
    if (draft.year) year = draft.year;
    else if (year && draft.month) draft.year = yearBefore(year, draft.month, drafts[i + 1]?.month);
  }
  return drafts.slice(0, drafts.findLastIndex((draft) => draft.month) + 1);
}

// "30 December and 2 January 2025" crosses the year; "2 March and 28 February 2025" is the wrong way round.
function yearBefore(year: Token, month: Token, next: Token | undefined): Token {
  const crosses = (month.month ?? 0) - (next?.month ?? month.month ?? 0) >= 9;
  return crosses && /^\d{4}$/.test(year.text) ? { ...year, text: String(Number(year.text) - 1) } : year;
}

function dayOf(draft: Draft): FoundDay {
  const year = draft.year && draft.year.text.length === 4 ? Number(draft.year.text) : undefined;
  const day = { year: year ?? 0, month: draft.month?.month ?? 0, day: draft.number };
  const real = year !== undefined && isRealDay(day);
  return {
    span: { start: draft.start, end: draft.end },
    ...(real ? (draft.month?.misspelt ? { nearest: day } : { day }) : {}),
    ...(draft.weekday ? { weekday: { word: draft.weekday.text, span: draft.weekday.span } } : {}),
  };
}

/** `18/12/2025` in British order, and `2025-12-18`; or several joined by `and` or a dash. */
function numericDates(tokens: readonly Token[], from: number): { readonly next: number; readonly found?: FoundDates } {
  const days: FoundDay[] = [];
  let range = false;
  let next = from;
  for (let at = from; tokens[at]?.kind === 'numeric';) {
    const token = tokens[at];
    const day = token && numericDay(token);
    if (!token || !day) break;
    days.push({ span: token.span, ...(isRealDay(day) ? { day } : {}) });
    next = at + 1;
    const link = tokens[next];
    if (link?.kind !== 'link' || link.apart || tokens[next + 1]?.apart || tokens[next + 1]?.kind !== 'numeric') break;
    range ||= link.range === true;
    at = next + 1;
  }
  const last = days.at(-1);
  if (!days[0] || !last) return { next: from + 1 };
  return {
    next,
    found: {
      span: { start: days[0].span.start, end: last.span.end },
      days,
      form: days.length === 1 ? 'single' : range ? 'to' : 'and',
    },
  };
}

function numericDay(token: Token): Day | undefined {
  const [a = '', b = '', c = ''] = token.text.split(/[/.-]/);
  if ((a.length === 4) === c.length >= 4 && !(c.length === 2 && token.text.includes('/'))) return undefined;
  return a.length === 4
    ? { year: Number(a), month: Number(b), day: Number(c) }
    : { year: Number(c), month: Number(b), day: Number(a) };
}
