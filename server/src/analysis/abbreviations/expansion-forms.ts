/** Returns the plural of an expansion: `personal advisers`, `directors of children’s services`. */
export function pluralOf(expansion: string): string {
  const words = expansion.split(' ');
  const joint = words.findIndex((word, at) => at > 0 && /^(?:of|in|for|around|at|with|by|to|outside)$/.test(word));
  const at = (joint < 0 ? words.length : joint) - 1;
  const word = words[at] ?? '';
  if (word === 'not' || /(?:s|children|people|ing|ed|education|training|employment)$/.test(word)) return expansion;
  words[at] =
    word === 'child'
      ? 'children'
      : /[^aeiou]y$/.test(word)
        ? `${word.slice(0, -1)}ies`
        : /(?:x|ch|sh)$/.test(word)
          ? `${word}es`
          : `${word}s`;
  return words.join(' ');
}

/**
 * Returns `a` or `an` for an expansion. No expansion begins with a silent letter, or with a vowel that sounds like a
 * consonant.
 */
export const articleFor = (expansion: string): 'a' | 'an' => (/^[aeiou]/i.test(expansion) ? 'an' : 'a');

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
