import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { SendResponsesParams, SendResponsesResult } from '../../../server/src/protocol/protocol';
import { SEND_RESPONSES_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { savedLetter } from '../saved-letter';

interface Parts {
  readonly session: LetterClient;
  readonly follower: ActiveLetter;
}

type Format = SendResponsesParams['to'];

/**
 * “Send responses…”: writes a file next to the letter with the response to each comment. Resolves to what was written;
 * undefined if the user cancelled, or after an error message.
 */
export async function sendResponses({
  session,
  follower,
}: Parts): Promise<Extract<SendResponsesResult, { written: string }> | undefined> {
  const letter = follower.letter && (await savedLetter(follower.letter));
  if (!letter) return undefined;
  const to = await askFormat();
  if (!to) return undefined;
  const uri = letter.uri.toString();
  const write = async (replace: boolean): Promise<SendResponsesResult> =>
    (await session.request(SEND_RESPONSES_REQUEST, { uri, to, replace })) ?? {
      error: l10n.t('The checks are not running.'),
    };
  let result = await write(false);
  if ('there' in result) {
    if (!(await mayReplace(result.there))) return undefined;
    result = await write(true);
  }
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return undefined;
  }
  if ('there' in result) return undefined;
  void tell(vscode.Uri.joinPath(letter.uri, '..', result.written), result.open);
  return result;
}

async function askFormat(): Promise<Format | undefined> {
  let chosen: Format | undefined;
  const formats: readonly (vscode.QuickPickItem & { readonly to: Format })[] = [
    { label: l10n.t('Word'), detail: l10n.t('A table, for filing or for further answers'), to: 'docx' },
    { label: l10n.t('PDF'), detail: l10n.t('A heading and text for each comment, for reading'), to: 'pdf' },
  ];
  const answered = await ask(l10n.t('Send Responses'), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('Which kind of file should the responses be written to?'),
        items: formats,
        picked: ({ to }) => {
          chosen = to;
        },
      }),
  ]);
  return answered ? chosen : undefined;
}

async function mayReplace(name: string): Promise<boolean> {
  const replace = l10n.t('Replace');
  const question = l10n.t('{0} already exists. Should it be replaced?', name);
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

async function tell(file: vscode.Uri, open: number): Promise<void> {
  const show = l10n.t('Show the File');
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const said =
    open === 0
      ? l10n.t('Wrote {0}, with an answer to each comment.', name)
      : open === 1
        ? l10n.t('Wrote {0}. One comment has no answer yet, and the file says so.', name)
        : l10n.t('Wrote {0}. {1} comments have no answer yet, and the file says so for each.', name, open);
  if ((await vscode.window.showInformationMessage(said, show)) === show)
    await vscode.commands.executeCommand('revealFileInOS', file);
}
