import { editDistance } from '../text/similarity';
import type { Element, Token, Wording } from './stock-tokens';
import { isVariable } from './stock-tokens';

/**
 * One step of an alignment, `element` and `token` by index: `same` (including known variants of quotes and case),
 * `like` (a word mistyped), `other` (a different word in its place), `missing` (in the wording only), `surplus` (in the
 * text only), `variable` (a token that fills a variable), `unfilled` (an empty variable).
 */
export interface Step {
  readonly kind: 'same' | 'like' | 'other' | 'missing' | 'surplus' | 'variable' | 'unfilled';
  readonly element: number;
  readonly token: number;
}

export interface Alignment {
  readonly wording: Wording;
  readonly steps: readonly Step[];
  /** Share of the wording's fixed words that the text has in order; a mistyped word counts three quarters. */
  readonly similarity: number;
  readonly surplusWords: number;
  readonly cost: number;
}

const SENTENCE_END = 3;
const OPENING_WORD = 2.5;
// Just enough that the shorter of two ways to fill a variable is preferred.
const VARIABLE_WORD = 0.0001;

const missingCost = (element: Element): number => (isVariable(element) || element.word ? 1 : 0.3);
const surplusCost = (token: Token): number => (token.sentenceEnd ? SENTENCE_END : token.word ? 0.6 : 0.2);
const variableCost = (token: Token): number => (token.sentenceEnd ? SENTENCE_END : VARIABLE_WORD);

/**
 * Returns the cheapest alignment of the wording's inner elements with any stretch of the text: text before and after it
 * costs nothing. `words` are the tokens' folded forms. Time and memory are proportional to wording times text.
 */
export function alignWording(wording: Wording, tokens: readonly Token[], words: ReadonlySet<string>): Alignment {
  const { elements } = wording;
  const verbatim = alignVerbatim(wording, tokens);
  if (verbatim && verbatim !== 'undecided') return verbatim;
  const columns = tokens.length + 1;
  const likes = mistypings(elements, words);
  const costs = costsOf(wording, tokens);
  // Row i, column j: the first i elements are aligned with a stretch that ends before token j.
  const back = new Uint8Array((elements.length + 1) * columns);
  let above = new Float64Array(columns);
  let row = new Float64Array(columns);
  elements.forEach((element, index) => {
    // A first word that occurs in the text may be separated from the rest by a few words without being dropped.
    const isOpening = index === 0 && !isVariable(element) && element.folded.length > 4 && words.has(element.folded);
    const missing = isOpening ? OPENING_WORD : missingCost(element);
    const along = isVariable(element) ? costs.variable : index === elements.length - 1 ? undefined : costs.surplus;
    const exchange = isVariable(element)
      ? costs.variable
      : exchangeCosts(element, wording.ids[index] ?? -1, costs, likes.get(index), isVariable(elements[index - 1]));
    const at = (index + 1) * columns;
    let least = above[0]! + missing;
    row[0] = least;
    back[at] = UP;
    for (let j = 1; j < columns; j++) {
      const before = least;
      least = above[j]! + missing;
      let from = UP;
      const cost = exchange[j - 1]!;
      const across = above[j - 1]! + (isOpening && cost >= 1 ? cost + OPENING_WORD - 1 : cost);
      if (across <= least) {
        least = across;
        from = ACROSS;
      }
      if (along) {
        const further = before + along[j - 1]!;
        if (further < least) {
          least = further;
          from = ALONG;
        }
      }
      row[j] = least;
      back[at + j] = from;
    }
    const last = above;
    above = row;
    row = last;
  });
  let end = 0;
  for (let j = 1; j < columns; j++) if ((above[j] ?? 0) < (above[end] ?? 0)) end = j;
  // A different word at the text's end replaces the last word, which is then not missing before it.
  let last = elements.length;
  while (last > 0 && back[last * columns + end] === UP) last--;
  const lacksLastWord = elements.slice(last).some((element) => !isVariable(element) && element.word);
  if (lacksLastWord && (above[tokens.length] ?? 0) <= (above[end] ?? 0) + 0.001) end = tokens.length;
  return summed(wording, tokens, walkBack(elements, tokens, back, columns, end, likes), above[end] ?? 0);
}

