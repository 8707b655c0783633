import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../text/span';

/** Here, and nowhere below, offsets become lines and columns. */
export const rangeOf = (document: TextDocument, span: Span): Range => ({
  start: document.positionAt(span.start),
  end: document.positionAt(span.end),
});

export const spanOfRange = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const sameRange = (a: Range, b: Range): boolean => samePlace(a.start, b.start) && samePlace(a.end, b.end);

export const samePlace = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;
