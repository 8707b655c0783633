import { largestOf } from '../lists/extremes';
import { withoutEnding } from '../text/ends';
import { editDistance, normalise } from '../text/similarity';
import type { Part, Template } from './template';
import { knownHeadings } from './template';

/** The `KnownLines` of the `letter` room, which is in the same layer, so neither imports the other. */
export interface TemplateLines {
  isHeading(line: string): boolean;
  standsAlone(line: string): boolean;
  startsParagraph(line: string): boolean;
}

/**
 * Returns the lines by which letters of any of these templates are recognised: their headings in every wording, and the
 * beginnings of salutations, sign-offs, subjects and stock sentences.
 */
export function knownLinesOf(templates: readonly Template[]): TemplateLines {
  const parts = templates.flatMap((template) => template.parts);
  const headings = new Set(parts.flatMap(knownHeadings).map(bareHeading));
  const longestHeading = Math.max(0, largestOf(Array.from(headings, (heading) => heading.length)));
  const openings = new Map<string, Opening>();
  for (const { kind, stock } of parts) {
    if (kind !== 'salutation' && kind !== 'sign-off') continue;
    for (const wording of stock.flatMap(({ text, variants, slips }) => [
      text,
      ...variants,
      ...slips.map(({ found }) => found),
    ])) {
      const opening = openingOf(wording);
      if (opening.words) openings.set(`${opening.words}${opening.more ? '…' : ''}`, opening);
    }
  }
  const starts = startsOf(parts);
  return {
    startsParagraph: (line) => startsAsKnown(line, starts),
    isHeading: (line) => line.length <= longestHeading + 8 && headings.has(bareHeading(line)),
    standsAlone: (line) => line.length <= MAX_LINE_LENGTH && standsAlone(normalise(line), [...openings.values()]),
  };
}

/** The number of first words by which a stock sentence is recognised; a subject line needs fewer. */
const FIRST_WORDS = 5;
const MIN_OPENING_WORDS = { subject: 3, paragraph: 4, closing: 4 } as const;

/** The first words of every subject line and stock sentence, folded, keyed by the first word. */
function startsOf(parts: readonly Part[]): ReadonlyMap<string, ReadonlySet<string>> {
  const starts = new Map<string, Set<string>>();
  for (const { kind, stock } of parts) {
    if (kind !== 'subject' && kind !== 'paragraph' && kind !== 'closing') continue;
    for (const wording of stock.flatMap(({ text, variants, slips }) => [
      text,
      ...variants,
      ...slips.map(({ found }) => found),
    ])) {
      const words = normalise(wording.split('{')[0] ?? '')
        .split(' ')
        .slice(0, FIRST_WORDS);
      const isLabel = words.length > 1 && words.at(-1)?.endsWith(':') === true;
      if (words.length < MIN_OPENING_WORDS[kind] && !isLabel) continue;
      const first = words[0] ?? '';
      starts.set(first, (starts.get(first) ?? new Set()).add(words.join(' ')));
    }
  }
  return starts;
}

function startsAsKnown(line: string, starts: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const beginning = normalise(line.slice(0, 120));
  const known = starts.get(beginning.split(' ', 1)[0] ?? '');
  if (!known) return false;
  for (const words of known) if (beginning === words || beginning.startsWith(`${words} `)) return true;
  return false;
}

const MAX_LINE_LENGTH = 60;

/** Removes the question mark, colon, full stop or footnote mark at a heading's end. */
const bareHeading = (line: string): string =>
  withoutEnding(normalise(line).replace(/(?<=[\p{L}?:.])(?:\d|[¹²³⁴-⁹]|\[\^?\w{1,8}\])$/u, ''), /[\s?:.]/);

/** The fixed words before the first variable, folded; `more` if a variable follows. */
interface Opening {
  readonly words: string;
  readonly more: boolean;
}

function openingOf(wording: string): Opening {
  const [before = ''] = wording.split('{');
  return { words: bareLine(normalise(before)), more: before !== wording };
}

const bareLine = (line: string): string => withoutEnding(line, /[\s.,:;]/);

function standsAlone(line: string, openings: readonly Opening[]): boolean {
  const bare = bareLine(line);
  return openings.some(({ words, more }) => (more ? beginsAlone(line, bare, words) : isAlike(bare, words)));
}

/**
 * True for a line such as `Dear Ms Carter`: it begins with the fixed words, continues with a few more, and is not a
 * sentence.
 */
const beginsAlone = (line: string, bare: string, words: string): boolean =>
  (bare === words || bare.startsWith(`${words} `)) &&
  bare.split(' ').length <= MAX_OPENING_LINE_WORDS &&
  !/[.?!]$/.test(line);

const MAX_OPENING_LINE_WORDS = 8;

/** Allows near misses: one edit per ten letters, plus one. */
function isAlike(line: string, words: string): boolean {
  const limit = 1 + Math.floor(words.length / 10);
  return editDistance(line, words, limit) <= limit;
}
