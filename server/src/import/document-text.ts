import type { Dropped, LeftOut } from './dropped';
import { marked } from './text/line-marks';

/** A paragraph of a document whose structure is known, such as a DOCX or tagged PDF. */
export interface DocumentBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'footnote';
  /** On one line, with single spaces. */
  readonly text: string;
  /** Level of a heading, from 1; nesting depth of an item, from 0. */
  readonly level?: number;
  /** `18.`; an item without a number is a bullet. */
  readonly number?: string;
  /** For a footnote. */
  readonly label?: string;
  /** Whether it is preceded by a blank line, or several. */
  readonly apart?: boolean;
  /** Zero-based. */
  readonly page?: number;
  /** What the document shows here that its text leaves out. */
  readonly leftOut?: readonly LeftOut[];
}

/**
 * Returns the blocks as text in the form `paragraphs`: one block a line, with Markdown marks and form feeds between
 * pages.
 */
export const documentText = (blocks: readonly DocumentBlock[]): string => documentLines(blocks).text;

/** Returns the same text, and what the document leaves out with its place in the text. */
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
