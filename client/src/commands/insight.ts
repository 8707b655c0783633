import * as vscode from 'vscode';
import type { ExtractParams } from '../../../server/src/protocol/protocol';
import { EXTRACT_REQUEST, INSIGHT_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { writeWhole } from '../whole-file';
import { nameOf } from './export-questions';

/**
 * “Insight of a folder…”: counts the letters of a folder and shows the page. Resolves to the page's file; undefined
 * where a person called it off or it could not be made.
 */
export async function insight(
  session: LetterClient,
  folder?: vscode.Uri,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const from = folder ?? (await chooseFolder());
  if (!from) return undefined;
  const page =
    target ??
    (await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(from, '..', `${nameOf(from)}-insight.html`),
      filters: { 'Web page': ['html'] },
      title: 'Where the page is to lie',
    }));
  if (!page) return undefined;
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Counting the letters' },
    () => session.request(INSIGHT_REQUEST, { folder: from.toString(), page: page.toString() }),
  );
  if (!result) return undefined;
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  if (!(await write(page, Buffer.from(result.html, 'utf8')))) return undefined;
  const left = [
    ...(result.unknown > 0 ? [`${result.unknown} texts are no letter of a known kind`] : []),
    ...(result.unread > 0 ? [`${result.unread} files could not be read`] : []),
  ];
  void offerToOpen(page, [`${result.letters} letters are counted`, ...left].join('; '));
  return page;
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: 'Count the letters',
      title: 'Choose a folder of letters',
    })) ?? [];
  return folder;
}

interface Choice extends vscode.QuickPickItem {
  readonly reader: ExtractParams['reader'];
  readonly to: ExtractParams['to'];
}

const CHOICES: readonly Choice[] = [
  { label: 'Page for a scrutiny panel', description: 'HTML', reader: 'scrutiny', to: 'html' },
  { label: 'Page for a scrutiny panel', description: 'Word', reader: 'scrutiny', to: 'docx' },
  { label: 'Slides for a scrutiny panel', description: 'PowerPoint', reader: 'scrutiny', to: 'pptx' },
  { label: 'Summary for the press', description: 'HTML', reader: 'press', to: 'html' },
  { label: 'Summary for the press', description: 'Word', reader: 'press', to: 'docx' },
];

/** “Extract…”: a short form of the letter in its own sentences. Resolves to the file that was written. */
export async function extract(
  session: LetterClient,
  { letter }: ActiveLetter,
  wanted?: { readonly reader: unknown; readonly to: unknown },
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  if (!letter) return undefined;
  const choice =
    CHOICES.find(({ reader, to }) => reader === wanted?.reader && to === wanted.to) ??
    (await vscode.window.showQuickPick(CHOICES, {
      title: 'Extract of the letter',
      placeHolder: 'The letter’s own sentences, chosen and ordered',
    }));
  if (!choice) return undefined;
  const { reader, to } = choice;
  const result = await session.request(EXTRACT_REQUEST, { uri: letter.uri.toString(), reader, to });
  if (!result) return undefined;
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  const name = `${nameOf(letter.uri).replace(/(?:\.letter)?\.\w+$/, '')}-${reader}.${to}`;
  const file =
    target ??
    (await vscode.window.showSaveDialog({
      defaultUri: letter.uri.scheme === 'file' ? vscode.Uri.joinPath(letter.uri, '..', name) : vscode.Uri.file(name),
      filters: { [to === 'html' ? 'Web page' : to === 'docx' ? 'Word' : 'PowerPoint']: [to] },
    }));
  if (!file) return undefined;
  if (!(await write(file, Buffer.from(result.bytes, 'base64')))) return undefined;
  void offerToOpen(file, `${nameOf(file)} is written`);
  return file;
}

/** The dialog has asked already about a file that is there. */
async function write(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeWhole(vscode.workspace.fs, { file, bytes, replace: true });
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`${nameOf(file)} could not be written: ${cause}`);
    return false;
  }
}

const OPEN = 'Open';

async function offerToOpen(file: vscode.Uri, said: string): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(`${said}.`, OPEN);
  if (chosen === OPEN) await vscode.env.openExternal(file);
}
