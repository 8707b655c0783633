import { dashWouldDivide } from '../letter/divider';
import type { Block, Letter } from '../letter/letter';
import type { Edit } from '../text/edit';
import { lineStart } from '../text/line-edits';
import type { Span } from '../text/span';
import { spanOf, textAt } from '../text/span';
import { lineBreakOf } from './insert-passage';

/**
 * Returns the edits that give a letter the standard layout of drafts, in order of position: one blank line between
 * paragraphs, none within a list, `- ` before a bullet, one space after each mark, no indentation except for nested
 * bullets, no trailing spaces, one line break at the end. Only white space and marks change: words, their order and the
 * lines of a paragraph stay. Front matter and comments are not changed.
 */
export function layoutEdits({ text, frontMatter, blocks }: Letter): readonly Edit[] {
  const edits: Edit[] = [];
  const lineBreak = lineBreakOf(text);
  const change = (start: number, end: number, written: string): void => {
    if (text.slice(start, end) !== written) edits.push({ span: spanOf(start, end), text: written });
  };
  // A byte order mark stays where it is.
  let end = Math.max(frontMatter.span.end, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  let before: Block | undefined;
  const depths = depthsOf(blocks);
  blocks.forEach((block, i) => {
    const gap = text.slice(end, block.span.start);
    const indentation = block.kind === 'bullet' ? '  '.repeat(depths[i] ?? 0) : '';
    // Anything but white space, and a comment after text on its line, is not changed.
    if (gap.trim() === '' && (!before || /[\r\n]/.test(gap))) {
      const breaks = before ? breaksBetween(before, block, gap, text) : Math.min(1, lineBreaksIn(gap));
      // A separate edit, so that each line of a range can be formatted without its neighbours.
      const first = end + Math.max(0, gap.search(/[\r\n]/));
      const line = Math.max(first, lineStart(text, block.span.start));
      change(end, first, '');
      change(first, line, lineBreak.repeat(breaks));
      if (block.marker !== '' || !needsIndentation(text, block.span)) change(line, block.span.start, indentation);
    }
    if (block.kind !== 'comment' && block.kind !== 'divider') within(text, block, indentation, change);
    end = Math.max(end, block.span.end);
    before = block;
  });
  if (text.slice(end).trim() === '') change(end, text.length, before ? lineBreak : text.slice(end));
  return edits;
}

/** Line breaks between two blocks: two of them make a blank line. */
function breaksBetween(before: Block, block: Block, gap: string, text: string): number {
  // A comment may belong to what is above or below it; only its author knows.
  if (before.kind === 'comment' || block.kind === 'comment') return Math.min(2, lineBreaksIn(gap));
  // A number directly below text is not an item, but after a blank line it would become one.
  if (
    block.kind === 'paragraph' &&
    lineBreaksIn(gap) === 1 &&
    /^\d{1,9}[.)]\s/.test(textAt(text, block.span).slice(0, 12))
  )
    return 1;
  const isList = before.kind === 'bullet' && block.kind === 'bullet';
  return isList && isNumbered(before) === isNumbered(block) ? 1 : 2;
}

const lineBreaksIn = (gap: string): number => gap.match(/\r\n|\r|\n/g)?.length ?? 0;

const isNumbered = ({ marker }: Block): boolean => /^\d/.test(marker);

/** The nesting depth of each bullet, from 0; a list that is indented as a whole is moved to the margin. */
function depthsOf(blocks: readonly Block[]): readonly number[] {
  const depths = blocks.map(() => 0);
  for (let start = 0; start < blocks.length; start++) {
    if (blocks[start]?.kind !== 'bullet') continue;
    let end = start;
    while (blocks[end]?.kind === 'bullet') end++;
    const list = blocks.slice(start, end);
    const least = list.reduce((level, bullet) => Math.min(level, bullet.level), Number.MAX_SAFE_INTEGER);
    list.forEach((bullet, i) => (depths[start + i] = Math.min(DEEPEST, bullet.level - least)));
    start = end;
  }
  return depths;
}

/** The deepest level; deeper lists occur only in noise. */
const DEEPEST = 20;

function within(
  text: string,
  { kind, span, content, marker }: Block,
  indentation: string,
  change: (start: number, end: number, written: string) => void,
): void {
  if (kind === 'heading' && marker.startsWith('#')) {
    if (content.start === content.end) return;
    change(span.start, content.start, `${marker} `);
    // Closing hashes of a heading have no meaning.
    change(content.end, span.end, '');
  } else if (kind === 'bullet' && content.start < content.end && content.start > span.start) {
    const [line = ''] = text.slice(content.start, content.end).split(/[\r\n]/, 1);
    const mark = /^\d/.test(marker) || dashWouldDivide(line) ? marker : '-';
    change(span.start, content.start, `${mark} `);
  } else if (kind === 'footnote' && content.start < content.end) change(span.start, content.start, `${marker}: `);
  const inner = kind === 'bullet' ? indentation + ' '.repeat(/^\d/.test(marker) ? marker.length + 1 : 2) : '';
  for (let at = content.start; at < content.end;) {
    const found = /[\r\n]/.exec(text.slice(at, content.end));
    if (!found) break;
    let first = at + found.index;
    while (first > content.start && isBlank(text.charCodeAt(first - 1))) first--;
    const start = at + found.index + (text.startsWith('\r\n', at + found.index) ? 2 : 1);
    let next = start;
    while (next < content.end && isBlank(text.charCodeAt(next))) next++;
    // Two spaces at the end of a line are a line break in print.
    const set = / {2}$/.test(text.slice(first, at + found.index)) ? '  ' : '';
    change(first, at + found.index, set);
    if (!needsIndentation(text, spanOf(next, content.end))) change(start, next, kind === 'bullet' ? inner : '');
    at = next;
  }
}

/** True for text that would become a heading, an item, a footnote or a comment without its indentation. */
const needsIndentation = (text: string, { start, end }: Span): boolean =>
  lineStart(text, start) !== start && /^(?:[#>]|\[\^|[-*+_=]|<!--)/.test(text.slice(start, Math.min(end, start + 4)));

/** Spaces and tabs, but not the non-breaking space. */
const isBlank = (code: number): boolean => code === 32 || code === 9;
