import { shallowEqual } from '../../lists/shallow-equal';
import { memoizeByBlock } from '../../memo/memoize-by-block';
import { memoizeLast } from '../../memo/memoize-last';
import type { BlockText } from '../../text/annotated-text';
import { indexedTextOf } from './finding-terms';
import type { QueryTerms } from './query-terms';
import { queryTermsOf } from './query-terms';
import type { QueryVocabulary, TermHits, InverseFrequencies } from './term-hits';
import { queryVocabularyOf, termHitsIn, haveSameHits, pairKey, inverseFrequenciesOf } from './term-hits';

/** How well a finding supports an area. */
export interface Score {
  /**
   * 0 for nothing in common; about 1 if everything in the query occurs together, more if that is a weakness. Only
   * meaningful for comparison.
   */
  readonly score: number;
  /** Index of the most relevant sentence of the finding. */
  readonly sentence: number;
  /** True if the finding reports a weakness in that sentence, or in the one before or after. */
  readonly weak: boolean;
}

/**
 * Scores findings for areas: TF-IDF over stems, by sentence and for the whole finding, with weaknesses boosted. One row
 * per area, with one score per finding. A word weighs more the fewer findings of the letter have it; since a letter has
 * few findings, this is smoothed by the word's frequency in other letters. As long as an edit does not affect the query
 * terms, as with most keystrokes, the very same rows are returned.
 */
export function scoresOf(areas: readonly BlockText[], findings: readonly BlockText[]): Rows {
  const known = knownFor(areas);
  const { words, last } = known;
  const hits = findings.map((finding, i) =>
    keptTermHits(finding, last && last.hits.length === findings.length ? last.hits[i] : undefined, known),
  );
  if (last && shallowEqual(last.hits, hits)) return last.rows;
  const inverseFrequencies = inverseFrequenciesOf(words, hits);
  const weighed = known.queries.map((area, row) => keptWeights(area, last?.weighed[row], words, inverseFrequencies));
  const rows = weighed.map((area, row) => {
    const before = area === last?.weighed[row] ? last.rows[row] : undefined;
    return hits.map(
      (finding, i) => (before && finding === last?.hits[i] ? before[i] : undefined) ?? scoreOf(area, finding),
    );
  });
  known.last = { hits, weighed, rows };
  return rows;
}

export type Rows = readonly (readonly Score[])[];

/** The data on some areas, with the findings they were compared with. */
interface Known {
  readonly queries: readonly QueryTerms[];
  readonly words: QueryVocabulary;
  last?: { readonly hits: readonly TermHits[]; readonly weighed: readonly WeightedQuery[]; readonly rows: Rows };
}

/** Letters open at the same time. */
const MAX_OPEN_LETTERS = 4;

const knownFor = memoizeLast(MAX_OPEN_LETTERS, shallowEqual<BlockText>, (areas): Known => {
  const asked = areas.map(queryTermsOf);
  return { queries: asked, words: queryVocabularyOf(asked) };
});

/** Returns a finding's term hits, or the previous object if they are unchanged. */
function keptTermHits(finding: BlockText, before: TermHits | undefined, { words }: Known): TermHits {
  const kept = lastTermHits(finding);
  if (kept.by === words && kept.hits) return kept.hits;
  const now = termHitsIn(indexedTextOf(finding), words);
  kept.by = words;
  kept.hits = before && haveSameHits(before, now) ? before : now;
  return kept.hits;
}

const lastTermHits = memoizeByBlock((): { by?: QueryVocabulary; hits?: TermHits } => ({}));

/** One word more or less changes its weight; areas that do not query it keep their weights. */
function keptWeights(
  area: QueryTerms,
  before: WeightedQuery | undefined,
  words: QueryVocabulary,
  inverseFrequencies: InverseFrequencies,
): WeightedQuery {
  const worth = worthOf(area, words, inverseFrequencies);
  return before && shallowEqual(worth, before.worth) ? before : weighTerms(area, words, inverseFrequencies, worth);
}

function worthOf(
  { terms }: QueryTerms,
  { numberOf, groups }: QueryVocabulary,
  inverseFrequencies: InverseFrequencies,
): readonly number[] {
  const worth: number[] = [];
  for (const { term } of terms) {
    worth.push(inverseFrequencies.terms[numberOf.get(term.stem) ?? -1] ?? 0);
    for (const group of term.near) worth.push(inverseFrequencies.groups[groups[group] ?? -1] ?? 0);
  }
  return worth;
}

/** Share of the score from a single place in the finding; the whole finding supplies the rest. */
const PLACE_SHARE = 0.55;
/** Weight of a sentence as a continuation of the one before it. */
const NEXT_SENTENCE_WEIGHT = 0.8;
/** How far a near word satisfies a term. */
const NEAR_TERM_WEIGHT = 0.45;
/** Bonus for two adjacent words that are also adjacent in the area, as a share of their combined weight. */
const PAIR_WEIGHT = 0.25;
/** How far one mention in a finding satisfies a term; a second one adds the same share of the remainder. */
const FIRST_MENTION_SHARE = 0.6;
/** A finding's first sentence says what it is about. */
const FIRST_SENTENCE_BONUS = 0.1;

interface WeightedQuery {
  /** The inverse frequencies used for the weights. */
  readonly worth: readonly number[];
  readonly terms: readonly WeightedTerm[];
  readonly total: number;
  /** True if it has terms specific enough to tell what it is about. */
  readonly tells: boolean;
}

interface WeightedTerm {
  readonly number: number;
  readonly tells: boolean;
  readonly weight: number;
  readonly near: readonly WeighedGroup[];
  readonly pair: number;
  readonly pairWeight: number;
}

