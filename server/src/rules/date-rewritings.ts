import type { Reading } from '../reading/reading';
import type { Day } from '../text/calendar';
import type { Span } from '../text/span';
import { textAt } from '../text/span';
import type { Fix } from './rule';

/**
 * One fix for each way to write a date, the likeliest first. None where the source has more than the words (marks between them,
 * figures or letters right after them), as something would be lost or left over.
 */
export function dateRewritings({ letter: { text } }: Reading, span: Span, words: string, kind: Fix['kind'], rights: readonly string[]): readonly Fix[] {
  const source = textAt(text, span);
  if (oneSpace(source) !== oneSpace(words) || /^(?:\p{L}|[ \t]*\d)/u.test(text.slice(span.end, span.end + 20))) return [];
  return rights.map((right) => ({ title: `Write “${right}”`, kind, edits: [{ span, text: right }] }));
}

/** “03/04/2025” is read as 3 April; somebody may have meant 4 March. */
export const mayBeAmerican = (words: string, { day, month }: Day): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]/.test(words) && day <= 12 && day !== month;

export const oneSpace = (words: string): string => words.replace(/\s+/g, ' ');
