import * as vscode from 'vscode';
import { LANGUAGE_ID, SECTION } from '../../server/src/protocol/protocol';
import { letterSchemes } from './is-letter';

/**
 * Sets the context key `inspectionLetters.otherText`: the active editor shows a text that is not treated as a letter.
 * VS Code's own key for the language is available in editors, but not in views.
 */
export function watchOtherText(): vscode.Disposable {
  let told: boolean | undefined;
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const other =
      document !== undefined && document.languageId !== LANGUAGE_ID && letterSchemes().includes(document.uri.scheme);
    if (other === told) return;
    told = other;
    void vscode.commands.executeCommand('setContext', `${SECTION}.otherText`, other);
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    // Changing a document's language closes and opens it.
    vscode.workspace.onDidOpenTextDocument(look),
  );
}
