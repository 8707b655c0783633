import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { RepeatedResult, RepeatedSentence } from '../../../server/src/protocol/protocol';
import { SECTION } from '../../../server/src/protocol/protocol';
import { REPEATED_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { figure } from '../views/format-counts';
import { goToRow } from '../views/place-rows-view';

interface Item extends vscode.QuickPickItem {
  readonly sentence: RepeatedSentence;
}

/**
 * “Find sentences that appear in other letters…”: lists them, and goes to the chosen one.
 * @param folder  the folder of the other letters; by default that of the setting, or one chosen in a dialog
 */
export async function findRepeated(
  session: LetterClient,
  { letter }: ActiveLetter,
  folder?: vscode.Uri,
): Promise<void> {
  if (!letter) return;
  const isSet = vscode.workspace.getConfiguration(SECTION, letter.uri).get('archive', '').trim() !== '';
  const chosen = folder ?? (isSet ? undefined : await chooseFolder());
  if (!chosen && !isSet) return;
  const uri = letter.uri.toString();
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Looking through the other letters'),
      cancellable: true,
    },
    (_progress, token) =>
      session.request(REPEATED_REQUEST, { uri, ...(chosen && { folder: chosen.toString() }) }, token),
  );
  if (!result) return;
  if ('error' in result) {
    void vscode.window.showErrorMessage(result.error);
    return;
  }
  const summary = repeatedSummary(result);
  if (result.repeated.length === 0) {
    void vscode.window.showInformationMessage(summary);
    return;
  }
  let sentence: RepeatedSentence | undefined;
  await ask(l10n.t('Sentences that appear in other letters'), [
    (frame) =>
      pick<Item>(frame, {
        placeholder: summary,
        items: result.repeated.map((one) => ({
          label: one.text,
          detail: l10n.t('Also in {0}', one.letters.join(', ')),
          sentence: one,
        })),
        picked: (item) => (sentence = item.sentence),
      }),
  ]);
  if (sentence) await goToRow({ uri, range: sentence.range });
}

/** Reports how many sentences recur, out of how many, and what was left out. */
function repeatedSummary({
  repeated,
  sentences,
  versions,
  unread,
}: Exclude<RepeatedResult, { readonly error: string }>): string {
  return [
    repeated.length === 0
      ? l10n.t('No sentence of the findings appears in another letter.')
      : l10n.t('{0} of {1} sentences appear in another letter.', figure(repeated.length), figure(sentences)),
    versions.length === 0 ? '' : l10n.t('Left out as versions of this letter: {0}.', versions.join(', ')),
    unread === 0 ? '' : l10n.t('Files that could not be read: {0}.', figure(unread)),
  ]
    .filter(Boolean)
    .join(' ');
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      openLabel: l10n.t('Look through these letters'),
      title: l10n.t('Choose the folder of the other letters'),
    })) ?? [];
  return folder;
}
