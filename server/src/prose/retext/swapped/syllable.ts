import { syllable as count } from 'syllable';

let known = new Map<string, number>();
/** The words of some twenty letters. */
const MOST = 10_000;

/**
 * Stands in the bundles for `syllable`, which counts by a dozen patterns and a list of plurals: the words of a letter
 * come again and again.
 */
export function syllable(word: string): number {
  let syllables = known.get(word);
  if (syllables !== undefined) return syllables;
  if (known.size >= MOST) known = new Map();
  syllables = count(word);
  known.set(word, syllables);
  return syllables;
}
