import * as vscode from 'vscode';
import type { RequestType } from 'vscode-languageclient/node';
import type { EditResult, Range, SnippetEdit } from '../../../server/src/protocol/protocol';
import type { LetterClient } from '../client';

/**
 * Makes the server's edits in a letter, all of them or none. `form` says what their texts are: snippets become tab
 * stops where the letter is open in an editor. False when the letter has changed since (`version`), and then nothing
 * has happened.
 */
export async function makeEdits(
  document: vscode.TextDocument,
  version: number,
  edits: readonly SnippetEdit[],
  form: 'snippet' | 'plain',
): Promise<boolean> {
  if (document.version !== version) return false;
  const change = new vscode.WorkspaceEdit();
  // The server begins at the letter's end. At one and the same place the editor keeps the order given, so the first has
  // to come first.
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
 * Asks the server for an edit of a letter (plain text) and makes it; a second time where the letter changed while the
 * server was thinking.
 */
export async function editAsTold<P>(
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
