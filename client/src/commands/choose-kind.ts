import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { TemplateParams, TemplatesResult } from '../../../server/src/protocol/protocol';
import { TEMPLATE_REQUEST, TEMPLATES_REQUEST } from '../../../server/src/protocol/requests';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { editAsTold } from './apply-edits';

/** "Choose the kind of this letter…": asks by which template it is read, and writes that into its front matter. */
export async function chooseKind(session: LetterClient, letter: vscode.TextDocument | undefined): Promise<void> {
  if (!letter) return;
  const answer = await session.request(TEMPLATES_REQUEST, {});
  if (!answer) {
    void vscode.window.showErrorMessage(l10n.t('The kinds of letter could not be read: the checks are not running.'));
    return;
  }
  const items = answer.templates.map(rowOf);
  let template: string | undefined;
  const answered = await ask(l10n.t('Choose Kind'), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('What is this? It is then laid beside the template of its kind.'),
        items,
        picked: (item) => {
          template = item.template;
        },
      }),
  ]);
  if (!answered || template === undefined) return;
  const params: TemplateParams = { uri: letter.uri.toString(), template };
  await editAsTold(session, letter, TEMPLATE_REQUEST, params);
}

const rowOf = ({ id, title, detail }: TemplatesResult['templates'][number]) => ({
  label: title,
  description: id,
  detail,
  template: id,
});
