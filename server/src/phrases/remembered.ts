/** Keeps what was made of the texts that were asked for last: of `most` at least, and of twice as many at the most. */
export class Remembered<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(private readonly most: number) {}

  of(text: string, make: () => T): T {
    const found = this.#young.get(text);
    if (found !== undefined) return found;
    const made = this.#old.get(text) ?? make();
    if (this.#young.size >= this.most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, made);
    return made;
  }
}
