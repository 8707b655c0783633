/** A list of words that are spelt rightly. */
export interface Dictionary {
  /** True for a word that stands in the list exactly so. */
  has(word: string): boolean;
}

/**
 * A dictionary out of its compiled form: one word a line, in rising order of UTF-16 code units, straight apostrophes.
 * Nothing is unpacked: a word is looked up by halving.
 */
export function dictionaryOf(sorted: string): Dictionary {
  return {
    has(word) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const start = sorted.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
        const newline = sorted.indexOf('\n', start);
        const end = newline < 0 ? sorted.length : newline;
        const found = sorted.slice(start, end);
        if (found === word) return true;
        if (found < word) low = end + 1;
        else high = start;
      }
      return false;
    },
  };
}
