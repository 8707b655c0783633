import type { Reading } from '../reading/reading';

/**
 * The words of a letter, including its frame and its own word list, each once: a misspelt word is often spelt correctly
 * elsewhere in the letter.
 */
export function knownWords({ letter }: Reading): readonly string[] {
  const words = new Set<string>(letter.frontMatter.words);
  for (const { kind, text } of letter.blocks) {
    if (kind !== 'comment') for (const word of text.plain.text.match(/\p{L}[\p{L}’'-]{2,}/gu) ?? []) words.add(word);
    if (words.size >= MAX_KNOWN_WORDS) break;
  }
  return [...words];
}

/** More than any letter has. */
const MAX_KNOWN_WORDS = 5_000;
