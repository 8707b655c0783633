import { similarity } from '../text/similarity';
import type { Span } from '../text/span';

/** A word or a punctuation mark, with its span. */
export interface Token extends Span {
  /** In lower case. */
  readonly text: string;
}

/** The words and punctuation marks of a text in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN))
    tokens.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  return tokens;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** A word of the pattern. */
export interface PatternToken {
  readonly text: string;
  /** The cost of not finding it. */
  readonly weight: number;
}

export interface Alignment {
  /** For each word of the pattern, the index of the matching word in the text, or -1. */
  readonly found: Int32Array;
  /** For each word of the pattern, how similar the two words are: 1 the same, 0 a different word or none. */
  readonly similarity: Float32Array;
  /** 0 for a text that contains the pattern word for word, 1 for one with nothing of it. */
  readonly cost: number;
}

/**
 * Aligns a pattern with the stretch of a text that it matches best, with the lowest cost of word changes (Sellers’
 * algorithm).
 * @param weights of the text's words: the cost of each as an extra word
 * @param expected index of the word where the pattern is expected to end; the nearest of equally good matches is taken
 */
export function alignWords(
  pattern: readonly PatternToken[],
  text: readonly Token[],
  weights: Float32Array,
  expected: number,
): Alignment {
  const rows = pattern.length + 1;
  const columns = text.length + 1;
  const steps = new Uint8Array(rows * columns);
  let last = new Float32Array(columns);
  let row = new Float32Array(columns);
  let total = 0;
  for (let i = 1; i < rows; i += 1) {
    const { text: word, weight } = pattern[i - 1]!;
    total += weight;
    row[0] = last[0]! + weight;
    steps[i * columns] = LEFT_OUT;
    const unlike = differenceTo(word);
    for (let j = 1; j < columns; j += 1) {
      const put = weights[j - 1]!;
      const same = last[j - 1]! + unlike(text[j - 1]!.text) * Math.max(weight, put);
      const leftOut = last[j]! + weight;
      const putIn = row[j - 1]! + put;
      if (same <= leftOut && same <= putIn) {
        row[j] = same;
        steps[i * columns + j] = SAME;
      } else if (leftOut <= putIn) {
        row[j] = leftOut;
        steps[i * columns + j] = LEFT_OUT;
      } else {
        row[j] = putIn;
        steps[i * columns + j] = PUT_IN;
      }
    }
    [last, row] = [row, last];
  }
  let end = 0;
  let least = Infinity;
  for (let j = 0; j < columns; j += 1) {
    const cost = last[j]! + (NEARNESS * Math.abs(j - expected)) / columns;
    if (cost < least) [least, end] = [cost, j];
  }
  const found = new Int32Array(pattern.length).fill(-1);
  const similarity = new Float32Array(pattern.length);
  for (let i = pattern.length, j = end; i > 0;) {
    const step = steps[i * columns + j]!;
    if (step === SAME) {
      found[i - 1] = j - 1;
      similarity[i - 1] = 1 - differenceTo(pattern[i - 1]!.text)(text[j - 1]!.text);
    }
    if (step !== PUT_IN) i -= 1;
    if (step !== LEFT_OUT) j -= 1;
  }
  return { found, similarity, cost: total === 0 ? 1 : last[end]! / total };
}

const SAME = 1;
const LEFT_OUT = 2;
const PUT_IN = 3;
/** The cost, in words, of a distance as long as the whole text. */
const NEARNESS = 0.5;

/** 0 for the same word, less than 1 for a form of it, 1 for a different one. */
function differenceTo(word: string): (other: string) => number {
  const known = new Map<string, number>();
  return (other) => {
    if (other === word) return 0;
    if (other.charCodeAt(0) !== word.charCodeAt(0) || Math.abs(other.length - word.length) > 3) return 1;
    let difference = known.get(other);
    if (difference === undefined) {
      const like = word.length < 4 ? 0 : similarity(word, other);
      difference = like >= 0.6 ? 1 - like : 1;
      known.set(other, difference);
    }
    return difference;
  };
}
