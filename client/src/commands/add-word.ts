import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { WordParams, WordPlace } from '../../../server/src/protocol/protocol';
import { SECTION, TEAM_WORDS } from '../../../server/src/protocol/protocol';
import { WORD_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { writeWhole } from '../whole-file';
import { applyServerEdit } from './apply-edits';

export interface Adding {
  /** The letter's address. */
  readonly uri: vscode.Uri;
  readonly word: string;
  /** Asked for if absent. */
  readonly place: WordPlace | undefined;
}

/** Adds a word to the dictionary of the letter, the team or the user. Esc changes nothing. */
export async function addWord(session: LetterClient, { uri, word, place }: Adding): Promise<void> {
  switch (place ?? (await askPlace(word, uri))) {
    case 'letter': {
      const params: WordParams = { uri: uri.toString(), word };
      return applyServerEdit(session, await vscode.workspace.openTextDocument(uri), WORD_REQUEST, params);
    }
    case 'team':
      return addToTeam(uri, word);
    case 'user': {
      const settings = vscode.workspace.getConfiguration(SECTION);
      const known = settings.get<readonly string[]>('words', []);
      if (!known.includes(word))
        await settings.update(
          'words',
          [...known, word].sort((a, b) => a.localeCompare(b, 'en-GB')),
          vscode.ConfigurationTarget.Global,
        );
    }
  }
}

/** For the command palette: the selection, or the word at the cursor. */
export async function addWordAtCursor(
  session: LetterClient,
  { document, selection }: vscode.TextEditor,
): Promise<void> {
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/u)
    : selection;
  const word = range ? document.getText(range).trim() : '';
  if (word === '' || /\s/.test(word)) {
    void vscode.window.setStatusBarMessage(l10n.t('Put the cursor in the word to add.'), 4000);
    return;
  }
  await addWord(session, { uri: document.uri, word, place: undefined });
}

async function askPlace(word: string, uri: vscode.Uri): Promise<WordPlace | undefined> {
  let chosen: WordPlace | undefined;
  const items = PLACES.filter(({ place }) => place !== 'team' || vscode.workspace.getWorkspaceFolder(uri));
  const answered = await ask(l10n.t('Add “{0}” to Dictionary', word), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('Which dictionary should it be added to?'),
        items,
        active: items[0],
        picked: (item) => {
          chosen = item.place;
        },
      }),
  ]);
  return answered ? chosen : undefined;
}

const PLACES: readonly (vscode.QuickPickItem & { readonly place: WordPlace })[] = [
  {
    label: l10n.t('This letter’s'),
    description: l10n.t('kept at the top of the draft; not part of the letter'),
    place: 'letter',
  },
  { label: l10n.t('The team’s'), description: TEAM_WORDS, place: 'team' },
  { label: l10n.t('My own'), description: l10n.t('kept in your settings, for all letters'), place: 'user' },
];

/**
 * Adds the word to the team's list in the letter's workspace folder; creates the file if there is none, and keeps its
 * content.
 */
async function addToTeam(letter: vscode.Uri, word: string): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(letter) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) {
    void vscode.window.showWarningMessage(
      [
        l10n.t('A team’s words are kept in {0} in an open folder.', TEAM_WORDS),
        l10n.t('Open the letter’s folder, or add the word to the letter’s dictionary or your own.'),
      ].join(' '),
    );
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, TEAM_WORDS);
  let text: string;
  try {
    text = await textOf(file);
  } catch (error) {
    // Never overwrite what could not be read.
    void vscode.window.showErrorMessage(
      l10n.t('“{0}” was not added: {1} could not be read. {2}', word, TEAM_WORDS, describe(error)),
    );
    return;
  }
  if (text.split(/\r?\n/).some((line) => line.trim() === word)) return;
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await writeWhole(vscode.workspace.fs, {
      file,
      bytes: new TextEncoder().encode(`${text}${gap}${word}\n`),
      replace: true,
    });
  } catch (error) {
    void vscode.window.showErrorMessage(
      l10n.t('“{0}” was not added: {1} could not be written. {2}', word, TEAM_WORDS, describe(error)),
    );
  }
}

/** Returns the team's list, '' if there is no file yet. Throws if it cannot be read. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) throw new Error(l10n.t('It is not a file.'));
    if (size > MAX_WORDS_FILE_BYTES) throw new Error(l10n.t('It is too large.'));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The most bytes of the team's list that the checks read. */
const MAX_WORDS_FILE_BYTES = 1_000_000;