/**
 * Returns the alignment of a wording that the text has verbatim, with each variable filled within a sentence: this
 * covers most sentences of a good letter and is far cheaper than the full alignment. Undefined if the text does not
 * have it; 'undecided' if its first words occur twice.
 */
export function alignVerbatim(wording: Wording, tokens: readonly Token[]): Alignment | 'undecided' | undefined {
  const { elements } = wording;
  const runs = runsOf(elements);
  const [opening] = runs;
  if (!opening) return 'undecided';
  const start = placeOf(elements, opening, tokens, 0);
  if (start < 0) return undefined;
  if (placeOf(elements, opening, tokens, start + 1) >= 0) return 'undecided';
  const steps: Step[] = [];
  let filled = 0;
  let at = start;
  for (const run of runs) {
    const place = run === opening ? start : placeOf(elements, run, tokens, at + 1);
    if (place < 0) return undefined;
    for (; at < place; at++, filled++) {
      if (tokens[at]?.sentenceEnd) return undefined;
      steps.push({ kind: 'variable', element: run.from - 1, token: at });
    }
    for (let element = run.from; element < run.to; element++) steps.push({ kind: 'same', element, token: at++ });
  }
  return summed(wording, tokens, steps, filled * VARIABLE_WORD);
}

interface FixedRun {
  readonly from: number;
  readonly to: number;
}

/** The runs of fixed words between variables, by element. */
function runsOf(elements: readonly Element[]): readonly FixedRun[] {
  const runs: FixedRun[] = [];
  let from = 0;
  for (let i = 0; i <= elements.length; i++) {
    if (i < elements.length && !isVariable(elements[i])) continue;
    if (i > from) runs.push({ from, to: i });
    from = i + 1;
  }
  return runs;
}

/** Returns the first token from `from` on at which a run of fixed words begins; -1 if there is none. */
function placeOf(
  elements: readonly Element[],
  { from, to }: FixedRun,
  tokens: readonly Token[],
  start: number,
): number {
  for (let at = start; at + to - from <= tokens.length; at++) {
    let i = from;
    while (i < to && isSame(elements[i], tokens[at + i - from], i > 0 && isVariable(elements[i - 1]))) i++;
    if (i === to) return at;
  }
  return -1;
}

const isSame = (element: Element | undefined, token: Token | undefined, afterVariable: boolean): boolean =>
  element !== undefined &&
  token !== undefined &&
  !isVariable(element) &&
  element.folded === token.folded &&
  !(afterVariable && element.sentenceEnd && !token.sentenceEnd);

const UP = 0;
const ACROSS = 1;
const ALONG = 2;

type Mistypings = ReadonlyMap<number, ReadonlySet<string>>;

/** For each fixed word that the text lacks, the words of the text that may be misspellings of it. */
function mistypings(elements: readonly Element[], words: ReadonlySet<string>): Mistypings {
  const found = new Map<number, ReadonlySet<string>>();
  elements.forEach((element, i) => {
    if (isVariable(element) || !element.word || words.has(element.folded)) return;
    const likes = new Set<string>();
    for (const word of words) if (isMistyped(word, element.folded)) likes.add(word);
    if (likes.size > 0) found.set(i, likes);
  });
  return found;
}

