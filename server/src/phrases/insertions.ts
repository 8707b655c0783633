import type { Level, SequenceCounts } from './counts';
import { NONE } from './counts';

/** Records which of some words occur next to which symbols, so that a gap is tested for all of them at once. */
export class Insertions {
  /** A byte for each symbol and word: `AFTER` if the word occurs after the symbol, `BEFORE` if before it. */
  readonly #beside: Uint8Array;

  /** @param words the symbols of the words */
  constructor(
    sequences: SequenceCounts,
    private readonly words: readonly number[],
  ) {
    const [first, second] = sequences.levels as [Level, Level];
    const size = first.symbols.length;
    const numbers = new Int16Array(size).fill(NONE);
    words.forEach((word, number) => (numbers[word] = number));
    this.#beside = new Uint8Array(size * words.length);
    for (let symbol = 0; symbol < size; symbol++) {
      const to = first.children[symbol + 1] as number;
      for (let child = first.children[symbol] as number; child < to; child++) {
        const follower = second.symbols[child] as number;
        this.#add(symbol, numbers[follower] as number, AFTER);
        this.#add(follower, numbers[symbol] as number, BEFORE);
      }
    }
  }

  /** Calls `visit` with the index of each word that occurs after the one symbol and before the other. */
  eachBetween(before: number, after: number, visit: (word: number) => void): void {
    const { length } = this.words;
    const [left, right] = [before * length, after * length];
    for (let word = 0; word < length; word++)
      if ((this.#beside[left + word] as number) & AFTER && (this.#beside[right + word] as number) & BEFORE) visit(word);
  }

  #add(symbol: number, word: number, side: number): void {
    if (word === NONE) return;
    const cell = symbol * this.words.length + word;
    this.#beside[cell] = (this.#beside[cell] as number) | side;
  }
}

const AFTER = 1;
const BEFORE = 2;
