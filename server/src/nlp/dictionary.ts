/** A list of correctly spelt words. */
export interface Dictionary {
  /**
   * True if the list has exactly this word: plain letters (no accents), a straight apostrophe, no possessive ending.
   */
  has(word: string): boolean;
  /**
   * Words of the list one edit away: a letter too many, too few or wrong, or two neighbours swapped. In the order in
   * which edits are tried, likeliest first.
   */
  near(word: string): readonly string[];
}

/**
 * A dictionary from its compiled form (`tools/dictionary.mjs`): one word a line, in ascending order of UTF-16 code
 * units, ASCII. Nothing is unpacked: words are looked up by binary search.
 */
export function dictionaryOf(sorted: string): Dictionary {
  let filter: BloomFilter | undefined;
  return {
    has: (word) => holds(sorted, word),
    near(word) {
      filter ??= new BloomFilter(sorted);
      const found = new Set<string>();
      for (const candidate of editsWithinOne(word, filter))
        if (candidate !== word && holds(sorted, candidate)) found.add(candidate);
      return [...found];
    },
  };
}

/** Longer strings are not words; no word of the list exceeds this. */
const MAX_WORD_LENGTH = 40;

const NEWLINE = 10;
const A = 97;
const LETTERS = 26;
const APOSTROPHE = 39;
const HYPHEN = 45;

/** Binary search that compares characters in place instead of slicing out lines. */
function holds(sorted: string, word: string): boolean {
  if (word === '' || word.length > MAX_WORD_LENGTH) return false;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    let start = (low + high) >> 1;
    while (start > low && sorted.charCodeAt(start - 1) !== NEWLINE) start--;
    let at = 0;
    let order = 0;
    for (; at < word.length; at++) {
      // NaN past the end, which counts as an end of line.
      const here = sorted.charCodeAt(start + at);
      order = word.charCodeAt(at) - (here > NEWLINE ? here : 0);
      if (order !== 0) break;
    }
    let end = start + at;
    if (order === 0) {
      if (end === sorted.length || sorted.charCodeAt(end) === NEWLINE) return true;
      high = start;
    } else if (order < 0) high = start;
    else {
      while (end < sorted.length && sorted.charCodeAt(end) !== NEWLINE) end++;
      low = end + 1;
    }
  }
  return false;
}

/** Corrections of a word that pass the filter: about ten of several hundred strings. */
function* editsWithinOne(word: string, filter: BloomFilter): Iterable<string> {
  if (word.length < 2 || word.length > MAX_WORD_LENGTH) return;
  const { length } = word;
  // Hashes of each prefix and each suffix; the hash of an edited word is combined from two of them.
  const before: number[] = [0];
  for (let at = 0; at < length; at++) before.push(extended(before[at] ?? 0, word.charCodeAt(at)));
  const from: number[] = Array.from({ length: length + 1 }, () => 0);
  for (let at = length - 1; at >= 0; at--)
    from[at] = (Math.imul(word.charCodeAt(at), power(length - 1 - at)) + (from[at + 1] ?? 0)) | 0;
  const joined = (hash: number, at: number): number => (Math.imul(hash, power(length - at)) + (from[at] ?? 0)) | 0;

  for (let at = 0; at + 1 < length; at++) {
    const swapped = extended(extended(before[at] ?? 0, word.charCodeAt(at + 1)), word.charCodeAt(at));
    if (filter.passes(joined(swapped, at + 2)))
      yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  for (let at = 0; at < length; at++)
    if (filter.passes(joined(before[at] ?? 0, at + 1))) yield word.slice(0, at) + word.slice(at + 1);
  for (const gap of [0, 1]) {
    for (let at = 0; at + gap <= length; at++) {
      for (const letter of ADDED) {
        if (filter.passes(joined(extended(before[at] ?? 0, letter), at + gap)))
          yield word.slice(0, at) + String.fromCharCode(letter) + word.slice(at + gap);
      }
    }
  }
}

const ADDED: readonly number[] = [...Array.from({ length: LETTERS }, (_, at) => A + at), HYPHEN, APOSTROPHE];

const BASE = 0x01000193;
const extended = (hash: number, code: number): number => (Math.imul(hash, BASE) + code) | 0;
const POWERS: readonly number[] = Array.from({ length: MAX_WORD_LENGTH + 1 }).reduce<number[]>(
  (all) => [...all, Math.imul(all.at(-1) ?? 1, BASE)],
  [1],
);
const power = (of: number): number => POWERS[of] ?? 0;

/**
 * Quickly rejects most strings that are not words. Filled when the first misspelt word is looked up, as that takes some
 * milliseconds.
 */
class BloomFilter {
  readonly #bits = new Uint32Array(1 << (SIEVE_BITS - 5));

  constructor(sorted: string) {
    let hash = 0;
    for (let at = 0; at <= sorted.length; at++) {
      const code = at < sorted.length ? sorted.charCodeAt(at) : NEWLINE;
      if (code !== NEWLINE) {
        hash = extended(hash, code);
        continue;
      }
      this.#set(first(hash));
      this.#set(second(hash));
      hash = 0;
    }
  }

  passes(hash: number): boolean {
    return this.#has(first(hash)) && this.#has(second(hash));
  }

  #set(bit: number): void {
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  #has(bit: number): boolean {
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

/** 256 KB, which about one wrong string in a hundred passes. */
const SIEVE_BITS = 20;
const first = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - SIEVE_BITS);
const second = (hash: number): number => Math.imul(hash ^ (hash >>> 13), 0x9e3779b1) >>> (32 - SIEVE_BITS);
