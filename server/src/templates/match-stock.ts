import { BoundedCache, memoizeByString } from '../memo/bounded-cache';
import { memoizeByBlockAnd } from '../memo/memoize-by-block';
import { memoizeWeak } from '../memo/memoize-weak';
import type { AnnotatedText, BlockText } from '../text/annotated-text';
import type { Span } from '../text/span';
import type { Alignment, Step } from './align-wording';
import { alignVerbatim, alignWording } from './align-wording';
import type { Difference } from './stock-differences';
import { differencesOf, otherCapitals } from './stock-differences';
import type { Token, Wording } from './stock-tokens';
import { isVariable, tokensOf, wordingOf } from './stock-tokens';
import type { Slip, Stock } from './template';

export { mend } from './stock-differences';
export type { Difference } from './stock-differences';

/** The result of comparing a text with a stock sentence. Spans are offsets in the given text. */
export interface StockMatch {
  /**
   * `exact`: the wording or a variant, variables filled. `slip`: a known slip. `near`: clearly meant, but different.
   * `none`: something else.
   */
  readonly quality: 'exact' | 'slip' | 'near' | 'none';
  /**
   * Share of the wording's fixed words that the text has in order, 0 to 1 (for the best variant). For `none` it is 0,
   * or says how close the text comes to `near`.
   */
  readonly similarity: number;
  /**
   * The part of the text that the wording covers, from its first to its last matched word or variable; empty if the
   * similarity is 0.
   */
  readonly span: Span;
  /** The span that fills each variable. */
  readonly variables: ReadonlyMap<string, Span>;
  /** The differences, for `near` and `slip`; in order and without overlaps. */
  readonly differences: readonly Difference[];
  /** The wording (text or variant) that was compared. */
  readonly wording: string;
  /** For a slip: a sentence that says what is wrong with it. */
  readonly slip?: string;
}

/**
 * Compares the best-fitting stretch of `text` (one paragraph, plain) with a stock sentence and its variants. Case,
 * curly or straight quotes and white space do not count as differences; a variable takes one or more words of one
 * sentence. A wording of one or two fixed words must begin the text and, unless it ends with a variable, be all of it.
 * Texts of more than 2,000 words are not compared (`none`). Results for the words of a block or line are cached.
 */
export function matchStock(stock: Stock, text: string | AnnotatedText): StockMatch {
  if (typeof text === 'string') return compared(text, stock);
  return text.owner ? matchIn(text.owner, stock) : compared(text.text, stock);
}

const matchIn = memoizeByBlockAnd((text: BlockText, stock: Stock) => compared(text.plain.text, stock));

/**
 * Returns the words that differ from the wording only in their capitals, each with the wording's form; empty if the
 * text is not near the wording.
 */
export function capitalsIn(stock: Stock, text: string | AnnotatedText): readonly Difference[] {
  if (typeof text === 'string') return otherCapitalsIn(text, stock);
  return text.owner ? capitalsOf(text.owner, stock) : otherCapitalsIn(text.text, stock);
}

const capitalsOf = memoizeByBlockAnd((text: BlockText, stock: Stock) => otherCapitalsIn(text.plain.text, stock));

function otherCapitalsIn(text: string, stock: Stock): readonly Difference[] {
  const match = compared(text, stock);
  const wording =
    match.quality === 'none' ? undefined : readied(stock).wordings.find((one) => one.text === match.wording);
  const read = wording && readText(text);
  return read ? otherCapitals(aligned(wording, read), read.tokens, text) : [];
}

function compared(text: string, stock: Stock): StockMatch {
  const read = readText(text);
  return (read && comparedWith(stock, read)) ?? none(stock);
}

function comparedWith(stock: Stock, read: ReadText): StockMatch | undefined {
  const { wordings, slips } = readied(stock);
  const { tokens, words } = read;
  const exact = (wording: Wording): Alignment | undefined => {
    if (share(wording, words) < 1 || !alignVerbatim(wording, tokens)) return undefined;
    const alignment = aligned(wording, read);
    return isExact(alignment) && fits(alignment, tokens) ? alignment : undefined;
  };
  for (const wording of wordings) {
    const alignment = exact(wording);
    if (alignment) return withFirstWords(described('exact', alignment, tokens), alignment, tokens);
  }
  let best: Alignment | undefined;
  for (const wording of wordings) if (mayBeNear(wording, tokens, words)) best = better(best, aligned(wording, read));
  for (const { wording, slip } of slips) {
    const alignment = exact(wording);
    if (alignment) return slipMatch(alignment, slip, best, stock, tokens);
  }
  if (best && isNear(best) && fits(best, tokens)) return withFirstWords(described('near', best, tokens), best, tokens);
  return best && !isSame(best) && fits(best, tokens) ? rough(best, tokens) : undefined;
}

