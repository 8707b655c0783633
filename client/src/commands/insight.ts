import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { ExtractParams } from '../../../server/src/protocol/protocol';
import { EXTRACT_REQUEST, INSIGHT_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { fileNameOf } from '../file-name';
import { figure } from '../views/format-counts';
import { writeWhole } from '../whole-file';

/**
 * “Insight of a folder…”: analyses the letters of a folder and shows the page. Resolves to the page's file; undefined
 * if the user cancelled or the page could not be made.
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
      defaultUri: vscode.Uri.joinPath(from, '..', `${fileNameOf(from)}-insight.html`),
      filters: { [l10n.t('Web page')]: ['html'] },
      title: l10n.t('Where to save the page'),
    }));
  if (!page) return undefined;
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('Counting the letters') },
    () => session.request(INSIGHT_REQUEST, { folder: from.toString(), page: page.toString() }),
  );
  if (!result) return undefined;
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  if (!(await write(page, Buffer.from(result.html, 'utf8')))) return undefined;
  void offerToOpen(page, counts(result).join(' '));
  return page;
}

interface Counted {
  readonly letters: number;
  /** Number of texts that are not a known kind of letter. */
  readonly unknown: number;
  readonly unread: number;
}

/** One sentence for each count that is not zero. */
function counts({ letters, unknown, unread }: Counted): readonly string[] {
  return [
    letters === 1 ? l10n.t('1 letter was counted.') : l10n.t('{0} letters were counted.', figure(letters)),
    unknown === 1 ? l10n.t('1 text is not a letter of a known kind.') : '',
    unknown > 1 ? l10n.t('{0} texts are not letters of a known kind.', figure(unknown)) : '',
    unread === 1 ? l10n.t('1 file could not be read.') : '',
    unread > 1 ? l10n.t('{0} files could not be read.', figure(unread)) : '',
  ].filter(Boolean);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: l10n.t('Count the letters'),
      title: l10n.t('Choose a folder of letters'),
    })) ?? [];
  return folder;
}

interface Choice extends vscode.QuickPickItem {
  readonly reader: ExtractParams['reader'];
  readonly to: ExtractParams['to'];
}

const CHOICES: readonly Choice[] = [
  { label: l10n.t('Page for a scrutiny panel'), description: l10n.t('HTML'), reader: 'scrutiny', to: 'html' },
  { label: l10n.t('Page for a scrutiny panel'), description: l10n.t('Word'), reader: 'scrutiny', to: 'docx' },
  { label: l10n.t('Slides for a scrutiny panel'), description: l10n.t('PowerPoint'), reader: 'scrutiny', to: 'pptx' },
  { label: l10n.t('Summary for the press'), description: l10n.t('HTML'), reader: 'press', to: 'html' },
  { label: l10n.t('Summary for the press'), description: l10n.t('Word'), reader: 'press', to: 'docx' },
];

const KINDS: Readonly<Record<ExtractParams['to'], string>> = {
  html: l10n.t('Web page'),
  docx: l10n.t('Word'),
  pptx: l10n.t('PowerPoint'),
};

/** “Extract…”: writes a summary of the letter in its own sentences. Resolves to the written file. */
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
      title: l10n.t('Extract from the letter'),
      placeHolder: l10n.t('The letter’s own sentences, chosen and ordered'),
    }));
  if (!choice) return undefined;
  const { reader, to } = choice;
  const result = await session.request(EXTRACT_REQUEST, { uri: letter.uri.toString(), reader, to });
  if (!result) return undefined;
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  const name = `${fileNameOf(letter.uri).replace(/(?:\.letter)?\.\w+$/, '')}-${reader}.${to}`;
  const file =
    target ??
    (await vscode.window.showSaveDialog({
      defaultUri: letter.uri.scheme === 'file' ? vscode.Uri.joinPath(letter.uri, '..', name) : vscode.Uri.file(name),
      filters: { [KINDS[to]]: [to] },
    }));
  if (!file) return undefined;
  if (!(await write(file, Buffer.from(result.bytes, 'base64')))) return undefined;
  void offerToOpen(file, l10n.t('{0} has been written.', fileNameOf(file)));
  return file;
}

/** The save dialog has already asked whether to replace an existing file. */
async function write(file: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeWhole(vscode.workspace.fs, { file, bytes, replace: true });
    return true;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(l10n.t('{0} could not be written: {1}', fileNameOf(file), cause));
    return false;
  }
}

async function offerToOpen(file: vscode.Uri, said: string): Promise<void> {
  const open = l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(said, open);
  if (chosen === open) await vscode.env.openExternal(file);
}
