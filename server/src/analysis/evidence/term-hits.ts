import { shallowEqual } from '../../lists/shallow-equal';
import type { IndexedText } from './finding-terms';
import type { QueryTerms } from './query-terms';
import type { Term } from './vocabulary';
import { nearGroups, RARE } from './vocabulary';

/**
 * The terms and groups of near words that any area asks for, each with a number; every finding is searched for them
 * once.
 */
export interface QueryVocabulary {
  readonly terms: readonly Term[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By group: the number, or -1 where no area asks for it. */
  readonly groups: Int16Array;
  readonly groupCount: number;
}

/** Numbers the words of all areas. */
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

/** What a finding says of what is asked: numbers of sentences, in rising order. */
export interface TermHits {
  readonly sentences: IndexedText['sentences'];
  readonly terms: readonly (number[] | undefined)[];
  readonly groups: readonly (number[] | undefined)[];
  /** Asked terms that follow one another, by `pairKey`. */
  readonly pairs: ReadonlyMap<number, number[]>;
}

/** Searches a finding for the words that are asked for. */
export function termHitsIn(
  told: IndexedText,
  { terms: wanted, numberOf, groups: wantedGroups, groupCount }: QueryVocabulary,
): TermHits {
  const terms = new Array<number[] | undefined>(wanted.length);
  const groups = new Array<number[] | undefined>(groupCount);
  const pairs = new Map<number, number[]>();
  let before = -1;
  for (let i = 0; i < told.terms.length; i++) {
    const term = told.terms[i];
    if (!term) continue;
    const sentence = told.sentenceOf[i] ?? 0;
    const number = numberOf.get(term.stem) ?? -1;
    if (number >= 0) {
      note(terms, number, sentence);
      if (before >= 0 && told.sentenceOf[i - 1] === sentence) {
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
  return { sentences: told.sentences, terms, groups, pairs };
}

/** True where the two say the same of what is asked, wherever their sentences begin and end. */
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

/** Of two numbers that follow one another. */
export const pairKey = (before: number, number: number): number => before * 65_536 + number;

function note(places: (number[] | undefined)[], number: number, sentence: number): void {
  const known = places[number];
  if (!known) places[number] = [sentence];
  else if (known[known.length - 1] !== sentence) known.push(sentence);
}

/** What the words are worth: the more, the fewer findings have them. */
export interface InverseFrequencies {
  readonly terms: readonly number[];
  readonly groups: readonly number[];
}

/** So many findings of other letters are taken together with the letter's own. */
const PRIOR_FINDINGS = 12;
/** No word is worth more than this. */
const MAX_IDF = 3;
/** A word that findings hardly ever have, and none of this letter has, is mostly wording: “methodology”, “ethics”. */
const UNUSED_WORD_FACTOR = 0.4;

/** A word is steadied by how usual it is in other letters, as a letter has few findings. */
export function inverseFrequenciesOf(
  { terms, groupCount }: QueryVocabulary,
  told: readonly TermHits[],
): InverseFrequencies {
  const inTerms = new Array<number>(terms.length).fill(0);
  const inGroups = new Array<number>(groupCount).fill(0);
  for (const finding of told) {
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
        Math.max(0, Math.log((told.length + PRIOR_FINDINGS) / (count + PRIOR_FINDINGS * usual))),
      );
      return count === 0 && usual === RARE ? rarity * UNUSED_WORD_FACTOR : rarity;
    }),
    groups: inGroups.map((count) => Math.max(0, Math.log((told.length + 2) / (count + 1)))),
  };
}
