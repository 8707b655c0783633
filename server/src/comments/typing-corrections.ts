import { editDistance } from '../text/similarity';

/**
 * True if two passages have the same words and differ only in typing: spaces, punctuation, capitals, or one or two
 * letters of a longer word. Such a correction can be accepted without weighing what the letter says, unlike a change to
 * a figure, to the letters of a short name, or to another word.
 */
export function hasOnlyTypingChanges(before: string, after: string): boolean {
  if (figuresOf(before) !== figuresOf(after)) return false;
  const had = wordsOf(before);
  const has = wordsOf(after);
  if (had.join('') === has.join('')) return true;
  return had.length === has.length && had.every((word, i) => isTyping(word, has[i] ?? ''));
}

/** Including separators: 1.5 is not 15. */
const figuresOf = (text: string): string => (text.match(/[£$€+-]?\d(?:[\d.,:/–-]*\d)?%?/g) ?? []).join(' ');

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function isTyping(before: string, after: string): boolean {
  if (before === after) return true;
  // A figure is a fact, and short words differ in a letter: "not", "now".
  if (/\p{N}/u.test(before + after) || Math.min(before.length, after.length) < 5) return false;
  // “support” and “supports”, “agree” and “agreed” say different things.
  if (before.startsWith(after) || after.startsWith(before)) return false;
  // So do “effective” and “ineffective”, “appropriate” and “inappropriate”.
  if (before.endsWith(after) || after.endsWith(before)) return false;
  return before.charCodeAt(0) === after.charCodeAt(0) && sameLetters(before, after) ? true : isDoubled(before, after);
}

/** Two letters transposed. */
const sameLetters = (a: string, b: string): boolean =>
  [...a].sort().join('') === [...b].sort().join('') && editDistance(a, b, 1) === 1;

/** A letter wrongly doubled or undoubled: “recieveed”, “commitee”. */
const isDoubled = (a: string, b: string): boolean => undoubled(a) === undoubled(b);
const undoubled = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1');
