import type { Edit } from './edit';
import type { Span } from './span';
import { spanOf } from './span';

/** The edit that removes whole lines, and the blank lines that separate them from what follows. */
export function takeOut(text: string, place: Span): Edit {
  return { span: withBlankLines(text, place), text: '' };
}

/**
 * The lines of a span up to the start of the next line with words. At the end of the text nothing follows, so the blank
 * lines before the span are included instead and the last line break is kept.
 */
export function withBlankLines(text: string, place: Span): Span {
  const start = lineStart(text, place.start);
  let end = place.end;
  let next = end;
  for (; end < text.length && isSpace(text.charCodeAt(end)); end++)
    if (isLineBreak(text.charCodeAt(end))) next = end + 1;
  if (end < text.length) return spanOf(start, Math.max(next, place.end));
  let before = start;
  while (before > 0 && isSpace(text.charCodeAt(before - 1))) before--;
  return before > 0 ? spanOf(before, place.end) : spanOf(start, text.length);
}

/** The start of the line that contains an offset. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The end of the line that contains an offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
