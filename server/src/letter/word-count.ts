import type { Block } from './letter';

/** Counts words as a person would: `decision-making` and `children’s` are one each. */
export function wordsIn(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // White space and dashes separate words; a run of symbols without a letter or digit is not a word.
    const parts = code <= 32 || code === 0xa0 || code === 0x2013 || code === 0x2014;
    if (parts) inWord = false;
    else if (!inWord && isWordCharacter(code)) {
      inWord = true;
      count++;
    }
  }
  return count;
}

/** Counts the words that will be printed: comments are left out. */
export const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => (block.kind === 'comment' ? sum : sum + wordsIn(block.plain.text)), 0);

/** Returns the first words of a text, for a label, followed by `…` if there are more. */
export function firstWords(text: string, most = 9): string {
  const words = text.slice(0, 400).trim().split(/\s+/);
  const label = words.slice(0, most).join(' ').slice(0, 80);
  return words.length > most || text.length > 400 || label.length === 80
    ? `${label.replace(/[\s,;:.]+$/, '')}…`
    : label;
}

const isWordCharacter = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0xe000 && code <= 0xf8ff));
