import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { writeWhole } from '../whole-file';

/**
 * Asks where to save a file; suggests the letter's name with another ending, in its folder.
 * @param ending  such as `evidence.docx`
 */
export function askWhereToSave(
  letter: vscode.Uri,
  ending: string,
  options: Pick<vscode.SaveDialogOptions, 'filters' | 'title'>,
): Thenable<vscode.Uri | undefined> {
  const name = letter.path.replace(/(?:\.letter)?\.[^./]*$/i, '');
  return vscode.window.showSaveDialog({
    ...(letter.scheme === 'untitled' ? {} : { defaultUri: letter.with({ path: `${name}.${ending}` }) }),
    ...options,
  });
}

/** Writes a file whole, and reports it or the error. The save dialog has already asked about replacing a file. */
export async function saveFile(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const name = vscode.workspace.asRelativePath(file);
  try {
    await writeWhole(vscode.workspace.fs, { file, bytes, replace: true });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(l10n.t('{0} could not be written: {1}', name, cause));
    return;
  }
  void vscode.window.showInformationMessage(l10n.t('{0} has been written.', name));
}
