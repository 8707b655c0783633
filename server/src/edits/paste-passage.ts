import { lineEnd, lineStart } from '../text/line-edits';
import type { Span } from '../text/span';
import { lineBreakOf } from './insert-passage';

/** The kind of a line, in the passage or in the letter. */
type LineKind = 'blank' | 'item' | 'heading' | 'plain';

/**
 * Returns the text to insert in place of a span so that the passage fits the letter: a paragraph continues its line, a
 * list joins a list, and anything else has blank lines around it.
 * @param text the letter
 * @param span the selection; empty at the cursor
 * @param passage in the form of a draft, with a line break at its end
 */
export function pastedText(text: string, span: Span, passage: string): string {
  const lineBreak = lineBreakOf(text);
  const lines = passage.replace(/\n+$/, '').split('\n');
  const before = text.slice(lineStart(text, span.start), span.start);
  const after = text.slice(span.end, lineEnd(text, span.end));
  // An existing empty bullet becomes the passage's first bullet.
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

/** The number of line breaks missing between a line of the letter and one of the passage; `most` makes a blank line. */
function gap(line: LineKind, other: LineKind, most: number): number {
  if (line === 'blank') return 0;
  return line === 'item' && other === 'item' ? most - 1 : most;
}

function lineBefore(text: string, at: number): LineKind {
  const start = lineStart(text, at);
  if (start === 0) return 'blank';
  const end = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
  const line = text.slice(lineStart(text, end), end);
  // The front matter's closing line already separates it from the letter.
  return line.trim() === '---' ? 'blank' : kindOf(line);
}

function lineAfter(text: string, at: number): LineKind {
  const end = lineEnd(text, at);
  if (end >= text.length) return 'blank';
  const start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  return kindOf(text.slice(start, lineEnd(text, start)));
}
