import type { Token } from './tokens';

/** The boundary between two sentences. */
export const BOUNDARY = 0;
/** Words outside the vocabulary are represented by their kind. The order gives their symbols, from 1. */
const KINDS = ['NAME', 'unused', '-s', '-ed', '-ing', '-ly', '-’s', '-', 'mark'] as const;
const FIRST_WORD = KINDS.length + 1;

/** The vocabulary, with the symbols that represent its words in sequences. */
export class Vocabulary {
  readonly #symbols: ReadonlyMap<string, number>;

  /** @param words in order of their symbols */
  constructor(readonly words: readonly string[]) {
    this.#symbols = new Map(words.map((word, at) => [word, FIRST_WORD + at]));
  }

  /** The number of symbols, which are numbered from 0. */
  get size(): number {
    return FIRST_WORD + this.words.length;
  }

  has(key: string): boolean {
    return this.#symbols.has(key);
  }

  symbolOf(key: string, capital = false): number {
    return this.#symbols.get(key) ?? kindOf(key, capital);
  }

  /** The symbols of a sentence, with a boundary at each end. */
  symbolsOf(sentence: readonly Token[]): number[] {
    const symbols = [BOUNDARY];
    for (const { key, capital } of sentence) symbols.push(this.symbolOf(key, capital));
    symbols.push(BOUNDARY);
    return symbols;
  }

  /** The word of a symbol; undefined for a boundary or a kind of words. */
  wordOf(symbol: number): string | undefined {
    return this.words[symbol - FIRST_WORD];
  }
}

function kindOf(key: string, capital: boolean): number {
  if (capital) return /’s$/.test(key) ? 7 : 1;
  if (!/[\p{L}#]/u.test(key)) return 9;
  if (/’s?$/.test(key)) return 7;
  if (/s$/.test(key)) return 3;
  if (/ed$/.test(key)) return 4;
  if (/ing$/.test(key)) return 5;
  if (/ly$/.test(key)) return 6;
  return 8;
}
