import { detached } from './detached';

/**
 * Keeps what was made of the strings that were asked for lately: `most` of them at least, and twice as many at the
 * most. With `most` left out nothing is forgotten but by `age`.
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

  /** Begins a new generation with these, and forgets what was not asked for in the last one. */
  age(kept: Iterable<readonly [string, T]> = []): void {
    this.#old = this.#young;
    this.#young = new Map(kept);
  }
}