function isMistyped(word: string, meant: string): boolean {
  const limit = meant.length <= 4 ? 1 : meant.length <= 7 ? 2 : 3;
  if (Math.abs(word.length - meant.length) > limit) return false;
  const shorter = Math.min(word.length, meant.length);
  let start = 0;
  while (start < shorter && word.charCodeAt(start) === meant.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && word.charCodeAt(word.length - 1 - end) === meant.charCodeAt(meant.length - 1 - end))
    end++;
  // Few people mistype both the first and the last letter, or two letters far apart in one word; this avoids most of
  // the work.
  const between = Math.max(word.length, meant.length) - start - end;
  if (start + end === 0 || between > limit + 4) return false;
  return (
    between <= limit ||
    editDistance(word.slice(start, word.length - end), meant.slice(start, meant.length - end), limit) <= limit
  );
}

/** The cost of each token, in typed arrays: filling the table above is the largest part of reading a letter. */
interface Costs {
  /** The number of the same word in the wording; -1 if the wording lacks it. */
  readonly ids: Int32Array;
  readonly surplus: Float64Array;
  readonly variable: Float64Array;
  /** A buffer for the costs of one row. */
  readonly exchange: Float64Array;
  readonly tokens: readonly Token[];
}

function costsOf({ numbers }: Wording, tokens: readonly Token[]): Costs {
  const ids = new Int32Array(tokens.length);
  const surplus = new Float64Array(tokens.length);
  const variable = new Float64Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    ids[i] = numbers.get(token.folded) ?? -1;
    surplus[i] = surplusCost(token);
    variable[i] = variableCost(token);
  }
  return { ids, surplus, variable, exchange: new Float64Array(tokens.length), tokens };
}

/** Fills in what it costs to match each token with a fixed word or punctuation mark. */
function exchangeCosts(
  element: Token,
  id: number,
  { ids, tokens, exchange: costs }: Costs,
  likes: ReadonlySet<string> | undefined,
  afterVariable: boolean,
): Float64Array {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    // The full stop after an initial in a variable is not the one that ends the sentence.
    if (ids[i] === id) costs[i] = afterVariable && element.sentenceEnd && !token.sentenceEnd ? 0.3 : 0;
    else if (element.word !== token.word) costs[i] = Infinity;
    else if (!element.word) costs[i] = 0.4 + (token.sentenceEnd && !element.sentenceEnd ? SENTENCE_END : 0);
    else costs[i] = likes?.has(token.folded) ? 0.5 : 1;
  }
  return costs;
}

function walkBack(
  elements: readonly Element[],
  tokens: readonly Token[],
  back: Uint8Array,
  columns: number,
  end: number,
  likes: Mistypings,
): Step[] {
  const steps: Step[] = [];
  let i = elements.length;
  let j = end;
  while (i > 0) {
    const element = elements[i - 1];
    const token = tokens[j - 1];
    const variable = isVariable(element);
    const from = back[i * columns + j];
    if (from === UP || !element || !token)
      steps.push({ kind: variable ? 'unfilled' : 'missing', element: --i, token: j });
    else if (from === ALONG)
      steps.push({ kind: variable ? 'variable' : 'surplus', element: variable ? i - 1 : i, token: --j });
    else
      steps.push({
        kind: variable ? 'variable' : exchangeKind(element, token, likes.get(i - 1)),
        element: --i,
        token: --j,
      });
  }
  return steps.reverse();
}

function exchangeKind(element: Element, token: Token, likes: ReadonlySet<string> | undefined): Step['kind'] {
  if (isVariable(element)) return 'variable';
  if (element.folded === token.folded) return 'same';
  return likes?.has(token.folded) ? 'like' : 'other';
}

function summed(wording: Wording, tokens: readonly Token[], steps: readonly Step[], cost: number): Alignment {
  let credit = 0;
  let surplusWords = 0;
  for (const { kind, element, token } of steps) {
    const fixed = wording.elements[element];
    const isWord = fixed !== undefined && !isVariable(fixed) && fixed.word;
    if (kind === 'same' && isWord) credit += 1;
    else if (kind === 'like' && isWord) credit += 0.75;
    else if (kind === 'surplus' && tokens[token]?.word) surplusWords++;
  }
  return { wording, steps, similarity: wording.words === 0 ? 0 : credit / wording.words, surplusWords, cost };
}
