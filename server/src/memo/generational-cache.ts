import { detached } from './detached';

/**
 * A cache of the results for recently used strings: at least `most` of them, and at most twice as many. Without `most`
 * nothing is dropped but by `age`.
 */
export class GenerationalCache<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(readonly most = Infinity) {}

  /** Strings of the younger generation. */
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

  /** Begins a new generation with these, and drops what was not used in the last one. */
  age(kept: Iterable<readonly [string, T]> = []): void {
    this.#old = this.#young;
    this.#young = new Map(kept);
  }
}
