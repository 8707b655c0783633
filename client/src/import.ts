import * as vscode from 'vscode';
import { IMPORT_REQUEST, LANGUAGE_ID } from '../../server/src/protocol/protocol';
import type { ImportAnswer } from '../../server/src/protocol/protocol';
import { counted } from './counts';
import type { ServerSession } from './server-session';

/** "Import letter from text…": drafts out of the text of a PDF or a paste, each in an unsaved editor of its own. */
export async function importLetter(session: ServerSession, file?: vscode.Uri): Promise<void> {
  const text = file ? await textOf(file) : await chooseText();
  if (text === undefined) return;
  if (text.trim() === '') {
    void vscode.window.showInformationMessage('There is no text to import.');
    return;
  }
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Importing the letter' },
    () => session.request<ImportAnswer>(IMPORT_REQUEST, { text }),
  );
  if (!answer) {
    void vscode.window.showErrorMessage('The text could not be imported: the checks are not running.');
    return;
  }
  const drafts = answer.drafts.length > 1 ? await chooseDrafts(answer.drafts) : answer.drafts;
  for (const draft of drafts) {
    const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: draft.text });
    await vscode.window.showTextDocument(document, { preview: false });
  }
  const dropped = drafts.reduce((sum, draft) => sum + draft.droppedWords, 0);
  if (drafts.length > 0) {
    vscode.window.setStatusBarMessage(`Imported ${counted(drafts.length, 'letter')}${dropped > 0 ? `; ${counted(dropped, 'word')} of page furniture left out` : ''}.`, 8000);
  }
}

async function chooseText(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const sources: (vscode.QuickPickItem & { readonly read: () => Promise<string | undefined> })[] = [];
  if (editor && editor.document.languageId !== LANGUAGE_ID && editor.document.getText().trim() !== '') {
    const { document, selection } = editor;
    const name = vscode.workspace.asRelativePath(document.uri);
    sources.push({ label: '$(file) The open file', description: selection.isEmpty ? name : `${name}, the selected lines`, read: () => Promise.resolve(document.getText(selection.isEmpty ? undefined : selection)) });
  }
  // It is read when it is chosen and not before.
  sources.push({ label: '$(clippy) The clipboard', description: 'what was copied last', read: async () => vscode.env.clipboard.readText() });
  sources.push({ label: '$(folder-opened) A text file…', description: 'text that was extracted from a PDF or a Word document', read: chooseFile });
  const chosen = await vscode.window.showQuickPick(sources, { title: 'Import Letter', placeHolder: 'Where is the text of the letter?' });
  return chosen?.read();
}

async function chooseFile(): Promise<string | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title: 'Import Letter', openLabel: 'Import', filters: { 'Text': ['txt', 'text', 'md'] } })) ?? [];
  return file && textOf(file);
}

/** UTF-8, and what is not is Windows' own character set, in which old extractions come. */
async function textOf(file: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function chooseDrafts(drafts: ImportAnswer['drafts']): Promise<ImportAnswer['drafts']> {
  const items = drafts.map((draft, index) => ({ label: `Letter ${index + 1}`, description: firstWords(draft.text), draft, picked: true }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Import Letter', placeHolder: `There are ${drafts.length} letters in this text. Which ones?`, canPickMany: true });
  return chosen?.map((item) => item.draft) ?? [];
}

const firstWords = (text: string): string => text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 70);
