import { daleChall as list } from 'dale-chall';

const words = new Set(list);

/**
 * Stands in the bundles for the list of `dale-chall`: retext-readability asks it for every word, and a list is read
 * from its beginning each time.
 */
export const daleChall = { includes: (word: string): boolean => words.has(word) };
