import { lineEnd, lineStart } from '../text/line-edits';
import type { Span } from '../text/span';
import { lineBreakOf } from './insert-passage';

/** What the first or the last line of a passage is, or a line of the letter. */
type LineKind = 'blank' | 'item' | 'heading' | 'plain';

/**
 * The text that is put in the place of a span so that the passage stands there as part of the letter: a paragraph runs
 * on in its line, a list joins a list, all else has a blank line about it.
 *
 * @param text the letter
 * @param span what is selected; empty at the cursor
 * @param passage as a draft has it, with a line break at its end
 */
export function pastedText(text: string, span: Span, passage: string): string {
  const lineBreak = lineBreakOf(text);
  const lines = passage.replace(/\n+$/, '').split('\n');
  const before = text.slice(lineStart(text, span.start), span.start);
  const after = text.slice(span.end, lineEnd(text, span.end));
  // A bullet that is there already is the first bullet of the passage.
  if (EMPTY_ITEM.test(before)) lines[0] = (lines[0] ?? '').replace(ITEM, '');
  const first = kindOf(lines[0] ?? '');
  const last = kindOf(lines.at(-1) ?? '');
  const head =
    before.trim() === ''
      ? gap(lineBefore(text, span.start), first, 1)
      : first === 'plain' || EMPTY_ITEM.test(before)
        ? 0
        : gap(kindOf(before), first, 2);
  const tail = after.trim() === '' ? gap(lineAfter(text, span.end), last, 1) : last === 'plain' ? 0 : 2;
  return lineBreak.repeat(head) + lines.join(lineBreak) + lineBreak.repeat(tail);
}

const ITEM = /^[ \t]*(?:-|\d{1,3}[.)])[ \t]+/;
const EMPTY_ITEM = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]*$/;

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (/^[ \t]*(?:[-*+•■]|\d{1,3}[.)])[ \t\u00a0]/.test(line)) return 'item';
  return /^#{1,6} /.test(line) ? 'heading' : 'plain';
}

/** Line breaks that are lacking between a line of the letter and one of the passage, where `most` is a blank line. */
function gap(line: LineKind, other: LineKind, most: number): number {
  if (line === 'blank') return 0;
  return line === 'item' && other === 'item' ? most - 1 : most;
}

function lineBefore(text: string, at: number): LineKind {
  const start = lineStart(text, at);
  if (start === 0) return 'blank';
  const end = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
  const line = text.slice(lineStart(text, end), end);
  // The head of the file is parted from the letter by its own line.
  return line.trim() === '---' ? 'blank' : kindOf(line);
}

function lineAfter(text: string, at: number): LineKind {
  const end = lineEnd(text, at);
  if (end >= text.length) return 'blank';
  const start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  return kindOf(text.slice(start, lineEnd(text, start)));
}
