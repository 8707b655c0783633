import { daleChall as list } from 'dale-chall';

const words = new Set(list);

/**
 * Replaces the list of `dale-chall` in the bundles with a set: retext-readability looks up every word, and a list is
 * scanned from its start each time.
 */
export const daleChall = { includes: (word: string): boolean => words.has(word) };
