import * as vscode from 'vscode';
import { LANGUAGE_ID, SECTION } from '../../server/src/protocol/protocol';
import { letterSchemes } from './is-letter';

/**
 * Keeps the context `inspectionLetters.otherText`: the active editor shows a text that is not treated as a letter. What
 * VS Code itself knows of the language is known in editors and not in views.
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
    // A text that is treated as a letter from now on is closed and opened again.
    vscode.workspace.onDidOpenTextDocument(look),
  );
}
