import { commentsIn } from '../letter/inline-plain-text';
import type { Block } from '../letter/letter';
import { anglesIn, mayHavePlaceholders, placeholdersOf } from '../letter/placeholders';
import type { Reading } from '../reading/reading';
import { textAt } from '../text/span';
import type { LeftOver } from './review-sheet';
import type { Placer } from './statements';

/** What earlier drafts left in a letter, in its order: comments, and unfilled placeholders. */
export const leftOverIn = ({ letter }: Reading, place: Placer): readonly LeftOver[] =>
  letter.blocks
    .flatMap((block): readonly LeftOver[] =>
      block.kind === 'comment'
        ? [{ ...place(block), kind: 'comment', span: block.span, text: said(textAt(letter.text, block.span)) }]
        : leftIn(block, place),
    )
    .sort((a, b) => a.span.start - b.span.start);

function leftIn(block: Block, place: Placer): readonly LeftOver[] {
  const { source } = block.text;
  const at = block.content.start;
  const moved = ({ start, end }: LeftOver['span']): LeftOver['span'] => ({ start: at + start, end: at + end });
  const comments = source.includes('<!--') ? commentsIn(source) : [];
  const open = mayHavePlaceholders(source);
  return [
    ...comments.map((span): LeftOver => ({
      ...place(block),
      kind: 'comment',
      span: moved(span),
      text: said(textAt(source, span)),
    })),
    ...(open ? placeholdersOf(block.text.plain) : []).map(({ text, span }): LeftOver => ({
      ...place(block),
      kind: 'placeholder',
      span: block.plain.toSource(span),
      text,
    })),
    ...(open ? anglesIn(source) : []).map(({ text, span }): LeftOver => ({
      ...place(block),
      kind: 'placeholder',
      span: moved(span),
      text,
    })),
  ];
}

const said = (comment: string): string =>
  comment
    .replace(/^<!--|-->$/g, '')
    .trim()
    .replace(/\s+/g, ' ');
