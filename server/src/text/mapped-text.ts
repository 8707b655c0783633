import type { Span } from './span';

/**
 * Text without markup that knows where each of its characters stands in the source.
 * Findings are made on `text` and placed with `toSource`.
 */
export interface MappedText {
  readonly text: string;
  /** Offset in the source of the character at `offset` (of the end for `text.length`). */
  sourceOffset(offset: number): number;
  toSource(span: Span): Span;
}

/** A run of characters that stand in the source as they stand in the plain text. */
export interface Run {
  readonly plain: number;
  readonly source: number;
  /** Length in the source, where one character stands for several there (`&amp;`). */
  readonly length?: number;
}

/** Source text taken as it is, from `start` on. */
export function verbatim(text: string, start: number): MappedText {
  return {
    text,
    sourceOffset: (offset) => start + offset,
    toSource: (span) => ({ start: start + span.start, end: start + span.end }),
  };
}

/**
 * Plain text put together from runs, in rising order of `plain`; `end` is the source offset of the end.
 * An offset inside a run is counted on from the run's start.
 */
export function fromRuns(text: string, runs: readonly Run[], end: number): MappedText {
  const runAt = (offset: number): Run => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.plain ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return runs[low] ?? { plain: 0, source: 0 };
  };
  const sourceOffset = (offset: number): number => {
    if (offset >= text.length) return end;
    const run = runAt(offset);
    return run.source + offset - run.plain;
  };
  const endAfter = (offset: number): number => {
    const run = runAt(offset);
    return run.length === undefined ? run.source + offset - run.plain + 1 : run.source + run.length;
  };
  return {
    text,
    sourceOffset,
    // The end is found from the last character, so that markup that follows it stays outside.
    toSource: (span) =>
      span.end > span.start
        ? { start: sourceOffset(span.start), end: endAfter(span.end - 1) }
        : { start: sourceOffset(span.start), end: sourceOffset(span.start) },
  };
}

/** The same text, its places `by` further on. */
export const shifted = ({ text, sourceOffset, toSource }: MappedText, by: number): MappedText => ({
  text,
  sourceOffset: (offset) => sourceOffset(offset) + by,
  toSource: (span) => {
    const { start, end } = toSource(span);
    return { start: start + by, end: end + by };
  },
});
