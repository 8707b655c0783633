/** What the Language Server Protocol names a place and a document by, and edits of our own. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextDocumentIdentifier {
  readonly uri: string;
}

/** An edit that may hold tab stops, as an LSP snippet (`snippet: true`) or as plain text. */
export interface SnippetEdit {
  readonly range: Range;
  readonly text: string;
}

export interface EditResult {
  readonly version: number;
  readonly edits: readonly SnippetEdit[];
}