const NEAR_MATCH_SHARE = 0.75;
/** The share of fixed words from which a similarity is worth reporting although the text is not near. */
const ROUGH = 0.5;
const ROUGH_TOKENS = 200;
const MAX_TEXT_WORDS = 2_000;
const MAX_TEXT_LENGTH = 30_000;

interface Readied {
  readonly wordings: readonly Wording[];
  readonly slips: readonly { readonly wording: Wording; readonly slip: Slip }[];
}

const readied = memoizeWeak((stock: Stock): Readied => ({
  wordings: [stock.text, ...stock.variants].map(wordingOf),
  slips: stock.slips.map((slip) => ({ wording: wordingOf(slip.found), slip })),
}));

/** A text's words, and the alignments computed for them so far. */
interface ReadText {
  readonly tokens: readonly Token[];
  readonly words: ReadonlySet<string>;
  /** Keyed by the wording's text, since the templates of a family share most of their sentences. */
  readonly alignments: BoundedCache<Alignment>;
}

// Every paragraph of a letter is compared with many sentences; roughly the last letter's worth is kept.
const MAX_KEPT_TEXTS = 60;

/** Returns undefined for a text too long to be a paragraph with a stock sentence. */
function readText(text: string): ReadText | undefined {
  if (text.length > MAX_TEXT_LENGTH) return undefined;
  return readTexts(text);
}

const readTexts = memoizeByString(MAX_KEPT_TEXTS, (text): ReadText | undefined => {
  const tokens = tokensOf(text);
  const words = new Set(tokens.map((token) => token.folded));
  return tokens.length > MAX_TEXT_WORDS
    ? undefined
    : { tokens, words, alignments: new BoundedCache<Alignment>(MAX_WORDINGS) };
});

/** More than the wordings of all templates together. */
const MAX_WORDINGS = 2_000;

const aligned = (wording: Wording, read: ReadText): Alignment =>
  read.alignments.of(wording.text, () => alignWording(wording, read.tokens, read.words));

/**
 * Returns the share of fixed words that occur in the text at all: an upper bound that makes most alignments
 * unnecessary.
 */
function share(wording: Wording, words: ReadonlySet<string>): number {
  let found = 0;
  for (const word of wording.fixed) if (words.has(word)) found++;
  return wording.words === 0 ? 0 : found / wording.words;
}

function mayBeNear(wording: Wording, tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  // Sentences that share only small words are not near misses of one another.
  const { telling } = wording;
  if (telling.length > 3 && telling.reduce((count, word) => count + (words.has(word) ? 1 : 0), 0) * 3 < telling.length)
    return false;
  if (isShort(wording) && wording.trailing === undefined && tokens.length > wording.elements.length + 3) return false;
  const present = share(wording, words) * wording.words;
  if (present >= ROUGH * wording.words && tokens.length <= ROUGH_TOKENS) return true;
  const mistyped = 0.75 * Math.min(wording.words - present, 3);
  // If no word is shared, a short text of other words would pass for a mistyped one.
  return present > 0 ? present + mistyped >= NEAR_MATCH_SHARE * wording.words : wording.words === 1;
}

const isShort = (wording: Wording): boolean => wording.words < 3;

const isSame = ({ steps }: Alignment): boolean => steps.every(({ kind }) => kind === 'same' || kind === 'variable');

/** A variable that runs on into the next sentence costs as much as a punctuation mark. */
const isExact = (alignment: Alignment): boolean => isSame(alignment) && alignment.cost < 0.25;

const isNear = (alignment: Alignment): boolean =>
  alignment.similarity >= NEAR_MATCH_SHARE &&
  alignment.surplusWords <= Math.max(2, alignment.wording.words / 2) &&
  !isSame(alignment);

/** Returns the more similar one; if equal, the one with the lower cost, then the first. */
function better(best: Alignment | undefined, other: Alignment): Alignment {
  if (!best || other.similarity > best.similarity) return other;
  return other.similarity === best.similarity && other.cost < best.cost - 0.01 ? other : best;
}

/** True if the outer variables have words, and a short wording is the whole text. */
function fits(alignment: Alignment, tokens: readonly Token[]): boolean {
  const { wording } = alignment;
  const stretch = stretchOf(alignment, tokens);
  if (!stretch) return false;
  const hasWord = (from: number, to: number): boolean =>
    tokens.slice(from, to).some((token) => token.word || token.folded === '[');
  if (wording.leading !== undefined && !hasWord(sentenceStart(tokens, stretch.first), stretch.first)) return false;
  if (wording.trailing !== undefined && !hasWord(stretch.last + 1, tokens.length)) return false;
  if (!isShort(wording)) return true;
  if (wording.leading === undefined && hasWord(0, stretch.first)) return false;
  return wording.trailing !== undefined || endsWithVariable(wording) || !hasWord(stretch.last + 1, tokens.length);
}

/** A short wording that ends with a variable and a full stop may be the first sentence of a longer paragraph. */
const endsWithVariable = ({ elements }: Wording): boolean => isVariable(elements.at(-2));

