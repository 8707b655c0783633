import * as vscode from 'vscode';
import { l10n } from 'vscode';
import { SECTION } from '../../../server/src/protocol/protocol';
import { ask, write } from '../input/multi-step-input';

const SETTING = 'comments.author';

/** Resolves to the author name for the user's comments: asked for once and kept in the settings. Undefined on Esc. */
export async function commentAuthor(): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const known = settings.get<string>(SETTING, '').trim();
  if (known !== '') return known;
  let name = '';
  const answered = await ask(l10n.t('Your Name on Comments'), [
    (frame) =>
      write(frame, {
        prompt: [
          l10n.t('It is shown on your comments and answers to everyone who reads them.'),
          l10n.t('It is kept in your settings.'),
        ].join(' '),
        placeholder: l10n.t('For example: Helen Ashdown'),
        value: '',
        validate: (text) => (text === '' ? l10n.t('Give a name, so that others know who wrote it.') : undefined),
        written: (text) => {
          name = text;
        },
      }),
  ]);
  if (!answered) return undefined;
  await settings.update(SETTING, name, vscode.ConfigurationTarget.Global);
  return name;
}
