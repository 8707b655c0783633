import type { Span } from '../text/span';
import type { Alignment, PatternToken, Token } from './align-words';
import { alignWords, tokensOf } from './align-words';
import type { Anchor, Comments, Thread } from './model';

/** A thread and the current place of its text. */
export interface PlacedThread {
  readonly thread: Thread;
  readonly place: Place;
}

/**
 * - `exact`: the text is unchanged
 * - `changed`: the text was edited, or its surroundings were
 * - `gone`: the text is gone but its surroundings are there; `span` is empty
 * - `lost`: nothing was found
 */
export type Place =
  | { readonly how: 'exact' | 'changed' | 'gone'; readonly span: Span }
  | { readonly how: 'lost'; readonly span?: undefined };

/** Finds the text of each thread in a letter that may have been edited since, possibly in another editor. */
export function placeAnchors(text: string, { threads }: Comments): readonly PlacedThread[] {
  const place = anchorPlacer(text);
  return threads.map((thread) => ({ thread, place: thread.anchor ? place(thread.anchor) : LOST }));
}

/** Returns an anchor for a span of a text. */
export const anchorAt = (text: string, { start, end }: Span, kept: Pick<Anchor, 'paragraph' | 'to'> = {}): Anchor => ({
  ...kept,
  exact: text.slice(start, end),
  prefix: text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start),
  suffix: text.slice(end, wholeFrom(text, Math.min(text.length, end + CONTEXT))),
  start,
  end,
});

/** How many characters are kept before and after. */
const CONTEXT = 40;

/** A surrogate pair is not split. */
const wholeFrom = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at);

const LOST: Place = { how: 'lost' };

/** Returns a function that finds anchors in one text. */
export function anchorPlacer(text: string): (anchor: Anchor) => Place {
  let words: Words | undefined;
  return (anchor) => wordForWord(text, anchor) ?? likest(anchor, (words ??= wordsIn(text)));
}

/** Finds a place where text and context are unchanged; if there are several, the nearest. */
export function wordForWord(text: string, { prefix, exact, suffix, start }: Anchor): Place | undefined {
  const whole = prefix + exact + suffix;
  if (whole.trim() === '') return undefined;
  const expected = start - prefix.length;
  let best = -1;
  for (
    let at = text.indexOf(whole), seen = 0;
    at >= 0 && seen < MAX_COPIES;
    at = text.indexOf(whole, at + 1), seen += 1
  )
    if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  if (best < 0) return undefined;
  return { how: 'exact', span: { start: best + prefix.length, end: best + prefix.length + exact.length } };
}

const MAX_COPIES = 10_000;

interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly weights: Float32Array;
  readonly counts: ReadonlyMap<string, number>;
}

function wordsIn(text: string): Words {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token.text, (counts.get(token.text) ?? 0) + 1);
  return { text, tokens, counts, weights: Float32Array.from(tokens, (token) => weightOf(token.text, counts)) };
}

/** Rare words say more than frequent ones, and punctuation says little. */
const weightOf = (word: string, counts: ReadonlyMap<string, number>): number =>
  (IS_WORD.test(word) ? 1 : 0.3) / (1 + Math.log(Math.max(1, counts.get(word) ?? 1)));

const IS_WORD = /^[\p{L}\p{M}\p{N}]/u;

function likest(anchor: Anchor, words: Words): Place {
  const exact = tokensOf(anchor.exact);
  if (exact.length <= LONG) return placeOf(anchor, exact, exact, words);
  // For a long passage, its beginning and its end are searched for.
  const head = placeOf(anchor, exact, exact.slice(0, LONG / 2), words);
  const tail = placeOf(anchor, exact, exact.slice(-LONG / 2), words);
  if (!head.span || !tail.span || head.how === 'gone' || tail.how === 'gone') return head.span ? head : tail;
  return tail.span.end > head.span.start
    ? { how: 'changed', span: { start: head.span.start, end: tail.span.end } }
    : head;
}

/** Longer passages, in words, are not searched for as a whole. */
const LONG = 120;

