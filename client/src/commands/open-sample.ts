import { l10n } from 'vscode';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol/protocol';

/** Opens an unsaved copy of an invented letter with many mistakes; the extension's own file is never edited. */
export async function openSample(extension: vscode.Uri): Promise<vscode.TextEditor | undefined> {
  const file = vscode.Uri.joinPath(extension, 'samples', 'northmoor-with-problems.letter.md');
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(file);
  } catch {
    void vscode.window.showErrorMessage(
      l10n.t('The sample letter is missing: reinstall the extension, or start with a new letter.'),
    );
    return undefined;
  }
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
  return vscode.window.showTextDocument(document, { preview: false });
}
