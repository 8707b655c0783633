/** Distinct letter codes: the padding of a word, a to z, and all others. */
const LETTERS = 28;
const OTHER = 27;
/** The length of the letter sequences. */
const LENGTH = 4;

/** The four-letter sequences of a word list: a string with any other sequence is not in the list. */
export class LetterSequences {
  readonly #seen = new Uint8Array(LETTERS ** LENGTH);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const codes = codesOf(word);
      for (let at = 0; at + LENGTH <= codes.length; at++)
        this.#seen[placeOf(codes[at], codes[at + 1], codes[at + 2], codes[at + 3])] = 1;
    }
  }

  /** True if some word contains the letters of these four codes in sequence (`codesOf`). */
  has(a: number | undefined, b: number | undefined, c: number | undefined, d: number | undefined): boolean {
    return this.#seen[placeOf(a, b, c, d)] === 1;
  }
}

/** The letters of a word as codes, with two codes of padding, 0, on each side. */
export function codesOf(word: string): Uint8Array {
  const codes = new Uint8Array(word.length + 4);
  for (let at = 0; at < word.length; at++) codes[at + 2] = codeOf(word.charCodeAt(at));
  return codes;
}

/** The code of a letter, from its UTF-16 code unit. */
export const codeOf = (unit: number): number => (unit >= 97 && unit <= 122 ? unit - 96 : OTHER);

const placeOf = (a = 0, b = 0, c = 0, d = 0): number => ((a * LETTERS + b) * LETTERS + c) * LETTERS + d;
