import { syllable as count } from 'syllable';
import { memoizeByString } from '../../../memo/bounded-cache';

/** The words of about twenty letters. */
const MAX_KNOWN_WORDS = 10_000;

/**
 * Replaces `syllable` in the bundles with a memoised version: it tests a dozen patterns and a list of plurals, and the
 * words of a letter recur.
 */
export const syllable = memoizeByString(MAX_KNOWN_WORDS, count);
