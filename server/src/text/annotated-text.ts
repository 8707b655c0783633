import type { Span } from './span';

/**
 * Text without markup that can map each of its characters to the source. Problems are found in `text` and located with
 * `toSource`.
 */
export interface AnnotatedText {
  readonly text: string;
  /** The block or line that these words belong to, which is kept across versions wherever it moves. */
  readonly owner?: BlockText;
  /** Source offset of the character at `offset` (of the end for `text.length`). */
  sourceOffset(offset: number): number;
  toSource(span: Span): Span;
}

/** A run of characters that are the same in the source and in the plain text. */
export interface Run {
  readonly plain: number;
  readonly source: number;
  /** Length in the source, if several characters there stand for one (`&amp;`). */
  readonly length?: number;
}

/** Source text without markup, from `start` on. */
export const verbatim = (text: string, start: number): AnnotatedText => new Verbatim(text, start);

/**
 * Plain text assembled from runs, in ascending order of `plain`; `end` is the source offset of the end. Offsets inside
 * a run are counted from the run's start.
 */
export const fromRuns = (text: string, runs: readonly Run[], end: number): AnnotatedText =>
  new FromRuns(text, runs, end);

/** The same text with its source offsets moved by `by`. */
export const shifted = (words: AnnotatedText, by: number): AnnotatedText => new Shifted(words, by);

/** The same text, assigned to an owner. */
export const withOwner = (words: AnnotatedText, owner: BlockText): AnnotatedText => new Shifted(words, 0, owner);

/**
 * The same text with each letter and its combining marks (`a` and U+0302) replaced by the composed character (`â`), if
 * there is one. Its span covers the letter and the marks.
 */
export function composed(words: AnnotatedText): AnnotatedText {
  if (!COMBINING.test(words.text)) return words;
  const joins: Join[] = [];
  let text = '';
  let at = 0;
  for (const { 0: parts, index } of words.text.matchAll(LETTER_WITH_MARKS)) {
    const whole = parts.normalize('NFC');
    if (whole.length === parts.length) continue;
    text += words.text.slice(at, index);
    joins.push({ plain: text.length, from: index, length: whole.length, parts: parts.length });
    text += whole;
    at = index + parts.length;
  }
  return joins.length === 0 ? words : new Composed(text + words.text.slice(at), words, joins);
}

const COMBINING = /[\u0300-\u036f]/;
const LETTER_WITH_MARKS = /\p{L}[\u0300-\u036f]+/gu;

/** A letter and its marks that were composed: position and length, and those of the parts. */
interface Join {
  readonly plain: number;
  readonly from: number;
  readonly length: number;
  readonly parts: number;
}

class Composed implements AnnotatedText {
  constructor(
    readonly text: string,
    private readonly words: AnnotatedText,
    private readonly joins: readonly Join[],
  ) {}

  sourceOffset(offset: number): number {
    return this.words.sourceOffset(this.partsOffset(offset));
  }

  toSource({ start, end }: Span): Span {
    return this.words.toSource({ start: this.partsOffset(start), end: this.partsOffset(end) });
  }

  /** Between two characters of one join, the offset of the end of its parts. */
  private partsOffset(offset: number): number {
    const join = this.joins.findLast(({ plain }) => plain <= offset);
    if (!join || join.plain === offset) return join?.from ?? offset;
    return join.from + join.parts + Math.max(0, offset - join.plain - join.length);
  }
}

class Verbatim implements AnnotatedText {
  constructor(
    readonly text: string,
    private readonly start: number,
  ) {}

  sourceOffset(offset: number): number {
    return this.start + offset;
  }

  toSource(span: Span): Span {
    return { start: this.start + span.start, end: this.start + span.end };
  }
}

class FromRuns implements AnnotatedText {
  constructor(
    readonly text: string,
    private readonly runs: readonly Run[],
    private readonly end: number,
  ) {}

  sourceOffset(offset: number): number {
    if (offset >= this.text.length) return this.end;
    const run = this.runAt(offset);
    return run.source + offset - run.plain;
  }

  // The end is derived from the last character, so that markup after it is left out.
  toSource({ start, end }: Span): Span {
    const from = this.sourceOffset(start);
    return { start: from, end: end > start ? this.endAfter(end - 1) : from };
  }

  private runAt(offset: number): Run {
    const { runs } = this;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.plain ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return runs[low] ?? { plain: 0, source: 0 };
  }

  private endAfter(offset: number): number {
    const run = this.runAt(offset);
    return run.length === undefined ? run.source + offset - run.plain + 1 : run.source + run.length;
  }
}

class Shifted implements AnnotatedText {
  readonly text: string;
  readonly owner?: BlockText;

  constructor(
    private readonly words: AnnotatedText,
    private readonly by: number,
    owner: BlockText | undefined = words.owner,
  ) {
    this.text = words.text;
    if (owner) this.owner = owner;
  }

  sourceOffset(offset: number): number {
    return this.words.sourceOffset(offset) + this.by;
  }

  toSource(span: Span): Span {
    const { start, end } = this.words.toSource(span);
    return { start: start + this.by, end: end + this.by };
  }
}

/**
 * The content of a block, independent of its position. Blocks with the same source share one instance, which outlives
 * the version of the letter it was first read in: results computed from it (`memo/memoize-by-block`) survive the next
 * keystroke.
 */
export interface BlockText {
  /** The block's content as written, including markup. */
  readonly source: string;
  /**
   * Its words without markup. Source offsets (`toSource`) count from the start of the content; a block's own `plain`
   * maps them to the letter.
   */
  readonly plain: AnnotatedText;
}