interface WeighedGroup {
  readonly group: number;
  readonly worth: number;
  /** Other terms of the area in the group: a sentence with one of them counts for that term and not for this one. */
  readonly others: readonly number[];
}

function weighTerms(
  { terms }: QueryTerms,
  { numberOf, groups }: QueryVocabulary,
  inverseFrequencies: InverseFrequencies,
  worth: readonly number[],
): WeightedQuery {
  const weights = new Map(
    terms.map(({ term, weight }) => [
      term.stem,
      weight * (inverseFrequencies.terms[numberOf.get(term.stem) ?? -1] ?? 0),
    ]),
  );
  let total = 0;
  const weighed: WeightedTerm[] = [];
  for (const { term, weight: place, after } of terms) {
    const weight = weights.get(term.stem) ?? 0;
    const pairWeight = after ? PAIR_WEIGHT * (weight + (weights.get(after.stem) ?? 0)) : 0;
    total += weight + pairWeight / 2;
    if (weight === 0) continue;
    const number = numberOf.get(term.stem) ?? 0;
    const near = term.near.map((group) => {
      const asked = groups[group] ?? 0;
      const others = terms.flatMap((other) =>
        other.term.stem !== term.stem && other.term.near.includes(group) ? (numberOf.get(other.term.stem) ?? []) : [],
      );
      return {
        group: asked,
        worth: NEAR_TERM_WEIGHT * Math.min(1, (place * (inverseFrequencies.groups[asked] ?? 0)) / weight),
        others,
      };
    });
    weighed.push({
      number,
      tells: !term.general,
      weight,
      near,
      pair: after ? pairKey(numberOf.get(after.stem) ?? 0, number) : -1,
      pairWeight,
    });
  }
  return { worth, terms: weighed, total, tells: weighed.some((term) => term.tells) };
}

function scoreOf({ terms, total, tells }: WeightedQuery, finding: TermHits): Score {
  const { sentences } = finding;
  const count = sentences.length;
  if (total === 0 || count === 0) return NOTHING;
  let sums: Sums | undefined;
  let whole = 0;
  let telling = false;
  for (const term of terms) {
    const exact = finding.terms[term.number];
    const near = term.near.some(({ group }) => finding.groups[group]);
    if (!exact && !near) continue;
    telling ||= term.tells && exact !== undefined;
    sums ??= emptied(count);
    sums.met.fill(0, 0, count + 1);
    for (const { group, worth, others } of term.near) {
      for (const sentence of finding.groups[group] ?? NONE) {
        if (worth > (sums.met[sentence] ?? 0) && !others.some((other) => finding.terms[other]?.includes(sentence)))
          sums.met[sentence] = worth;
      }
    }
    for (const sentence of exact ?? NONE) sums.met[sentence] = 1;
    whole += term.weight * add(sums, count, term.weight);
    const following = exact && term.pair >= 0 ? finding.pairs.get(term.pair) : undefined;
    if (!following) continue;
    sums.met.fill(0, 0, count + 1);
    for (const sentence of following) sums.met[sentence] = 1;
    add(sums, count, term.pairWeight);
    whole += term.pairWeight;
  }
  // Without a single word of what the area is about, the rest is common wording of the field.
  if (!sums || (tells && !telling)) return NOTHING;
  const { own, together } = sums;
  let best = 0;
  let place = 0;
  let weakest = 0;
  for (let i = 0; i < count; i++) {
    const sum = together[i] ?? 0;
    if (sum === 0) continue;
    // A weakness counts if it is reported in the sentence that names the subject or in the next one (“However, …”), but
    // not in the one before.
    const here = ((sentences[i]?.weakness ?? 0) * Math.min(1, (1.25 * (own[i] ?? 0)) / sum)) / 2;
    const weakness = Math.max(here, (sentences[i + 1]?.weakness ?? 0) / 2);
    const score = sum * (1 + weakness + (i === 0 ? FIRST_SENTENCE_BONUS : 0));
    if (score > best) {
      best = score;
      place = i;
      weakest = weakness;
    }
  }
  const next = place + 1 < count && (own[place + 1] ?? 0) > (own[place] ?? 0) ? place + 1 : place;
  const weak = [next - 1, next, next + 1].some((i) => (sentences[i]?.weakness ?? 0) > 0);
  return { score: (PLACE_SHARE * best + (1 - PLACE_SHARE) * whole * (1 + weakest)) / total, sentence: next, weak };
}

/** Sums by sentence, reused for each pair of area and finding. */
interface Sums {
  met: Float64Array;
  own: Float64Array;
  together: Float64Array;
}

const scratch: Sums = { met: new Float64Array(64), own: new Float64Array(64), together: new Float64Array(64) };

function emptied(count: number): Sums {
  if (scratch.met.length < count + 1) {
    scratch.met = new Float64Array(2 * count);
    scratch.own = new Float64Array(2 * count);
    scratch.together = new Float64Array(2 * count);
  }
  scratch.own.fill(0, 0, count);
  scratch.together.fill(0, 0, count);
  return scratch;
}

/** Adds one term's matches to the sums of the sentences, and returns how far the whole finding satisfies it. */
function add({ met, own, together }: Sums, count: number, weight: number): number {
  let left = 1;
  for (let i = 0; i < count; i++) {
    const here = met[i] ?? 0;
    const next = NEXT_SENTENCE_WEIGHT * (met[i + 1] ?? 0);
    own[i] = (own[i] ?? 0) + weight * here;
    together[i] = (together[i] ?? 0) + weight * (here > next ? here : next);
    left *= 1 - FIRST_MENTION_SHARE * here;
  }
  return 1 - left;
}

const NONE: readonly number[] = [];
/** The score of a finding that has nothing in common with an area. */
export const NOTHING: Score = { score: 0, sentence: 0, weak: false };
