import type { Spell } from 'nspell';
import nspell from 'nspell';
import domain from '../../../data/dictionary/domain-words.yaml';
import places from '../../../data/dictionary/places.yaml';
import { smallestOf } from '../../lists/extremes';
import { editDistance } from '../../text/similarity';
import { knownMisspelling } from './known-misspellings';

/** Suggests corrections for a misspelt word. Loaded when a person asks, in a separate thread. */
export interface Suggester {
  /**
   * At most five suggestions, best first, with the word's capital and possessive ending; empty for a correctly spelt
   * word.
   * @param word      as written in the letter
   * @param familiar  other words and names of the letter, which come first among equally close suggestions
   */
  suggest(word: string, familiar?: Iterable<string>): readonly string[];
}

export interface SuggesterParts {
  /** The `index.aff` of dictionary-en-gb, as text or bytes. */
  readonly aff: string | Uint8Array;
  /** Its `index.dic`. */
  readonly dic: string | Uint8Array;
  /** The team's and the user's own words. Domain words and place names are always known. */
  readonly words?: Iterable<string>;
}

/** Takes a fifth of a second and some 30 MB, because it unpacks the dictionary. */
export function createSuggester({ aff, dic, words = [] }: SuggesterParts): Suggester {
  const spell = nspell(textOf(aff), textOf(dic));
  for (const word of [...DOMAIN, ...words]) spell.add(word);
  const near = oneSlipFrom(spell);
  const far = twoSlipsFrom(spell);
  return {
    suggest(word, familiar = []) {
      const [, stem = '', ending = ''] = /^(.*?)(['’]s)?$/su.exec(word) ?? [];
      const small = stem.toLowerCase();
      const slip = knownMisspelling(small);
      if (stem === '' || stem.length > MAX_WORD_LENGTH || (!slip && spell.correct(stem))) return [];
      const known = new Set<string>();
      for (const one of familiar) known.add(one.replace(/['’]s$/, ''));
      const candidates = new Map<string, number>();
      const propose = (candidate: string, order: number): void => {
        const cased = casedAs(candidate.replace(/'/g, '’'), stem);
        if (cased === stem || candidate.endsWith("'s") || knownMisspelling(candidate)) return;
        const rank = rankOf(small, candidate, known) + order / ORDERS;
        if (rank < (candidates.get(cased) ?? Infinity)) candidates.set(cased, rank);
      };
      if (slip) propose(slip.right, -ORDERS * MEANT_FIRST);
      for (const one of known) if (isNear(small, one.toLowerCase())) propose(one, 0);
      near(stem.replace(/’/g, "'")).forEach(propose);
      // Two words without their space; names are not split.
      for (let at = 1; at < stem.length && small === stem; at++) {
        const [first, last] = [stem.slice(0, at), stem.slice(at)];
        if (isWhole(first) && isWhole(last) && spell.correct(first) && spell.correct(last))
          propose(`${first} ${last}`, ORDERS - 1);
      }
      if (smallestOf(candidates.values()) >= GUESS_RANK) far(small).forEach((candidate) => propose(candidate, 0));
      return [...candidates]
        .sort(([, a], [, b]) => a - b)
        .slice(0, MAX_SUGGESTIONS)
        .map(([candidate]) => candidate + ending);
    },
  };
}

const textOf = (file: string | Uint8Array): string =>
  typeof file === 'string' ? file : new TextDecoder().decode(file);

const MAX_SUGGESTIONS = 5;
/** From this rank on a candidate is only a guess, and something two letters away may be better. */
const GUESS_RANK = 1.7;
const MAX_WORD_LENGTH = 40;
/** Larger than the number of candidates: their order among each other counts less than one letter. */
const ORDERS = 1_000;
const MEANT_FIRST = 10;

interface Groups {
  readonly groups: readonly { readonly words: string }[];
  readonly counties?: string;
}
const DOMAIN: readonly string[] = ([domain, places] as readonly Groups[]).flatMap(({ groups, counties = '' }) =>
  [...groups.map(({ words }) => words), counties].flatMap((words) => words.match(/\S+/g) ?? []),
);

const SHORT_WORDS: ReadonlySet<string> = new Set((domain as { readonly shortest: string }).shortest.split(' '));
const isWhole = (word: string): boolean => word.length > 2 || SHORT_WORDS.has(word.toLowerCase());

/**
 * The distance of a candidate from the word: changed letters; less if the letter uses it elsewhere, if the first letter
 * is kept, or if letters are only swapped.
 */
function rankOf(small: string, candidate: string, familiar: ReadonlySet<string>): number {
  const other = candidate.toLowerCase();
  const known = familiar.has(candidate) || familiar.has(other);
  const sameLetters = other.length === small.length && [...other].sort().join('') === [...small].sort().join('');
  return (
    editDistance(small, other, MAX_EDIT_DISTANCE) +
    (other.charAt(0) === small.charAt(0) ? 0 : 0.6) -
    (known ? 0.8 : 0) -
    (sameLetters ? 0.3 : 0)
  );
}

const MAX_EDIT_DISTANCE = 4;
const isNear = (small: string, other: string): boolean =>
  other !== small &&
  Math.abs(other.length - small.length) <= 2 &&
  editDistance(small, other, 2) <= (small.length < 5 ? 1 : 2);

/** `Mangement` gives `Management`, `MANGEMENT` gives `MANAGEMENT`; a name keeps its own capitals. */
function casedAs(candidate: string, word: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return candidate.toUpperCase();
  return /^\p{Lu}/u.test(word) ? candidate.charAt(0).toUpperCase() + candidate.slice(1) : candidate;
}

/**
 * The suggestions of nspell that are one edit away, by letters, sounds and keys. If it finds none it goes on to two
 * edits, which takes a second for a name. It reads its letters once for each batch of tries, so it is stopped at the
 * second batch; nothing is lost.
 */
function oneSlipFrom(spell: Spell): (word: string) => readonly string[] {
  const letters = spell.flags.TRY;
  let batches = 0;
  Object.defineProperty(spell.flags, 'TRY', {
    get(): readonly string[] {
      if (batches++ > 0) throw new Stop();
      return letters;
    },
  });
  return (word) => {
    batches = 0;
    try {
      return spell.suggest(word);
    } catch (error) {
      if (error instanceof Stop) return [];
      throw error;
    }
  };
}

class Stop extends Error {}

/** Words two edits away that begin alike: the few thousand dictionary words with the same first letter are compared. */
function twoSlipsFrom(spell: Spell): (small: string) => readonly string[] {
  const byLetter = new Map<string, string[]>();
  return (small) => {
    const letter = small.charAt(0);
    let words = byLetter.get(letter);
    if (!words)
      byLetter.set(
        letter,
        (words = Object.keys(spell.data).filter(
          (word) => word.charAt(0).toLowerCase() === letter && !word.endsWith("'s"),
        )),
      );
    return small.length < MIN_TWO_EDITS_LENGTH ? [] : words.filter((word) => isNear(small, word.toLowerCase()));
  };
}

/** Shorter words have dozens of neighbours two letters away. */
const MIN_TWO_EDITS_LENGTH = 5;
