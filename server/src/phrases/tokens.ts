/** A word or punctuation mark of a text; spans are half-open UTF-16 offsets. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The form that is counted: lower case, with a typographic apostrophe, `#` for each number. */
  readonly key: string;
  /** True if the first letter is a capital. */
  readonly capital: boolean;
}

/**
 * Splits a text into sentences of tokens. Quotation marks are not tokens; punctuation inside a sentence is. A sentence
 * ends at a full stop, question mark or exclamation mark before a space and a capital, and at the end of the text.
 */
export function sentencesOf(text: string): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  let open = false;
  for (const { 0: written, index: start } of text.matchAll(TOKEN)) {
    const end = start + written.length;
    if (written === '‘') open = true;
    else if (written === '’') open = false;
    else if (ENDS.test(written)) {
      if (!/^[’”"')\]]*(?:\s+[‘“"'([]*[\p{Lu}\p{N}]|\s*$)/u.test(text.slice(end, end + 40))) continue;
      if (sentence.length > 0) sentences.push(sentence);
      sentence = [];
      open = false;
    } else if (!QUOTE.test(written)) {
      // After an opening mark, `needs’` ends a quotation; elsewhere it is a plural possessive.
      const closes = open && written.endsWith('’');
      if (closes) open = false;
      const word = closes ? written.slice(0, -1) : written;
      sentence.push({ start, end: start + word.length, key: keyOf(word), capital: /^\p{Lu}/u.test(word) });
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

const TOKEN = /[\p{L}\p{N}]+(?:[’'‑-][\p{L}\p{N}]+)*(?:(?<=s)’(?!\p{L}))?|[.,;:()?!–—/&%‘’“”"]/gu;
const ENDS = /^[.?!]$/;
const QUOTE = /^[‘’“”"]$/;

/** The counted form of a word or mark. */
export const keyOf = (word: string): string => {
  const small = word.toLowerCase();
  return PLAIN.test(small)
    ? small
    : small
        .replaceAll("'", '’')
        .replaceAll('‑', '-')
        .replaceAll('—', '–')
        .replace(/\p{N}+/gu, '#');
};
const PLAIN = /^[a-z]+$/;

/** True for a word, as opposed to a number or a mark. */
export const isWord = (key: string): boolean => /^\p{L}/u.test(key) && !key.includes('#');
