import { memoizeByBlock } from '../memo/memoize-by-block';
import type { AnnotatedText, BlockText } from '../text/annotated-text';
import { shifted } from '../text/annotated-text';
import { blockText } from '../text/block-text';
import type { Span } from '../text/span';
import { trimmed } from '../text/span';
import { footnoteMarksIn, plainTextOf } from './inline-plain-text';
import type { Block, BlockKind, FootnoteMark, Line } from './letter';

/** Returns the words of a source without markup, placed from offset 0. */
export const plainOf = (source: string): AnnotatedText => plainTextOf(source, { start: 0, end: source.length });

/**
 * A block of a letter. It knows its text and its position but holds no version of the letter; words are extracted on
 * demand.
 */
export class SourceBlock implements Block {
  #plain: AnnotatedText | undefined;
  #lines: readonly Line[] | undefined;

  constructor(
    readonly kind: BlockKind,
    readonly span: Span,
    readonly content: Span,
    readonly marker: string,
    readonly level: number,
    readonly text: BlockText,
  ) {}

  /** Returns the same block moved by `by`. */
  movedBy(by: number): SourceBlock {
    return by === 0
      ? this
      : new SourceBlock(this.kind, moved(this.span, by), moved(this.content, by), this.marker, this.level, this.text);
  }

  get plain(): AnnotatedText {
    return (this.#plain ??= shifted(this.text.plain, this.content.start));
  }

  get lines(): readonly Line[] {
    return (this.#lines ??= linesOf(this.text).map(
      ({ span, text }) => new SourceLine(moved(span, this.content.start), text),
    ));
  }

  get footnoteMarks(): readonly FootnoteMark[] {
    const marks = marksOf(this.text);
    return marks.length === 0
      ? marks
      : marks.map(({ label, span }) => ({ label, span: moved(span, this.content.start) }));
  }
}

class SourceLine implements Line {
  #plain: AnnotatedText | undefined;
  readonly #text: BlockText;

  constructor(
    readonly span: Span,
    text: BlockText,
  ) {
    this.#text = text;
  }

  get plain(): AnnotatedText {
    return (this.#plain ??= shifted(this.#text.plain, this.span.start));
  }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const marksOf = memoizeByBlock(({ source }: BlockText) => footnoteMarksIn(source, { start: 0, end: source.length }));

/**
 * The lines of a block's content without indentation, placed from its start. If there is only one line, as in most
 * blocks, it shares the block's own text.
 */
const linesOf = memoizeByBlock((text: BlockText): readonly { readonly span: Span; readonly text: BlockText }[] => {
  const { source } = text;
  const lines: { span: Span; text: BlockText }[] = [];
  let at = 0;
  while (at < source.length) {
    let end = at;
    while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end++;
    const span = trimmed(source, { start: at, end });
    if (span.end - span.start === source.length) lines.push({ span, text });
    else if (span.end > span.start) lines.push({ span, text: blockText(source.slice(span.start, span.end), plainOf) });
    at = end + 1;
  }
  return lines;
});
