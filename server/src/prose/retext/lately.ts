/**
 * Remembers what was made of the texts that were asked for lately: `most` of them at least, and twice as many at the
 * most.
 */
export class Lately<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(readonly most: number) {}

  of(text: string, make: () => T): T {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const found = this.#old.get(text) ?? make();
    if (this.#young.size >= this.most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, found);
    return found;
  }
}
