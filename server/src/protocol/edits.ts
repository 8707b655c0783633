/** Changes to an open letter that somebody asks for. */
import type { EditResult, Position, Range, SnippetEdit, TextDocumentIdentifier } from './lsp-types';
import type { Settings } from './settings';

export interface InsertParams extends TextDocumentIdentifier {
  readonly part?: string;
}

/**
 * `edits` are LSP snippet texts (`${1:[scope of the visit]}`), from the end of the document to its start; empty when
 * nothing is missing.
 */
export interface InsertResult {
  readonly version: number;
  readonly edits: readonly SnippetEdit[];
  readonly inserted: readonly string[];
}

export interface StageParams extends TextDocumentIdentifier {
  readonly stage: Exclude<Settings['stage'], 'from letter'>;
}

export interface TemplateParams extends TextDocumentIdentifier {
  /** The id of a template that the letter's team or the extension has. */
  readonly template: string;
}

/** Moves the section or the paragraph at a place: past its neighbour, or to where another one stands. */
export interface MoveParams extends TextDocumentIdentifier {
  readonly at: Position;
  readonly to: 'up' | 'down' | Position;
}

/** `edits` are plain text, and empty where nothing can be moved; `place` is where what was moved begins afterwards. */
export interface MoveResult extends EditResult {
  readonly place?: Position;
}

/** What is pasted into an open letter, in the place of `range`. */
export interface PasteParams extends TextDocumentIdentifier {
  readonly range: Range;
  /** The words on the clipboard. */
  readonly text: string;
  /** The same as HTML, where the program that they come from gave it. */
  readonly html?: string;
}

export interface PasteResult {
  /** What is to stand in the place of the range, as plain text. */
  readonly text: string;
}
