import { shallowEqual } from '../../lists/shallow-equal';
import type { IndexedText } from './finding-terms';
import type { QueryTerms } from './query-terms';
import type { Term } from './vocabulary';
import { nearGroups, RARE } from './vocabulary';

/**
 * The terms and groups of near words in the queries of all areas, each with an index; every finding is searched for
 * them once.
 */
export interface QueryVocabulary {
  readonly terms: readonly Term[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** The index by group, or -1 if no area queries it. */
  readonly groups: Int16Array;
  readonly groupCount: number;
}

/** Assigns indexes to the words of all areas. */
export function queryVocabularyOf(asked: readonly QueryTerms[]): QueryVocabulary {
  const numberOf = new Map<string, number>();
  const terms: Term[] = [];
  const groups = new Int16Array(nearGroups()).fill(-1);
  let groupCount = 0;
  for (const { terms: wanted } of asked) {
    for (const { term } of wanted) {
      if (numberOf.has(term.stem)) continue;
      numberOf.set(term.stem, terms.length);
      terms.push(term);
      for (const group of term.near) if (groups[group] === -1) groups[group] = groupCount++;
    }
  }
  return { terms, numberOf, groups, groupCount };
}

/** The hits of the query terms in a finding: indexes of sentences, in ascending order. */
export interface TermHits {
  readonly sentences: IndexedText['sentences'];
  readonly terms: readonly (number[] | undefined)[];
  readonly groups: readonly (number[] | undefined)[];
  /** Pairs of adjacent query terms, by `pairKey`. */
  readonly pairs: ReadonlyMap<number, number[]>;
}

/** Searches a finding for the query terms. */
export function termHitsIn(
  text: IndexedText,
  { terms: wanted, numberOf, groups: wantedGroups, groupCount }: QueryVocabulary,
): TermHits {
  const terms = new Array<number[] | undefined>(wanted.length);
  const groups = new Array<number[] | undefined>(groupCount);
  const pairs = new Map<number, number[]>();
  let before = -1;
  for (let i = 0; i < text.terms.length; i++) {
    const term = text.terms[i];
    if (!term) continue;
    const sentence = text.sentenceOf[i] ?? 0;
    const number = numberOf.get(term.stem) ?? -1;
    if (number >= 0) {
      note(terms, number, sentence);
      if (before >= 0 && text.sentenceOf[i - 1] === sentence) {
        const key = pairKey(before, number);
        const places = pairs.get(key);
        if (!places) pairs.set(key, [sentence]);
        else if (places[places.length - 1] !== sentence) places.push(sentence);
      }
    }
    for (const group of term.near) {
      const wantedAs = wantedGroups[group] ?? -1;
      if (wantedAs >= 0) note(groups, wantedAs, sentence);
    }
    before = number;
  }
  return { sentences: text.sentences, terms, groups, pairs };
}

/** True if both have the same hits, wherever their sentences begin and end. */
export const haveSameHits = (a: TermHits, b: TermHits): boolean =>
  a.sentences.length === b.sentences.length &&
  a.sentences.every(({ weakness }, i) => weakness === b.sentences[i]?.weakness) &&
  arePlacesAlike(a.terms, b.terms) &&
  arePlacesAlike(a.groups, b.groups) &&
  a.pairs.size === b.pairs.size &&
  [...a.pairs].every(([key, places]) => areAlike(places, b.pairs.get(key)));

function arePlacesAlike(a: TermHits['terms'], b: TermHits['terms']): boolean {
  for (let i = 0; i < a.length; i++) if (!areAlike(a[i], b[i])) return false;
  return true;
}

const areAlike = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && shallowEqual(a, b));

/** Returns the key of two adjacent indexes. */
export const pairKey = (before: number, number: number): number => before * 65_536 + number;

function note(places: (number[] | undefined)[], number: number, sentence: number): void {
  const known = places[number];
  if (!known) places[number] = [sentence];
  else if (known[known.length - 1] !== sentence) known.push(sentence);
}

/** The weights of the words: higher the fewer findings have them. */
export interface InverseFrequencies {
  readonly terms: readonly number[];
  readonly groups: readonly number[];
}

/** The number of findings of other letters that are pooled with the letter's own. */
const PRIOR_FINDINGS = 12;
/** The highest weight of a word. */
const MAX_IDF = 3;
/**
 * A word that findings hardly ever have, and that none in this letter has, is mostly wording: “methodology”, “ethics”.
 */
const UNUSED_WORD_FACTOR = 0.4;

/** Computes inverse frequencies, smoothed by how common a word is in other letters, since a letter has few findings. */
export function inverseFrequenciesOf(
  { terms, groupCount }: QueryVocabulary,
  findings: readonly TermHits[],
): InverseFrequencies {
  const inTerms = new Array<number>(terms.length).fill(0);
  const inGroups = new Array<number>(groupCount).fill(0);
  for (const finding of findings) {
    finding.terms.forEach((places, number) => {
      if (places) inTerms[number] = (inTerms[number] ?? 0) + 1;
    });
    finding.groups.forEach((places, number) => {
      if (places) inGroups[number] = (inGroups[number] ?? 0) + 1;
    });
  }
  return {
    terms: terms.map(({ usual }, number) => {
      const count = inTerms[number] ?? 0;
      const rarity = Math.min(
        MAX_IDF,
        Math.max(0, Math.log((findings.length + PRIOR_FINDINGS) / (count + PRIOR_FINDINGS * usual))),
      );
      return count === 0 && usual === RARE ? rarity * UNUSED_WORD_FACTOR : rarity;
    }),
    groups: inGroups.map((count) => Math.max(0, Math.log((findings.length + 2) / (count + 1)))),
  };
}
