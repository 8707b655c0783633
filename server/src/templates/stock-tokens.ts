import { append } from '../lists/append';
import { normalise } from '../text/similarity';

/** A word or punctuation mark of a text, with its position. */
export interface Token {
  /** For comparison: lower case, straight quotes. */
  readonly folded: string;
  readonly word: boolean;
  readonly start: number;
  readonly end: number;
  /** True for a full stop, question mark or exclamation mark that ends a sentence. */
  readonly sentenceEnd: boolean;
}

/**
 * A wording prepared for comparison. A variable at the very beginning or end is kept separately, since nothing fixed
 * bounds it there.
 */
export interface Wording {
  readonly text: string;
  readonly leading?: string;
  readonly elements: readonly Element[];
  readonly trailing?: string;
  /** A number for each distinct fixed word and mark, and the number of each element; -1 for a variable. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly ids: readonly number[];
  /** The fixed words, folded. */
  readonly fixed: readonly string[];
  /** Number of fixed words. */
  readonly words: number;
  /** Fixed words that are long enough to tell one sentence from another. */
  readonly telling: readonly string[];
}

export type Element = { readonly variable: string } | Token;

export const isVariable = (element: Element | undefined): element is { readonly variable: string } =>
  element !== undefined && 'variable' in element;

const TOKEN = /[\p{L}\p{N}]+(?:['’‘.&‐‑-][\p{L}\p{N}]+)*|\S/gu;
const ABBREVIATED = /^(?:\p{Lu}|Cllr|Dr|Mr|Mrs|Ms|Prof|St)$/u;

export function tokensOf(text: string): readonly Token[] {
  const found = [...text.matchAll(TOKEN)];
  return found.map((match, i): Token => {
    const token = match[0];
    const end = match.index + token.length;
    const plain = PLAIN.test(token);
    return {
      folded: plain ? token.toLowerCase() : normalise(token),
      word: plain || /^[\p{L}\p{N}]/u.test(token),
      start: match.index,
      end,
      sentenceEnd:
        (token === '.' || token === '?' || token === '!') &&
        endsSentence(text, end, found[i - 1]?.[0], found[i + 1]?.[0]),
    };
  });
}

/** A word that folding only lower-cases. */
const PLAIN = /^[a-z0-9][a-z0-9.&'-]*$/i;

function endsSentence(text: string, end: number, before: string | undefined, after: string | undefined): boolean {
  if (after === undefined) return true;
  if (!/\s/.test(text.charAt(end))) return false;
  return !/^\p{Ll}/u.test(after) && !(text.charAt(end - 1) === '.' && before !== undefined && ABBREVIATED.test(before));
}

/** If two variables are adjacent, nothing marks the start of the second, so the first stands for both. */
export function wordingOf(text: string): Wording {
  const elements: Element[] = [];
  let at = 0;
  for (const variable of text.matchAll(/\{([^{}]*)\}/g)) {
    append(elements, placed(tokensOf(text.slice(at, variable.index)), at));
    if (!isVariable(elements.at(-1))) elements.push({ variable: (variable[1] ?? '').trim() });
    at = variable.index + variable[0].length;
  }
  append(elements, placed(tokensOf(text.slice(at)), at));
  const first = elements[0];
  const leading = isVariable(first) ? first.variable : undefined;
  const last = elements.length > 1 ? elements.at(-1) : undefined;
  const trailing = isVariable(last) ? last.variable : undefined;
  const inner = elements.slice(leading === undefined ? 0 : 1, trailing === undefined ? elements.length : -1);
  const fixed = inner.flatMap((element) => (!isVariable(element) && element.word ? [element.folded] : []));
  const numbers = new Map<string, number>();
  const ids = inner.map((element) => {
    if (isVariable(element)) return -1;
    if (!numbers.has(element.folded)) numbers.set(element.folded, numbers.size);
    return numbers.get(element.folded) ?? -1;
  });
  return {
    text,
    numbers,
    ids,
    ...(leading !== undefined && { leading }),
    elements: inner,
    ...(trailing !== undefined && { trailing }),
    fixed,
    words: fixed.length,
    telling: [...new Set(fixed.filter((word) => word.length > 4))],
  };
}

const placed = (tokens: readonly Token[], by: number): Token[] =>
  tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
