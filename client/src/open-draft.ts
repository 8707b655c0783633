import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol/protocol';

/**
 * Opens an unsaved letter. If a folder on this computer is open, it gets the path that it will be saved to, numbered if
 * that is taken; otherwise the editor asks for the path on saving.
 */
export async function openDraft(text: string, fileName: string): Promise<vscode.TextEditor> {
  const uri = await freePlace(fileName);
  if (!uri) {
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
    return vscode.window.showTextDocument(document, { preview: false });
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(change);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return editor;
}

async function freePlace(fileName: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== 'file') return undefined;
  for (let number = 1; number < 100; number++) {
    const name = number === 1 ? fileName : fileName.replace(/\.letter\.md$/, `-${number}.letter.md`);
    const place = vscode.Uri.joinPath(folder, name);
    if (!(await exists(place)) && !isOpen(place)) return place.with({ scheme: 'untitled' });
  }
  return undefined;
}

const isOpen = ({ path }: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some(({ uri, isUntitled }) => isUntitled && uri.path === path);

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