/** Returns the indexes of the first and last tokens aligned with the inner elements. */
function stretchOf(
  { steps }: Alignment,
  tokens: readonly Token[],
): { readonly first: number; readonly last: number } | undefined {
  const isUsed = ({ kind }: Step): boolean => kind !== 'missing' && kind !== 'unfilled';
  const first = steps.find(isUsed)?.token;
  const last = steps.findLast(isUsed)?.token;
  return first === undefined || last === undefined || !tokens[first] ? undefined : { first, last };
}

function sentenceStart(tokens: readonly Token[], before: number): number {
  let at = before;
  while (at > 0 && !tokens[at - 1]?.sentenceEnd) at--;
  return at;
}

function sentenceEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !tokens[at]?.sentenceEnd) at++;
  return at;
}

function described(quality: 'exact' | 'near', alignment: Alignment, tokens: readonly Token[]): StockMatch {
  const { wording, similarity, steps } = alignment;
  const stretch = stretchOf(alignment, tokens);
  let from = stretch?.first ?? 0;
  let to = (stretch?.last ?? -1) + 1;
  const variables = new Map<string, Span>();
  const fill = (name: string, first: number, end: number): void => {
    const [a, b] = [tokens[first], tokens[end - 1]];
    if (a && b && end > first) variables.set(name, { start: a.start, end: b.end });
  };
  steps.forEach((step, i) => {
    const element = wording.elements[step.element];
    if (step.kind !== 'variable' || !isVariable(element) || steps[i - 1]?.element === step.element) return;
    let end = step.token + 1;
    while (steps[i + end - step.token]?.element === step.element && steps[i + end - step.token]?.kind === 'variable')
      end++;
    // If the full stop after the last variable is missing, the rest of the sentence belongs to the variable.
    if (
      end === to &&
      steps.slice(i + end - step.token).every(({ kind }) => kind === 'missing') &&
      wording.trailing === undefined
    ) {
      to = end = sentenceEnd(tokens, end);
    }
    fill(element.variable, step.token, end);
  });
  if (wording.leading !== undefined) {
    const start = sentenceStart(tokens, from);
    fill(wording.leading, start, from);
    from = start;
  }
  if (wording.trailing !== undefined) {
    fill(wording.trailing, to, tokens.length);
    to = tokens.length;
  }
  const span = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  return {
    quality,
    similarity,
    span,
    variables,
    differences: quality === 'exact' ? [] : differencesOf(alignment, tokens),
    wording: wording.text,
  };
}

/**
 * One to three words before a standard sentence are surplus words in it; more are a sentence of their own that lacks
 * its full stop.
 */
function withFirstWords(match: StockMatch, alignment: Alignment, tokens: readonly Token[]): StockMatch {
  const { wording } = alignment;
  const first = stretchOf(alignment, tokens)?.first ?? 0;
  const before = tokens
    .slice(sentenceStart(tokens, first), first)
    .filter(({ word, folded }) => word && /\p{L}/u.test(folded));
  const [start, end] = [before[0], before.at(-1)];
  if (!start || !end || before.length > 3 || wording.leading !== undefined || !/[.?!]$/.test(wording.text))
    return match;
  const surplus: Difference = { span: { start: start.start, end: end.end }, expected: '' };
  return {
    ...match,
    quality: 'near',
    similarity: (match.similarity * wording.words) / (wording.words + before.length),
    span: { start: start.start, end: match.span.end },
    differences: [surplus, ...match.differences],
  };
}

/** Reports differences from the intended wording; if that is too different, reports the slip as a whole. */
function slipMatch(
  found: Alignment,
  slip: Slip,
  best: Alignment | undefined,
  stock: Stock,
  tokens: readonly Token[],
): StockMatch {
  const asFound = described('exact', found, tokens);
  const meant = best && best.similarity >= 0.5 ? described('near', best, tokens) : undefined;
  return {
    quality: 'slip',
    similarity: meant?.similarity ?? asFound.similarity,
    span: asFound.span,
    variables: asFound.variables,
    differences: meant?.differences ?? [{ span: asFound.span, expected: stock.text }],
    wording: meant?.wording ?? stock.text,
    slip: slip.because,
  };
}

/** Words that are far apart count for less. */
function rough(alignment: Alignment, tokens: readonly Token[]): StockMatch {
  const { words } = alignment.wording;
  const similarity = (alignment.similarity * words) / (words + alignment.surplusWords);
  return { ...described('near', alignment, tokens), quality: 'none', similarity, differences: [] };
}

const NO_VARIABLES: StockMatch['variables'] = new Map();
const NO_DIFFERENCES: StockMatch['differences'] = [];
const NOWHERE: Span = { start: 0, end: 0 };

const none = memoizeWeak((stock: Stock): StockMatch => ({
  quality: 'none',
  similarity: 0,
  span: NOWHERE,
  variables: NO_VARIABLES,
  differences: NO_DIFFERENCES,
  wording: stock.text,
}));
