import type { Edit } from './edit';
import type { Span } from './span';
import { spanOf } from './span';

/**
 * The edit that removes words from a line, with the space before them or, if there is none, the one after. One space is
 * kept if the remaining words would otherwise run together.
 */
export function takeOutWords(text: string, words: Span): Edit {
  let { start, end } = words;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  if (start === end) return { span: spanOf(start, start), text: '' };
  const before = isSpace(text.charAt(start - 1));
  const after = isSpace(text.charAt(end));
  // With a space on both sides, one of them goes.
  if (before)
    return after || !parts(text, start - 1, end)
      ? { span: spanOf(start - 1, end), text: '' }
      : { span: spanOf(start, end), text: '' };
  if (after && (start === 0 || OPENS.test(text.charAt(start - 1)))) return { span: spanOf(start, end + 1), text: '' };
  return { span: spanOf(start, end), text: parts(text, start, end) ? ' ' : '' };
}

/**
 * True if a space is needed between what ends at `end` and what begins at `start`: words, and a mark that attaches to
 * the word after it.
 */
const parts = (text: string, end: number, start: number): boolean =>
  ENDS_WORD.test(text.charAt(end - 1)) && BEGINS_WORD.test(text.charAt(start));

const isSpace = (character: string): boolean => character === ' ' || character === '\t' || character === '\u00A0';
const OPENS = /[\s([{‘“]/;
const ENDS_WORD = /[^\s([{‘“/–—-]/u;
const BEGINS_WORD = /[\p{L}\p{M}\p{N}([{‘“£]/u;
