import { diffLists } from '../lists/diff-lists';
import type { WordChange } from './comparison';

/**
 * The word-by-word difference between two texts. Every word of `before` is in a run that is `same` or `removed`, every
 * word of `after` in one that is `same` or `added`; runs keep the spaces that follow their words.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  return diffLists(tokensOf(before), tokensOf(after)).map(({ op, items }) => ({ op, text: items.join('') }));
}

/** True where two texts have the same words in the same order, whatever their case, marks and spaces. */
export const hasSameWords = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((word, i) => word === after[i]);

/** A word, or a run of other characters, each with the white space after it. */
const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*\s*|[^\p{L}\p{M}\p{N}\s]+\s*|\s+/gu) ?? [];
