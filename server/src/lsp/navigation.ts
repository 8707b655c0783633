import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type DocumentLink,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { definitionAt } from '../features/definition';
import { linksIn } from '../features/links';
import { namedAt } from '../features/references';
import { renameAt, renameEdits } from '../features/rename';
import { selectionAt } from '../features/selection';
import type { ClientAbilities } from './client-abilities';
import { plainWorkspaceEdit } from './edits';
import type { OpenLetter } from './letters';
import { rangeOf } from './ranges';

/** One chain for each position; a position of which nothing is known gets itself. */
export function selectionRanges({ document, reading }: OpenLetter, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    let chain: SelectionRange | undefined;
    for (const span of [...selectionAt(reading, document.offsetAt(position))].reverse())
      chain = { range: rangeOf(document, span), ...(chain ? { parent: chain } : {}) };
    return chain ?? { range: { start: position, end: position } };
  });
}

export const documentLinks = ({ document, reading }: OpenLetter): DocumentLink[] =>
  linksIn(reading.letter.text).map(({ span, target }) => ({ range: rangeOf(document, span), target }));

export function definition({ document, reading }: OpenLetter, position: Position): Location | null {
  const span = definitionAt(reading, document.offsetAt(position));
  return span ? { uri: document.uri, range: rangeOf(document, span) } : null;
}

export const references = ({ document, reading }: OpenLetter, position: Position): Location[] =>
  (namedAt(reading, document.offsetAt(position))?.places ?? []).map((place) => ({
    uri: document.uri,
    range: rangeOf(document, place),
  }));

export const highlights = (letter: OpenLetter, position: Position): DocumentHighlight[] =>
  references(letter, position).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));

export function prepareRename(
  { document, reading }: OpenLetter,
  position: Position,
): { range: Range; placeholder: string } | null {
  const found = renameAt(reading, document.offsetAt(position));
  return found ? { range: rangeOf(document, found.span), placeholder: found.name } : null;
}

export function rename(
  { document, reading }: OpenLetter,
  position: Position,
  newName: string,
  client: ClientAbilities,
): WorkspaceEdit | null {
  const edits = renameEdits(reading, document.offsetAt(position), newName);
  return edits.length > 0 ? plainWorkspaceEdit(document, edits, client) : null;
}
