import { memoizeByString } from '../../memo/bounded-cache';
import { memoizeWeak } from '../../memo/memoize-weak';
import type { Dictionary } from '../dictionary';
import { knownMisspelling } from './known-misspellings';

/**
 * Tests whether a word as written is acceptable anywhere: known as a whole or in its parts, or a number. Results are
 * cached.
 */
export const fineWords = memoizeWeak((dictionary: Dictionary): ((word: string) => boolean) =>
  memoizeByString(MAX_KEPT_WORDS, (word) => isFine(dictionary, word)),
);

/** The vocabulary of about a thousand letters. */
const MAX_KEPT_WORDS = 20_000;

function isFine(dictionary: Dictionary, word: string): boolean {
  if (dictionary.has(word) || /\d/.test(word)) return true;
  const plain = plainWord(word);
  if (isKnown(dictionary, plain)) return true;
  if (!plain.includes('-')) return false;
  // `co-ordinator` is known without its hyphen.
  if (isKnown(dictionary, plain.replace(/-/g, ''))) return true;
  const parts = plain.split('-');
  return parts.every((part, at) => isKnown(dictionary, part) || (at + 1 < parts.length && isPrefix(part)));
}

/**
 * A word as looked up in the dictionary: straight apostrophe, plain hyphen, no accents, no ligatures (`ﬁ` becomes
 * `fi`).
 */
export const plainWord = (word: string): string =>
  ASCII.test(word) ? word : word.normalize('NFKD').replace(MARKS, '').replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-');

const ASCII = /^[\x20-\x7E]*$/;
const MARKS = /\p{M}/gu;

/** A word without its possessive ending, if it has one. */
export const withoutPossessive = (plain: string): string => (/'s$/i.test(plain) ? plain.slice(0, -2) : plain);

/**
 * True for a plain word without hyphens that is correctly spelt: as the dictionary has it, capitalised or in capitals;
 * with a possessive ending; or with a productive prefix (`unallocated`).
 */
export function isKnown(dictionary: Dictionary, plain: string): boolean {
  if (dictionary.has(plain)) return true;
  const stem = withoutPossessive(plain);
  if (stem !== plain) return isKnown(dictionary, stem);
  const small = plain.toLowerCase();
  if (small === plain) return hasKnownRest(dictionary, plain);
  const rest = plain.slice(1);
  if (rest === small.slice(1)) return dictionary.has(small) || hasKnownRest(dictionary, small);
  return (
    plain === plain.toUpperCase() &&
    (dictionary.has(small) || dictionary.has(plain.charAt(0) + small.slice(1)) || hasKnownRest(dictionary, small))
  );
}

/** True for a prefix used before a hyphen that is not a word by itself: `re-referral`, `extra-familial`. */
export const isPrefix = (plain: string): boolean => PREFIXES.has(plain.toLowerCase());

function hasKnownRest(dictionary: Dictionary, small: string): boolean {
  const joined = JOINED.exec(small);
  return joined !== null && !knownMisspelling(small) && dictionary.has(small.slice(joined[0].length));
}

// The remainder must be long enough to be significant: “till” in “untill” is not, nor is “cored” in “recored”.
const JOINED = /^(?:un(?=[a-z]{5})|(?:re|mis|under|over|inter|neuro|cyber)(?=[a-z]{6}))/;

const PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti bi bio co counter cross cyber de eco ex extra fore hyper infra inter intra macro mega micro ' +
    'mid mini mis mono multi neo neuro non over poly post pre pro psycho quasi re self semi socio step ' +
    'sub super supra trans tri ultra un under uni vice'
  ).split(' '),
);
