import { detached } from './detached';

/**
 * A cache of results for recently used strings: at least `most` of them, and at most twice as many. Without `most`,
 * only `age` drops entries.
 */
export class GenerationalCache<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(readonly most = Infinity) {}

  /** Number of entries in the younger generation. */
  get size(): number {
    return this.#young.size;
  }

  of(key: string, make: (key: string) => T): T {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const found = this.#old.get(key) ?? make(key);
    if (this.#young.size >= this.most) this.age();
    this.#young.set(detached(key), found);
    return found;
  }

  /** Starts a new generation with these entries, and drops those not used in the last one. */
  age(kept: Iterable<readonly [string, T]> = []): void {
    this.#old = this.#young;
    this.#young = new Map(kept);
  }
}
