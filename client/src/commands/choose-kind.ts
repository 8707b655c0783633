import * as vscode from 'vscode';
import { l10n } from 'vscode';
import type { TemplateParams } from '../../../server/src/protocol/protocol';
import { TEMPLATE_REQUEST, TEMPLATES_REQUEST } from '../../../server/src/protocol/requests';
import type { ActiveLetter } from '../active-letter';
import type { LetterClient } from '../client';
import { ask, pick } from '../input/multi-step-input';
import { templateItems } from '../input/template-items';
import { applyServerEdit } from './apply-edits';

/** “Choose the kind of this letter…”: asks for the template to use and writes it into the front matter. */
export async function chooseKind(
  session: LetterClient,
  follower: ActiveLetter,
  letter: vscode.TextDocument | undefined,
): Promise<void> {
  if (!letter) return;
  const answer = await session.request(TEMPLATES_REQUEST, {});
  if (!answer) {
    void vscode.window.showErrorMessage(l10n.t('The kinds of letter could not be read: the checks are not running.'));
    return;
  }
  const outline = letter === follower.letter ? follower.outline : undefined;
  const now = outline?.known ? outline.template.id : undefined;
  const items = templateItems(answer.templates).map((item) =>
    item.template !== undefined && item.template === now ? { ...item, description: l10n.t('currently set') } : item,
  );
  let template: string | undefined;
  const answered = await ask(l10n.t('Choose Kind'), [
    (frame) =>
      pick(frame, {
        placeholder: l10n.t('What kind of letter is this? It is checked against that kind’s template.'),
        items,
        active: items.find((item) => item.template !== undefined && item.template === now),
        picked: (item) => {
          template = item.template;
        },
      }),
  ]);
  if (!answered || template === undefined) return;
  const params: TemplateParams = { uri: letter.uri.toString(), template };
  await applyServerEdit(session, letter, TEMPLATE_REQUEST, params);
}
