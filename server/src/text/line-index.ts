import type { Span } from './span';

/** A position as editors count it: line and UTF-16 column, both from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text starts; LF, CRLF and CR end a line. */
export interface LineIndex {
  readonly count: number;
  /** The line's span without its line break. */
  span(line: number): Span;
  lineAt(offset: number): number;
  position(offset: number): Position;
  offset(position: Position): number;
}

export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  const startOf = (line: number): number => starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;
  const endOf = (line: number): number => {
    let end = line + 1 < starts.length ? startOf(line + 1) : text.length;
    while (end > startOf(line) && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    return end;
  };
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    span: (line) => ({ start: startOf(line), end: endOf(line) }),
    lineAt,
    position: (offset) => {
      const line = lineAt(offset);
      return { line, character: Math.max(0, Math.min(offset, text.length) - startOf(line)) };
    },
    offset: ({ line, character }) => Math.min(startOf(line) + character, endOf(Math.min(line, starts.length - 1))),
  };
}
