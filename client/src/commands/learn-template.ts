import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { LearnParams } from '../../../server/src/protocol/protocol';
import { LEARN_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';

/**
 * “Learn a template from letters…”: asks for the folder of examples and the id of the kind, and opens the template with
 * its report to the side, both unsaved. Cancelling shows no message.
 */
export async function learnTemplate(session: LetterClient): Promise<void> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Learn a Template'),
      openLabel: l10n.t('Learn from These Letters'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  if (!folder) return;
  const id = await vscode.window.showInputBox({
    title: l10n.t('Learn a Template'),
    prompt: l10n.t('A name for the kind, in lower case with hyphens'),
    placeHolder: 'northmoor-visit',
    validateInput: (text) => (ID.test(text) ? undefined : l10n.t('Use lower-case letters, digits and hyphens.')),
  });
  if (id === undefined) return;
  const params: LearnParams = { folder: folder.toString(), id };
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('Reading the letters') },
    async () => session.request(LEARN_REQUEST, params),
  );
  if (!answer || 'error' in answer) {
    void vscode.window.showErrorMessage(
      answer?.error ?? l10n.t('The template could not be made: the checks are not running.'),
    );
    return;
  }
  const template = await vscode.workspace.openTextDocument({ language: 'yaml', content: answer.template });
  await vscode.window.showTextDocument(template, { preview: false });
  const report = await vscode.workspace.openTextDocument({ language: 'markdown', content: answer.report });
  await vscode.window.showTextDocument(report, { preview: false, viewColumn: vscode.ViewColumn.Beside });
  for (const notice of answer.notices) void vscode.window.showWarningMessage(notice);
  vscode.window.setStatusBarMessage(
    l10n.t('Save the template as {0} when it is right.', `.letters/templates/${id}.yaml`),
    12_000,
  );
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
