import { memoizeByBlock } from '../../memo/memoize-by-block';
import { memoizeLast } from '../../memo/memoize-last';
import type { BlockText } from '../../text/annotated-text';
import type { Span } from '../../text/span';

/**
 * Returns a function that finds the first occurrence of an expansion in a text: in any case, with either apostrophe,
 * with a hyphen or a space.
 */
export function finderOf(expansion: string): (text: BlockText) => Span | undefined {
  const words = fold(expansion);
  return (text) => {
    const folds = folded(text);
    for (let start = words === '' ? -1 : folds.indexOf(words); start >= 0; start = folds.indexOf(words, start + 1)) {
      const end = start + words.length;
      if (!LETTER.test(folds.charAt(start - 1)) && !LETTER.test(folds.charAt(end))) return { start, end };
    }
    return undefined;
  };
}

/** True for the words of an expansion, ignoring case, apostrophes and hyphens. */
export const isWrittenOut = (words: string, expansion: string): boolean => fold(words) === fold(expansion);

/**
 * Finds the first consecutive words with these letters (three or more) as their initials. With few letters that may be
 * coincidence.
 */
export function wordsWithInitials(text: BlockText, letters: string): Span | undefined {
  const known = withInitials(text);
  if (!known.has(letters)) {
    const found = patternOf(letters).exec(text.plain.text);
    known.set(letters, found ? { start: found.index, end: found.index + found[0].length } : undefined);
  }
  return known.get(letters);
}

const LETTER = /[\p{L}\p{N}]/u;

const folded = memoizeByBlock(({ plain }: BlockText): string => fold(plain.text));

/** Keeps the length of the text, so that offsets stay valid. */
function fold(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text).replace(/’/g, "'").replace(/[-‑]/g, ' ');
}

// Cached by text: after a keystroke only the edited block is searched again.
const withInitials = memoizeByBlock(() => new Map<string, Span | undefined>());

/** What may come between two words that supply a letter each. */
const BETWEEN_WORDS = '(?:-\\p{L}{1,24})?,?[ /-](?:(?:and|at|for|in|of|on|or|the|to) ){0,2}';

const patternOf = memoizeLast(
  1,
  (one: string, other: string) => one === other,
  (letters): RegExp => {
    const words = [...letters.toLowerCase()].map((letter) => `[${letter}${letter.toUpperCase()}][\\p{L}’']{1,24}`);
    return new RegExp(`(?<![\\p{L}\\p{N}-])${words.join(BETWEEN_WORDS)}(?![\\p{L}\\p{N}-])`, 'u');
  },
);
