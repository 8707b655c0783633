import american from '../../../data/dictionary/american.tsv';
import { memoizeByString } from '../../memo/bounded-cache';
import { memoizeWeak } from '../../memo/memoize-weak';
import type { Dictionary } from '../dictionary';
import { knownMisspelling } from './known-misspellings';
import { isKnown } from './known-words';

/** What is wrong with an unknown word in small letters, and what is meant as far as that is plain. */
export type Correction =
  /**
   * A slip whose meaning is known, or the one word of the dictionary that is a slip away. `word`: it is a word, though
   * none that a letter means.
   */
  | { readonly kind: 'slip'; readonly right: string; readonly word: boolean }
  /** American, or -ize. */
  | { readonly kind: 'american'; readonly right: string }
  /** It is known with a capital only. */
  | { readonly kind: 'capital'; readonly right: string }
  /** The shift key was held too long: `SOcial`. */
  | { readonly kind: 'shift'; readonly right: string }
  /** Several words are a slip away. */
  | { readonly kind: 'near'; readonly words: readonly string[] }
  /** Nothing is near: a word that the dictionary does not have, as likely as a slip. */
  | { readonly kind: 'none' };

/**
 * What is wrong with an unknown plain word without hyphens and possessive ending; kept, as an edit leaves most doubts
 * of its paragraph as they are.
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
  // Two words are a slip of the space bar where one of them is small and common; others (`workplan`) are written
  // together at will. The plural of a word is as often a new word (`toolkits`) as a slip.
  const near = [...dictionary.near(small).filter((word) => small !== `${word}s`), ...runTogether(dictionary, small)];
  if (near.length === 0) return { kind: 'none' };
  // Of several words the one with the same letters is meant, or with one of them doubled or not: these are the
  // commonest slips.
  const likely = near.filter((word) => hasLettersOf(word, small) || undoubled(word) === undoubled(small));
  const [only, ...others] = likely.length === 1 ? likely : near;
  return only !== undefined && others.length === 0 && small.length >= MIN_SURE_LENGTH
    ? { kind: 'slip', right: only, word: false }
    : { kind: 'near', words: near };
}

const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');
const hasLettersOf = (word: string, other: string): boolean =>
  word.length === other.length && [...word].sort().join('') === [...other].sort().join('');

/** The British form of an American word (or -ise for -ize), where the dictionary has it. */
export function britishFor(dictionary: Dictionary, small: string): string | undefined {
  for (const { american: part, british } of AMERICAN) {
    const at = small.indexOf(part);
    if (at < 0) continue;
    const form = small.slice(0, at) + british + small.slice(at + part.length);
    if (isKnown(dictionary, form)) return form;
  }
  return undefined;
}

/** Shorter ones are as likely a slip: “ofsted” is no “Oft”. */
const MIN_NAME_LENGTH = 5;
/** Of shorter words several more are near that the dictionary leaves out. */
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
