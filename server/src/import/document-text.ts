import type { Dropped, LeftOut } from './dropped';
import { marked } from './text/line-marks';

/** A paragraph as a document has it: DOCX and tagged PDF say what is what. */
export interface DocumentBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'footnote';
  /** On one line, with single spaces. */
  readonly text: string;
  /** Depth of a heading from 1, of an item from 0. */
  readonly level?: number;
  /** `18.`; an item without one is a bullet. */
  readonly number?: string;
  /** Of a footnote. */
  readonly label?: string;
  /** A blank line, or several, stand above it. */
  readonly apart?: boolean;
  /** Counts from 0. */
  readonly page?: number;
  /** Words that the document has here and its text has not. */
  readonly leftOut?: readonly LeftOut[];
}

/**
 * The blocks as text intake reads them in the form `paragraphs`: one a line, with marks, pages parted by form feeds.
 */
export const documentText = (blocks: readonly DocumentBlock[]): string => documentLines(blocks).text;

/** The same, with what the document leaves out at its places in the text. */
export function documentLines(blocks: readonly DocumentBlock[]): {
  readonly text: string;
  readonly leftOut: readonly Dropped[];
} {
  const lines: string[] = [];
  const leftOut: Dropped[] = [];
  let page = 0;
  let length = 0;
  for (const block of blocks) {
    const line = lineOf(block);
    if (line !== '') {
      const turned = Math.max(0, (block.page ?? page) - page);
      page += turned;
      const apart = block.apart && lines.length > 0 && turned === 0 ? '\n' : '';
      const whole = `${'\f'.repeat(turned)}${apart}${line}\n`;
      length += whole.length;
      lines.push(whole);
    }
    for (const { kind, text } of block.leftOut ?? []) {
      const words = text.replace(/\s+/g, ' ').trim();
      if (words !== '') leftOut.push({ kind, text: words, span: { start: length, end: length } });
    }
  }
  return { text: lines.join(''), leftOut };
}

function lineOf({ kind, text, level = 0, number, label }: DocumentBlock): string {
  if (text === '') return '';
  if (kind === 'heading') return `${'#'.repeat(Math.max(1, Math.min(level, 6)))} ${text}`;
  if (kind === 'footnote') return `[^${label ?? ''}]: ${text}`;
  if (kind === 'paragraph') return text;
  const own = marked(text);
  const indent = '  '.repeat(Math.min(level, 6));
  if (number !== undefined) return `${indent}${number} ${text}`;
  return own.kind === 'bullet' || own.kind === 'number' ? indent + text : `${indent}■ ${text}`;
}
