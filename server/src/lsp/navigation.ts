import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  Position,
  Range,
  SelectionRange,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { definitionAt } from '../ide/definition';
import { linksIn } from '../ide/document-links';
import { namedAt } from '../ide/references';
import { renameAt, renameEdits } from '../ide/rename';
import { selectionAt } from '../ide/selection-ranges';
import type { ClientCapabilities } from './client-capabilities';
import type { LetterSnapshot } from './document-store';
import { rangeOf } from './to-lsp';
import { confirmedEdit } from './workspace-edits';

/** One chain of ranges for each position; a position without any gets an empty range. */
export function selectionRanges(
  { document, reading }: LetterSnapshot,
  positions: readonly Position[],
): SelectionRange[] {
  return positions.map((position) => {
    let chain: SelectionRange | undefined;
    for (const span of [...selectionAt(reading, document.offsetAt(position))].reverse())
      chain = { range: rangeOf(document, span), ...(chain ? { parent: chain } : {}) };
    return chain ?? { range: { start: position, end: position } };
  });
}

export const documentLinks = ({ document, reading }: LetterSnapshot): DocumentLink[] =>
  linksIn(reading.letter.text).map(({ span, target }) => ({ range: rangeOf(document, span), target }));

export function definition({ document, reading }: LetterSnapshot, position: Position): Location | null {
  const span = definitionAt(reading, document.offsetAt(position));
  return span ? { uri: document.uri, range: rangeOf(document, span) } : null;
}

export const references = ({ document, reading }: LetterSnapshot, position: Position): Location[] =>
  (namedAt(reading, document.offsetAt(position))?.places ?? []).map((place) => ({
    uri: document.uri,
    range: rangeOf(document, place),
  }));

export const highlights = (letter: LetterSnapshot, position: Position): DocumentHighlight[] =>
  references(letter, position).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));

export function prepareRename(
  { document, reading }: LetterSnapshot,
  position: Position,
): { range: Range; placeholder: string } | null {
  const found = renameAt(reading, document.offsetAt(position));
  return found ? { range: rangeOf(document, found.span), placeholder: found.name } : null;
}

export function rename(
  { document, reading }: LetterSnapshot,
  position: Position,
  newName: string,
  capabilities: ClientCapabilities,
): WorkspaceEdit | null {
  const edits = renameEdits(reading, document.offsetAt(position), newName);
  return edits.length > 0 ? confirmedEdit(document, edits, capabilities) : null;
}
