import type { WordBag, WordSimilarity } from './similarity';

/**
 * Finds the passages of the later version that may be similar to an earlier one: those that share a rare word and can
 * reach the required similarity. In a letter of usual length every word counts as rare; in a pack of hundreds of pages
 * “children” does not, so that the work grows linearly with the length.
 */
export class LikelyPairs {
  readonly #places = new Map<string, { readonly passages: number[]; readonly counts: number[] }>();
  readonly #common: Float64Array;

  constructor(
    private readonly similarity: WordSimilarity,
    private readonly bags: readonly WordBag[],
  ) {
    this.#common = new Float64Array(bags.length);
    for (const [j, { counts }] of bags.entries())
      for (const [word, count] of counts) {
        const there = this.#places.get(word);
        if (!there) this.#places.set(word, { passages: [j], counts: [count] });
        else if (there.passages.length <= FEW) {
          there.passages.push(j);
          there.counts.push(count);
        }
      }
  }

  /**
   * Indexes, ascending, of the passages that may reach the similarity `least`.
   * @param at index of the earlier passage in its version; passages near it are always included
   */
  of(bag: WordBag, at: number, least: number): readonly number[] {
    const common = this.#common;
    const found = new Set<number>();
    // The weight of the frequent words, which any passage may share.
    let frequent = 0;
    for (const [word, count] of bag.counts) {
      const there = this.#places.get(word);
      if (!there) continue;
      const weight = this.similarity.weightOf(word);
      if (there.passages.length > FEW) {
        frequent += count * weight;
        continue;
      }
      for (const [k, j] of there.passages.entries()) {
        found.add(j);
        common[j] = (common[j] ?? 0) + Math.min(count, there.counts[k] ?? 0) * weight;
      }
    }
    for (let j = Math.max(0, at - MAX_DISTANCE); j <= Math.min(this.bags.length - 1, at + MAX_DISTANCE); j++)
      found.add(j);
    const likely = [...found].filter((j) => {
      const sum = bag.weight + (this.bags[j]?.weight ?? 0);
      return 2 * ((common[j] ?? 0) + frequent) >= (least - ROUNDING) * sum;
    });
    for (const j of found) common[j] = 0;
    return likely.sort((a, b) => a - b);
  }
}

/** A word is rare if at most this many passages contain it. */
const FEW = 64;
/** The distance, in passages, within which a passage that shares only frequent words is considered. */
const MAX_DISTANCE = 8;
/** Tolerance for rounding: sums of the same weights in a different order differ by less. */
const ROUNDING = 1e-9;
