/** A fraction or ratio as written: `three of ten`, `45%`, `just under half`. */
export interface Fraction {
  readonly start: number;
  readonly end: number;
  /** As a fraction of one; may exceed 1 if a text says so. “Just under” and “over” shift it a little. */
  readonly value: number;
  /** The whole, if it is given. */
  readonly whole?: number;
}

/**
 * The number in apposition to the quantifier at `[start, end)`: `most children (three of ten)`, `45% of plans, a
 * majority,`.
 */
export function fractionBeside(plain: string, start: number, end: number): Fraction | undefined {
  return shareAfter(plain, end) ?? shareBefore(plain, start, end);
}

/** How far a number may be from its quantifier; an apposition is short. */
const REACH = 140;

const UNITS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};

const NUMBER = `(?:\\d{1,6}|(?:${TENS.join('|')})(?:-(?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.join('|')})`;
const LESS = 'just under|nearly|almost|less than|fewer than|under|below|not quite|just below';
const MORE = 'just over|more than|over|above|at least';
const ABOUT = 'about|around|approximately|roughly|some|only|just|exactly|in all|a mere';
const SHARE = new RegExp(
  `(?:(?<less>${LESS})|(?<more>${MORE})|(?<about>${ABOUT}))?\\s?(?:(?<percent>\\d{1,3}(?:\\.\\d{1,2})?) ` +
    '?(?:%|per ?cent\\b)' +
    `|(?<part>${NUMBER})(?: (?:out of|of|in) (?:the |all |these |those |every ` +
    `)?|/)(?<whole>${NUMBER})\\b|(?:(?<count>a|one|two|three|four|nine)[ ` +
    '-])?(?<name>half|third|quarter|fifth|tenth)s?\\b)',
  'iuy',
);

/** What may separate a quantifier from the mark before its number: the words it counts. */
const COUNTED =
  /^((?:[ -][\p{L}\p{N}’']{1,30}){0,9}) ?(?:(\()|, |(?: ?[–—]|: | -) ?)(?:or |that is,? |namely |i\.?e\.? )?/u;

function shareAfter(plain: string, end: number): Fraction | undefined {
  const window = plain.slice(end, end + REACH);
  const opened = COUNTED.exec(window);
  if (!opened) return undefined;
  const [lead, counted = '', bracket] = opened;
  const share = shareAt(plain, end + lead.length) ?? bareCount(plain, end + lead.length, counted, bracket);
  if (!share) return undefined;
  const rest = plain.slice(share.end, share.end + REACH);
  return (bracket === undefined ? CLOSED : share.whole === undefined ? BRACKET_CLOSED : COUNT_CLOSED).test(rest)
    ? share
    : undefined;
}

// A number between commas or dashes ends with one; one in brackets names nothing more than its whole.
const CLOSED = /^(?: of (?:them|these|those|all))?(?:[,;.!?)]|\s?[–—]|\s-\s|$)/u;
const BRACKET_CLOSED = /^(?: of (?:them|these|those|all))?\)/u;
const COUNT_CLOSED = /^(?! (?:of (?:whom|which|the)|more|fewer|less))[^.()]{0,60}\)/u;

/** `most of the 30 plans (12)`, `of the 30 plans, most (12)` */
function bareCount(plain: string, at: number, counted: string, bracket: string | undefined): Fraction | undefined {
  if (bracket === undefined) return undefined;
  const part = /^\d{1,5}(?=\))/.exec(plain.slice(at, at + 6))?.[0];
  if (part === undefined) return undefined;
  const whole =
    /\bof (?:the |all |our )?(\d{1,5})\b/.exec(counted)?.[1] ??
    /\bof (?:the |all )?(\d{1,5}) [^.,;]{1,50}, [^.,;(]{0,30}\($/i.exec(plain.slice(Math.max(0, at - REACH), at))?.[1];
  return whole === undefined || Number(whole) === 0
    ? undefined
    : { start: at, end: at + part.length, value: Number(part) / Number(whole), whole: Number(whole) };
}

const MARKS: ReadonlySet<string> = new Set(['(', ',', '–', '—', '-']);
const LEADS_IN = /[(,–—-] (?:or|that is,?) $/;

/** `45% of plans (a majority)`, `three of ten visits, a minority, were late` */
function shareBefore(plain: string, start: number, end: number): Fraction | undefined {
  const from = Math.max(0, start - REACH);
  const window = plain.slice(from, start);
  if (
    !MARKS.has(plain.charAt(start - 1)) &&
    !MARKS.has(plain.charAt(start - 2)) &&
    !LEADS_IN.test(plain.slice(Math.max(0, start - 12), start))
  )
    return undefined;
  if (!/^(?: of (?:them|these|those|all))?(?:[,;.!?)]|\s?[–—]|\s-\s|$)/u.test(plain.slice(end, end + 20)))
    return undefined;
  let found: Fraction | undefined;
  for (const mark of window.matchAll(/(?<![\p{L}\p{N}.,])[\p{L}\p{N}]/gu)) {
    const share = shareAt(plain, from + mark.index);
    if (
      share &&
      share.end <= start &&
      /^(?:[ -][\p{L}\p{N}’']{1,30}){0,9} ?(?:\(|, |[–—] ?|- )(?:or |that is,? )?$/u.test(plain.slice(share.end, start))
    )
      found ??= share;
  }
  return found;
}

function shareAt(plain: string, at: number): Fraction | undefined {
  SHARE.lastIndex = at;
  const found = SHARE.exec(plain);
  const { less, more, about, percent, part, whole, count, name } = found?.groups ?? {};
  if (!found) return undefined;
  const of = whole === undefined ? undefined : numberOf(whole);
  const value =
    percent !== undefined
      ? Number(percent) / 100
      : of !== undefined
        ? numberOf(part ?? '') / of
        : (count === undefined ? 1 : (COUNTS[count.toLowerCase()] ?? 1)) / (PARTS[name?.toLowerCase() ?? ''] ?? NaN);
  if (!Number.isFinite(value) || value < 0) return undefined;
  // “12 in 2024” is not a fraction, and “nine of eight” is not a number to check.
  if (of !== undefined && (value > 1 || (of > 100 && / in /i.test(found[0])))) return undefined;
  const moved = less !== undefined ? value - A_LITTLE : more !== undefined ? value + A_LITTLE : value;
  // “Only” and “about” are not part of the number.
  return {
    start: at + (about === undefined ? 0 : about.length + 1),
    end: at + found[0].length,
    value: moved,
    ...(of !== undefined && { whole: of }),
  };
}

const A_LITTLE = 0.001;
const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, nine: 9 };

function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const [first = '', second] = words.toLowerCase().split('-');
  const tens = TENS.indexOf(first);
  return tens >= 0
    ? (tens + 2) * 10 + (second === undefined ? 0 : UNITS.indexOf(second) + 1)
    : UNITS.indexOf(first) + 1;
}
