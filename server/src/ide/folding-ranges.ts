import type { Block } from '../letter/letter';
import { wordsOf } from '../letter/word-count';
import { append } from '../lists/append';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/** A range that can be folded to its first line. */
export interface Fold {
  readonly span: Span;
  readonly kind?: 'comment' | 'region';
  /** The text shown in place of the folded lines, if the client supports it. */
  readonly collapsed?: string;
}

/**
 * Front matter, sections, lists of at least two bullets, comments and blocks of several lines (addresses), in order of
 * position.
 */
export function foldsOf(reading: Reading): readonly Fold[] {
  const { letter, sections } = reading;
  const folds: Fold[] = [];
  const front = letter.frontMatter.span;
  // The span includes the line break, but the fold must not.
  if (front.end > front.start)
    folds.push({ span: { start: front.start, end: Math.max(front.start, front.end - 1) }, kind: 'region' });
  for (const section of sections) {
    if (section.body.length === 0) continue;
    const words = wordsOf(section.body);
    folds.push({
      span: section.span,
      collapsed: `${section.heading.plain.text.trim()} (${words} ${words === 1 ? 'word' : 'words'})`,
    });
  }
  append(folds, lists(letter.blocks));
  for (const block of letter.blocks) {
    if (block.kind === 'comment') folds.push({ span: block.span, kind: 'comment' });
    else if (block.kind === 'paragraph' && block.lines.length > 2) folds.push({ span: block.span });
  }
  return folds.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function lists(blocks: readonly Block[]): readonly Fold[] {
  const folds: Fold[] = [];
  let first: Block | undefined;
  let last: Block | undefined;
  const close = (): void => {
    if (first && last && first !== last) folds.push({ span: { start: first.span.start, end: last.span.end } });
    first = last = undefined;
  };
  for (const block of blocks) {
    if (block.kind !== 'bullet') close();
    else {
      first ??= block;
      last = block;
    }
  }
  close();
  return folds;
}
