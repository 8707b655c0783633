/** Numbers that look random and are the same for the same seed (mulberry32, as in `bench/random.mjs`). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, but not including, `limit`; 0 if `limit` is 0. */
  below(limit: number): number {
    return Math.floor(this.next() * Math.max(1, limit));
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with probability `times` / `of`. */
  chance(times: number, of: number): boolean {
    return this.next() * of < times;
  }

  /** Throws on an empty list. */
  oneOf<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to choose from');
    return list[this.below(list.length)] as T;
  }
}

/** The seed of one case: any case can be recreated without those before it. */
export function caseSeed(seed: number, subject: string, index: number): number {
  // FNV-1a over the three of them.
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${subject}/${index}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
