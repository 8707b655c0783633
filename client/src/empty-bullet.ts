import * as vscode from 'vscode';
import { SECTION } from '../../server/src/protocol/protocol';
import { isLetter } from './is-letter';

const EMPTY_BULLET = /^[ \t]*[-*+■▪◼•][ \t]*$/;

/**
 * Ends a list when Enter is pressed at an empty bullet, as in a word processor. The language configuration can continue
 * a list but not remove a bullet, so this is a command, bound to Enter only while the cursor is at an empty bullet.
 */
export function watchEmptyBullets(): vscode.Disposable {
  let known = false;
  const look = (editor: vscode.TextEditor | undefined): void => {
    const now = editor !== undefined && isLetter(editor.document) && bulletAt(editor) !== undefined;
    if (now === known) return;
    known = now;
    void vscode.commands.executeCommand('setContext', `${SECTION}.onEmptyBullet`, now);
  };
  look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
    vscode.commands.registerTextEditorCommand(`${SECTION}.endBullet`, (editor, edit) => {
      const line = bulletAt(editor);
      if (line) edit.delete(line.range);
    }),
    vscode.workspace.onDidChangeTextDocument((change) => void endAfterEnter(change)),
  );
}

/**
 * Handles an Enter that was pressed before the context key was set, and so inserted a line below the empty bullet:
 * removes the bullet and puts the cursor where the list ends.
 */
async function endAfterEnter({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): Promise<void> {
  const [change, ...others] = contentChanges;
  const editor = vscode.window.activeTextEditor;
  if (!change || others.length > 0 || reason !== undefined || editor?.document !== document || !isLetter(document))
    return;
  const { start } = change.range;
  const line = document.lineAt(start.line);
  if (
    change.rangeLength > 0 ||
    !/^\r?\n[ \t]*$/.test(change.text) ||
    !/^[ \t]*[-*+■▪◼•][ \t]+$/.test(line.text) ||
    start.character !== line.text.length ||
    start.line + 1 >= document.lineCount
  )
    return;
  const below = document.lineAt(start.line + 1);
  if (below.text.trim() !== '') return;
  await editor.edit((edit) => edit.delete(new vscode.Range(line.range.start, below.range.end)), {
    undoStopBefore: false,
    undoStopAfter: true,
  });
}

function bulletAt({ selection, document }: vscode.TextEditor): vscode.TextLine | undefined {
  if (!selection.isEmpty) return undefined;
  const line = document.lineAt(selection.active.line);
  return EMPTY_BULLET.test(line.text) && selection.active.isEqual(line.range.end) ? line : undefined;
}
