import { diffLists } from '../lists/diff-lists';
import type { WordChange } from './comparison';

/**
 * Compares two texts word by word. Every word of `before` is in a run that is `same` or `removed`, every word of
 * `after` in one that is `same` or `added`; runs include the spaces after their words.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  return diffLists(tokensOf(before), tokensOf(after)).map(({ op, items }) => ({ op, text: items.join('') }));
}

/** True if two texts have the same words in the same order, ignoring case, punctuation and spaces. */
export const hasSameWords = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && before.every((word, i) => word === after[i]);

/** Words and runs of other characters, each with the white space after it. */
const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*\s*|[^\p{L}\p{M}\p{N}\s]+\s*|\s+/gu) ?? [];
