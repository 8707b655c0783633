import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type {
  ImportAccount,
  ImportResult,
  ImportFileResult,
  ImportFileParams,
  ImportParams,
} from '../../../server/src/protocol/protocol';
import { LANGUAGE_ID } from '../../../server/src/protocol/protocol';
import { IMPORT_FILE_REQUEST, IMPORT_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { fileNameOf } from '../file-name';
import { findLetters } from '../folder-letters';
import { openDraft } from '../open-draft';
import type { ShownTexts } from '../shown-texts';
import { figure } from '../views/format-counts';
import { accountSentence } from './import-account';

/** What a letter is imported from: a text, or a file of any kind. */
export type ImportSource =
  { readonly text: string } | { readonly file: vscode.Uri } | { readonly name: string; readonly bytes: Uint8Array };

/** A letter is a few megabytes at most, and the whole file passes through memory several times. */
const MAX_IMPORT_BYTES = 64_000_000;
/** More would bury the other sources; any file can be chosen in the dialog. */
const MAX_LISTED = 12;
const NOT_RUNNING = l10n.t('The letter could not be imported: the checks are not running.');

/**
 * “Import letter…”: opens drafts from Word, PDF and text files or the clipboard, each in its own unsaved editor, and
 * reports how many words were imported. Cancelling shows no message.
 */
export async function importLetter(
  session: LetterClient,
  texts: ShownTexts,
  given: readonly ImportSource[] = [],
): Promise<void> {
  const sources = given.length > 0 ? given : await chooseSources();
  for (const source of sources) {
    const answer = await draftsOf(session, source);
    if ('error' in answer) {
      void vscode.window.showErrorMessage(answer.error);
      continue;
    }
    const drafts = answer.drafts.length > 1 ? await chooseDrafts(answer.drafts) : answer.drafts;
    for (const draft of drafts) await openDraft(draft.text, draft.fileName);
    if (drafts.length > 0 && answer.account) void tell(texts, answer.drafts.length, answer.account);
  }
}

async function tell(texts: ShownTexts, letters: number, account: ImportAccount): Promise<void> {
  const show = l10n.t('Show Report');
  const chosen = await vscode.window.showInformationMessage(accountSentence(letters, account), show);
  if (chosen !== show) return;
  const report = texts.add(l10n.t('Report of the import.md'), account.report);
  await vscode.commands.executeCommand('vscode.openWith', report, 'vscode.markdown.preview.editor');
}

/** Resolves to the drafts in a source, or to an error message. */
export async function draftsOf(session: LetterClient, source: ImportSource): Promise<ImportFileResult> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: l10n.t('Importing the letter') },
    async () => {
      if ('text' in source) {
        if (source.text.trim() === '') return { error: l10n.t('There is no text to import.') };
        const params: ImportParams = { text: source.text };
        return (await session.request(IMPORT_REQUEST, params)) ?? { error: NOT_RUNNING };
      }
      const name = 'file' in source ? source.file.path.slice(source.file.path.lastIndexOf('/') + 1) : source.name;
      const bytes = 'file' in source ? await bytesOf(source.file) : source.bytes;
      if (typeof bytes === 'string') return { error: l10n.t('{0} could not be imported. {1}', name, bytes) };
      if (bytes.length > MAX_IMPORT_BYTES)
        return { error: l10n.t('{0} could not be imported. {1}', name, tooLarge(bytes.length)) };
      const params: ImportFileParams = { name, base64: Buffer.from(bytes).toString('base64') };
      return (await session.request(IMPORT_FILE_REQUEST, params)) ?? { error: NOT_RUNNING };
    },
  );
}

async function bytesOf(file: vscode.Uri): Promise<Uint8Array | string> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(file);
    // Reading a pipe or a device might never finish.
    if ((type & vscode.FileType.File) === 0) return l10n.t('It is not a file.');
    if (size > MAX_IMPORT_BYTES) return tooLarge(size);
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    return l10n.t('It could not be read. {0}', error instanceof Error ? error.message : String(error));
  }
}

const tooLarge = (bytes: number): string =>
  l10n.t('It is too large for a letter: {0} MB.', figure(Math.round(bytes / 1e6)));

async function chooseSources(): Promise<readonly ImportSource[]> {
  const editor = vscode.window.activeTextEditor;
  const items: (vscode.QuickPickItem & { readonly read: () => Promise<readonly ImportSource[]> })[] = [
    {
      label: `$(folder-opened) ${l10n.t('A file…')}`,
      description: l10n.t('Word, PDF or text'),
      read: chooseFiles,
    },
    // Read only once it is chosen.
    {
      label: `$(clippy) ${l10n.t('The clipboard')}`,
      description: l10n.t('what was copied last'),
      read: async () => [{ text: await vscode.env.clipboard.readText() }],
    },
  ];
  if (editor && editor.document.languageId !== LANGUAGE_ID && editor.document.getText().trim() !== '') {
    const { document, selection } = editor;
    const name = vscode.workspace.asRelativePath(document.uri);
    items.unshift({
      label: `$(file) ${l10n.t('The open file')}`,
      description: selection.isEmpty ? name : l10n.t('{0}, the selected lines', name),
      read: () => Promise.resolve([{ text: document.getText(selection.isEmpty ? undefined : selection) }]),
    });
  }
  for (const file of (await drafts()).toReversed())
    items.unshift({
      label: `$(file) ${fileNameOf(file)}`,
      description: folderNameOf(file),
      read: () => Promise.resolve([{ file }]),
    });
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Import Letter'),
    placeHolder: l10n.t('Where is the letter?'),
  });
  return (await chosen?.read()) ?? [];
}

/** Word and PDF files of the open folders, by name, without those that belong to a letter: exports, versions sent. */
async function drafts(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles('**/*.{docx,pdf}', '**/{node_modules,.git}/**', MAX_LISTED);
  const letters = (await findLetters()).map(({ path }) => path.slice(0, -'.letter.md'.length));
  return files
    .filter(({ path }) => !letters.some((name) => path.startsWith(`${name}.`)))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Where a file is, below the open folder. */
function folderNameOf(file: vscode.Uri): string {
  const folder = vscode.workspace.asRelativePath(file).split('/').slice(0, -1).join('/');
  return folder === '' ? l10n.t('in the open folder') : l10n.t('in {0}', folder);
}

async function chooseFiles(): Promise<readonly ImportSource[]> {
  const files = await vscode.window.showOpenDialog({
    title: l10n.t('Import Letter'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
    filters: {
      [l10n.t('Letters')]: ['docx', 'pdf', 'txt', 'text', 'md'],
      [l10n.t('Word documents')]: ['docx'],
      [l10n.t('PDF')]: ['pdf'],
      [l10n.t('Text')]: ['txt', 'text', 'md'],
    },
  });
  return (files ?? []).map((file) => ({ file }));
}

async function chooseDrafts(drafts: ImportResult['drafts']): Promise<ImportResult['drafts']> {
  const items = drafts.map((draft, index) => ({
    label: l10n.t('Letter {0}', index + 1),
    description: firstWords(draft.text),
    draft,
    picked: true,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Import Letter'),
    placeHolder: l10n.t('There are {0} letters in this text. Which ones?', figure(drafts.length)),
    canPickMany: true,
  });
  return chosen?.map((item) => item.draft) ?? [];
}

const firstWords = (text: string): string => text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 70);
