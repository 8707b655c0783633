import { syllable as count } from 'syllable';
import { memoizeByString } from '../../../memo/bounded-cache';

/** The words of some twenty letters. */
const MAX_KNOWN_WORDS = 10_000;

/**
 * Stands in the bundles for `syllable`, which counts by a dozen patterns and a list of plurals: the words of a letter
 * come again and again.
 */
export const syllable = memoizeByString(MAX_KNOWN_WORDS, count);
