import type { Reading } from '../reading/reading';

/** The names that a letter gives in its frame, word by word: a misspelt word may be one of them. */
export function knownNames({ facts, letter }: Reading): readonly string[] {
  const said = [
    facts.authority?.name, facts.authority?.officialName, facts.addressee?.name.text, facts.signatory?.name.text,
    ...facts.inspectors.map(({ name }) => name.text), ...letter.frontMatter.words,
  ];
  return [...new Set(said.flatMap((name) => name?.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []))];
}