function placeOf(anchor: Anchor, all: readonly Token[], part: readonly Token[], words: Words): Place {
  const before = part[0] === all[0] ? contextOf(anchor.prefix, 'before') : [];
  const after = part[part.length - 1] === all[all.length - 1] ? contextOf(anchor.suffix, 'after') : [];
  const weigh = ({ text }: Token): number => weightOf(text, words.counts);
  const around = sum(before.map(weigh)) + sum(after.map(weigh));
  const own = sum(part.map(weigh));
  // The text itself counts as much as its surroundings.
  const factor = own > 0 ? Math.max(1, Math.min(8, around / own)) : 1;
  const pattern: readonly PatternToken[] = [
    ...before.map((token) => ({ text: token.text, weight: weigh(token) })),
    ...part.map((token) => ({ text: token.text, weight: weigh(token) * factor })),
    ...after.map((token) => ({ text: token.text, weight: weigh(token) })),
  ];
  if (pattern.length === 0 || words.tokens.length === 0) return LOST;
  const { from, tokens, weights, expected } = windowFor(anchor, words, pattern.length);
  const alignment = alignWords(pattern, tokens, weights, expected - from);
  if (alignment.cost > MAX_COST) return LOST;
  const first = before.length;
  const end = first + part.length;
  const [start, stop] = edges(alignment, first, end);
  if (start >= 0 && stop >= 0) {
    const span = { start: tokens[start]!.start, end: tokens[stop]!.end };
    const same = words.text.slice(span.start, span.end) === anchor.exact;
    return { how: same ? 'exact' : 'changed', span };
  }
  return between(anchor, alignment, first, end, tokens, words.text);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The share of the words that may differ. */
const MAX_COST = 0.66;

/**
 * The words of a context, without one that may have been cut off at its outer edge. Text beyond the end of the
 * paragraph is no longer next to it when the paragraph is moved, but shows where it used to be.
 */
function contextOf(context: string, side: 'before' | 'after'): readonly Token[] {
  const tokens = tokensOf(context);
  if (context.length < CONTEXT || tokens.length < 3) return tokens;
  if (side === 'before') return /^\s/.test(context) ? tokens : tokens.slice(1);
  return /\s$/.test(context) ? tokens : tokens.slice(0, -1);
}

/** A text of usual length as a whole; for a long one, the words around the place. */
function windowFor(
  { end }: Anchor,
  { tokens, weights }: Words,
  length: number,
): {
  readonly from: number;
  readonly tokens: readonly Token[];
  readonly weights: Float32Array;
  readonly expected: number;
} {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= end) low = middle + 1;
    else high = middle;
  }
  const most = Math.floor(MAX_CELLS / length);
  if (tokens.length <= most) return { from: 0, tokens, weights, expected: low };
  const from = Math.max(0, Math.min(low - (most >> 1), tokens.length - most));
  return { from, tokens: tokens.slice(from, from + most), weights: weights.slice(from, from + most), expected: low };
}

const MAX_CELLS = 4_000_000;

/** The first and last words of the text that match the pattern from `first` to `end`. */
function edges({ found, similarity }: Alignment, first: number, end: number): readonly [number, number] {
  let start = -1;
  let stop = -1;
  let alike = false;
  for (let i = first; i < end; i += 1) {
    if (found[i]! < 0) continue;
    if (start < 0) start = found[i]!;
    stop = found[i]!;
    alike ||= similarity[i]! > 0;
  }
  return alike ? [start, stop] : [-1, -1];
}

/** The point between the text before and the text after. */
function between(
  { exact, prefix, suffix }: Anchor,
  { found, similarity }: Alignment,
  first: number,
  end: number,
  tokens: readonly Token[],
  text: string,
): Place {
  const how = exact.trim() === '' ? 'changed' : 'gone';
  for (let i = first - 1; i >= Math.max(0, first - 4); i -= 1) {
    if (similarity[i]! === 0) continue;
    let { end: at } = tokens[found[i]!]!;
    const space = /\s*$/.exec(prefix)?.[0] ?? '';
    if (how === 'changed' && i === first - 1 && space !== '' && text.startsWith(space, at)) at += space.length;
    return { how, span: { start: at, end: at } };
  }
  for (let i = end; i < Math.min(found.length, end + 4); i += 1) {
    if (similarity[i]! === 0) continue;
    let { start: at } = tokens[found[i]!]!;
    const space = /^\s*/.exec(suffix)?.[0] ?? '';
    if (how === 'changed' && i === end && space !== '' && text.endsWith(space, at)) at -= space.length;
    return { how, span: { start: at, end: at } };
  }
  return LOST;
}
