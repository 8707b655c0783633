import american from '../../../data/dictionary/american.tsv';
import { memoizeByString } from '../../memo/bounded-cache';
import { memoizeWeak } from '../../memo/memoize-weak';
import type { Dictionary } from '../dictionary';
import { knownMisspelling } from './known-misspellings';
import { isKnown } from './known-words';

/** What is wrong with an unknown lower-case word, and the likely correction if there is one. */
export type Correction =
  /**
   * A known misspelling, or a word with only one dictionary word one edit away. `word`: it is a word itself, though not
   * one that letters use.
   */
  | { readonly kind: 'slip'; readonly right: string; readonly word: boolean }
  /** An American spelling, or -ize. */
  | { readonly kind: 'american'; readonly right: string }
  /** Only known with a capital. */
  | { readonly kind: 'capital'; readonly right: string }
  /** The shift key was held too long: `SOcial`. */
  | { readonly kind: 'shift'; readonly right: string }
  /** Several words are one edit away. */
  | { readonly kind: 'near'; readonly words: readonly string[] }
  /** No similar word: it may be a correct word that the dictionary lacks. */
  | { readonly kind: 'none' };

/**
 * The correction for an unknown plain word without hyphens or possessive ending; cached, because an edit leaves most
 * unknown words of its paragraph unchanged.
 */
export const correctionFor = (dictionary: Dictionary, word: string): Correction => remediesOf(dictionary)(word);

const remediesOf = memoizeWeak((dictionary: Dictionary): ((word: string) => Correction) =>
  memoizeByString(MAX_KEPT_CORRECTIONS, (word) => soughtFor(dictionary, word)),
);

const MAX_KEPT_CORRECTIONS = 2_000;

function soughtFor(dictionary: Dictionary, word: string): Correction {
  const small = word.toLowerCase();
  if (small !== word && isKnown(dictionary, small)) return { kind: 'shift', right: word.charAt(0) + small.slice(1) };
  const slip = knownMisspelling(small);
  if (slip) return { kind: 'slip', right: slip.right, word: slip.word };
  const british = britishFor(dictionary, small);
  if (british !== undefined) return { kind: 'american', right: british };
  const capital = small.charAt(0).toUpperCase() + small.slice(1);
  if (small.length >= MIN_NAME_LENGTH && dictionary.has(capital)) return { kind: 'capital', right: capital };
  // Two words run together are a typing error if one is small and common; others (`workplan`) may be deliberate
  // compounds. The plural of a word is as likely a new word (`toolkits`) as a misspelling.
  const near = [...dictionary.near(small).filter((word) => small !== `${word}s`), ...runTogether(dictionary, small)];
  if (near.length === 0) return { kind: 'none' };
  // Of several words, the one with the same letters, or with one of them doubled or undoubled, is meant: these are the
  // commonest errors.
  const likely = near.filter((word) => hasLettersOf(word, small) || undoubled(word) === undoubled(small));
  const [only, ...others] = likely.length === 1 ? likely : near;
  return only !== undefined && others.length === 0 && small.length >= MIN_SURE_LENGTH
    ? { kind: 'slip', right: only, word: false }
    : { kind: 'near', words: near };
}

const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');
const hasLettersOf = (word: string, other: string): boolean =>
  word.length === other.length && [...word].sort().join('') === [...other].sort().join('');

/** The British form of an American word (or -ise for -ize), if the dictionary has it. */
export function britishFor(dictionary: Dictionary, small: string): string | undefined {
  for (const { american: part, british } of AMERICAN) {
    const at = small.indexOf(part);
    if (at < 0) continue;
    const form = small.slice(0, at) + british + small.slice(at + part.length);
    if (isKnown(dictionary, form)) return form;
  }
  return undefined;
}

/** Shorter words are too ambiguous: “ofsted” is not “Oft”. */
const MIN_NAME_LENGTH = 5;
/** Shorter words have several neighbours, some of which the dictionary lacks. */
const MIN_SURE_LENGTH = 4;

const AMERICAN: readonly { readonly american: string; readonly british: string }[] = american.map(
  ({ american: part = '', british = '' }) => ({ american: part, british }),
);

function runTogether(dictionary: Dictionary, small: string): readonly string[] {
  const found: string[] = [];
  for (const word of FUNCTION_WORDS) {
    if (small.length < word.length + 3) continue;
    const [first, last] = [small.slice(0, -word.length), small.slice(word.length)];
    if (small.endsWith(word) && dictionary.has(first)) found.push(`${first} ${word}`);
    if (small.startsWith(word) && dictionary.has(last)) found.push(`${word} ${last}`);
  }
  if (OF_THE.has(small)) found.push(`${small.slice(0, -3)} the`);
  return found;
}

const FUNCTION_WORDS = ['the', 'and', 'their', 'that', 'this', 'which', 'have', 'with', 'from', 'are', 'were'];
const OF_THE: ReadonlySet<string> = new Set(['ofthe', 'inthe', 'tothe', 'onthe', 'bythe', 'isthe', 'asthe', 'atthe']);
