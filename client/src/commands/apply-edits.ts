import * as vscode from 'vscode';
import type { RequestType } from 'vscode-languageclient/node';
import type { EditResult, Range, SnippetEdit } from '../../../server/src/protocol/protocol';
import type { LetterClient } from '../client';

/**
 * Applies the server's edits to a letter, all of them or none. `form` is the format of their texts: snippets become tab
 * stops if the letter is open in an editor. Resolves to false, and changes nothing, if the letter has changed since
 * `version`.
 */
export async function makeEdits(
  document: vscode.TextDocument,
  version: number,
  edits: readonly SnippetEdit[],
  form: 'snippet' | 'plain',
): Promise<boolean> {
  if (document.version !== version) return false;
  const change = new vscode.WorkspaceEdit();
  // The server lists edits from the end of the letter. Edits at the same position are applied in the order given, so
  // these have to be reversed.
  const inOrder = [...edits].reverse();
  if (form === 'plain') {
    change.set(
      document.uri,
      inOrder.map(({ range, text }) => vscode.TextEdit.replace(rangeOf(range), text)),
    );
  } else {
    change.set(
      document.uri,
      inOrder.map(({ range, text }) => {
        const edit = vscode.SnippetTextEdit.replace(rangeOf(range), new vscode.SnippetString(text));
        edit.keepWhitespace = true;
        return edit;
      }),
    );
  }
  return vscode.workspace.applyEdit(change);
}

/**
 * Asks the server for an edit of a letter (plain text) and applies it; tries once more if the letter changed in the
 * meantime.
 */
export async function applyServerEdit<P>(
  session: LetterClient,
  document: vscode.TextDocument,
  request: RequestType<P, EditResult, void>,
  params: P,
): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const answer = await session.request(request, params);
    if (!answer || answer.edits.length === 0 || (await makeEdits(document, answer.version, answer.edits, 'plain')))
      return;
  }
}

export const rangeOf = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);
