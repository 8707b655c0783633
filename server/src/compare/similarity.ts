/**
 * Measures how much two lists of words have in common. Words frequent in both letters count for less than rare ones, so
 * that two findings are not similar just for their “and”, “the” and “children”.
 */
export class WordSimilarity {
  readonly #weights: ReadonlyMap<string, number>;

  /** @param texts the words of every passage of both letters */
  constructor(texts: readonly (readonly string[])[]) {
    const counts = new Map<string, number>();
    for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    this.#weights = new Map([...counts].map(([word, count]) => [word, 1 / (1 + Math.log(count))]));
  }

  bagOf(words: readonly string[]): WordBag {
    const counts = new Map<string, number>();
    let weight = 0;
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      weight += this.weightOf(word);
    }
    return { counts, weight };
  }

  /** Dice's coefficient over weighted words: 0 for nothing in common, 1 for the same words in any order. */
  dice(a: WordBag, b: WordBag): number {
    const sum = a.weight + b.weight;
    return sum === 0 ? 0 : (2 * this.common(a, b)) / sum;
  }

  /** The total weight of the words that both have. */
  common(a: WordBag, b: WordBag): number {
    const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
    let common = 0;
    for (const [word, count] of small.counts) {
      const there = large.counts.get(word);
      if (there !== undefined) common += Math.min(count, there) * this.weightOf(word);
    }
    return common;
  }

  weightOf(word: string): number {
    return this.#weights.get(word) ?? 1;
  }
}

/** The words of a text without their order. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  /** Sum of the weights of all words. */
  readonly weight: number;
}
