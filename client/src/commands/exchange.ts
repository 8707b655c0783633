import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { ReceiveResult, SendParams, SendResult } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import {
  PARSE_DAYS_REQUEST,
  RECEIVE_REQUEST,
  SEND_REQUEST,
  STAGE_REQUEST,
} from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import type { CommentThreads } from '../comments/comment-threads';
import { ask, pick, write } from '../input/multi-step-input';
import { savedLetter } from '../saved-letter';
import { figure } from '../views/format-counts';
import { applyServerEdit } from './apply-edits';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
  readonly comments: CommentThreads;
}

const NOT_RUNNING = l10n.t('The checks are not running.');

/**
 * “Send for comments…”: asks who should comment and by when, and writes a Word file next to the letter. Resolves to
 * what was written; undefined if the user cancelled, or after an error message.
 */
export async function sendForComments({ session, follower }: Parts): Promise<SendResult | undefined> {
  const letter = follower.letter && (await savedLetter(follower.letter));
  if (!letter) return undefined;
  const answers = { who: '', until: '', table: true, stage: false };
  const days = async (text: string): Promise<string | undefined> => {
    const read = text === '' ? undefined : await session.request(PARSE_DAYS_REQUEST, { text, single: true });
    return read && 'days' in read ? read.days[0] : undefined;
  };
  const { outline } = follower;
  const staged = outline?.stage === 'authority';
  const answered = await ask(l10n.t('Send for Comments'), [
    (frame) =>
      write(frame, {
        prompt: l10n.t('Who will comment? The name appears on each page; leave it empty if there is none.'),
        placeholder: l10n.t('Northmoor Council'),
        value: answers.who,
        validate: () => undefined,
        written: (text) => {
          answers.who = text;
        },
      }),
    (frame) =>
      write(frame, {
        prompt: l10n.t('By when? Leave it empty for five working days from today.'),
        placeholder: l10n.t({ message: '19 March 2026', comment: ['Keep as it is: dates are read in English'] }),
        value: answers.until,
        validate: async (text) => {
          if (text === '') return undefined;
          const read = await session.request(PARSE_DAYS_REQUEST, { text, single: true });
          return read && 'error' in read ? read.error : undefined;
        },
        written: (text) => {
          answers.until = text;
        },
      }),
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('Should there be a table for points of accuracy as well?'),
        items: TABLES,
        active: TABLES.find(({ table }) => table === answers.table),
        picked: ({ table }) => {
          answers.table = table;
        },
      }),
    ...(staged
      ? []
      : [
          (frame: Parameters<typeof write>[0]) =>
            pick(frame, {
              placeholder: l10n.t('Should the letter say that it is with the local authority?'),
              items: STAGES,
              picked: ({ stage }) => {
                answers.stage = stage;
              },
            }),
        ]),
  ]);
  if (!answered) return undefined;
  const uri = letter.uri.toString();
  if (answers.stage) await applyServerEdit(session, letter, STAGE_REQUEST, { uri, stage: 'authority' });
  if (!(await savedLetter(letter))) return undefined;
  const until = await days(answers.until);
  const params: SendParams = { uri, who: answers.who, table: answers.table, ...(until === undefined ? {} : { until }) };
  const result = (await session.request(SEND_REQUEST, params)) ?? { error: NOT_RUNNING };
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  void offerToOpen(vscode.Uri.joinPath(letter.uri, '..', result.word), result);
  return result;
}

/** “Take in comments…”: adds the comments and changes in Word files to the letter's comments file. */
export async function takeInComments(
  { session, follower, comments }: Parts,
  given: readonly vscode.Uri[] = [],
  about = follower.letter,
): Promise<ReceiveResult | undefined> {
  if (!about) {
    void vscode.window.showInformationMessage(l10n.t('First open the letter that the comments are about.'));
    return undefined;
  }
  const letter = await savedLetter(about);
  if (!letter) return undefined;
  const files = given.length > 0 ? given : ((await chooseFiles(letter)) ?? []);
  if (files.length === 0) return undefined;
  const result = (await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: l10n.t('Taking in comments') },
    () => session.request(RECEIVE_REQUEST, { uri: letter.uri.toString(), files: files.map((file) => file.toString()) }),
  )) ?? { error: NOT_RUNNING };
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  await comments.refresh();
  void vscode.window.showInformationMessage(inWords(result, files.length));
  if (result.added > 0) await vscode.commands.executeCommand(`${SECTION}.comments.focus`);
  return result;
}

/** Describes what was taken in. */
function inWords({ added, unplaced, remarks }: Extract<ReceiveResult, { added: number }>, files: number): string {
  return [taken(added, files), ...(unplaced > 0 ? [withoutPlace(unplaced)] : []), ...remarks].join(' ');
}

function taken(added: number, files: number): string {
  const [many, inFiles] = [figure(added), figure(files)];
  if (added === 0) return files === 1 ? l10n.t('Nothing new in 1 file.') : l10n.t('Nothing new in {0} files.', inFiles);
  if (added === 1)
    return files === 1
      ? l10n.t('1 comment or change from 1 file.')
      : l10n.t('1 comment or change from {0} files.', inFiles);
  return files === 1
    ? l10n.t('{0} comments and changes from 1 file.', many)
    : l10n.t('{0} comments and changes from {1} files.', many, inFiles);
}

const withoutPlace = (count: number): string =>
  count === 1
    ? l10n.t('1 of them could not be placed in the letter: the view “Comments” lists them all.')
    : l10n.t('{0} of them could not be placed in the letter: the view “Comments” lists them all.', figure(count));

async function offerToOpen(word: vscode.Uri, { kept, remarks }: Extract<SendResult, { word: string }>): Promise<void> {
  const show = l10n.t('Show the File');
  const name = word.path.slice(word.path.lastIndexOf('/') + 1);
  const said = [l10n.t('Wrote {0}. The version that was sent is kept as {1}.', name, kept), ...remarks].join(' ');
  const choice = await vscode.window.showInformationMessage(said, show);
  if (choice === show) await vscode.commands.executeCommand('revealFileInOS', word);
}

const chooseFiles = (letter: vscode.TextDocument): Thenable<vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({
    title: l10n.t('Take In Comments'),
    openLabel: l10n.t('Take In'),
    canSelectMany: true,
    defaultUri: vscode.Uri.joinPath(letter.uri, '..'),
    filters: { [l10n.t('Word files')]: ['docx'] },
  });

const TABLES: readonly (vscode.QuickPickItem & { readonly table: boolean })[] = [
  {
    label: l10n.t('With a table of points of accuracy'),
    detail: l10n.t('Paragraph, text, comment, kind and evidence.'),
    table: true,
  },
  { label: l10n.t('Without a table'), table: false },
];

const STAGES: readonly (vscode.QuickPickItem & { readonly stage: boolean })[] = [
  {
    label: l10n.t('Set the stage to “authority”'),
    detail: l10n.t('The stage sets how strict the checks are.'),
    stage: true,
  },
  { label: l10n.t('Leave the stage as it is'), stage: false },
];
