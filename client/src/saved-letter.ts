import * as vscode from 'vscode';
import { l10n } from 'vscode';

const SAVE_FIRST = l10n.t('Save the letter on this computer first: its files are kept next to it.');

/**
 * Resolves to the letter as a file, with its changes saved; undefined if it is not saved or not on this computer. Asks
 * before a new letter is saved for the first time, which makes it another document.
 */
export async function savedLetter(letter: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
  if (letter.uri.scheme === 'untitled') return savedForTheFirstTime(letter);
  if (letter.uri.scheme === 'file' && (!letter.isDirty || (await letter.save()))) return letter;
  void vscode.window.showInformationMessage(SAVE_FIRST);
  return undefined;
}

async function savedForTheFirstTime({ uri }: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
  const save = l10n.t('Save Letter');
  if ((await vscode.window.showInformationMessage(SAVE_FIRST, { modal: true }, save)) !== save) return undefined;
  const file = await vscode.workspace.save(uri);
  return file && vscode.workspace.openTextDocument(file);
}
