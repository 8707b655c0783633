import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { L10n } from '../text/l10n';
import type { Session } from './session';

/** What a person wanted. */
type Wanted = 'add-word' | 'change-link' | 'choose-kind' | 'ignore-problem' | 'set-stage';

/** A person asked for something that the front matter cannot take, and would see nothing happen. */
export const showInvalidFrontMatter = (
  { connection, capabilities }: Pick<Session, 'connection' | 'capabilities'>,
  wanted: Wanted,
): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: messageFor(wanted, capabilities().l10n),
  });

function messageFor(wanted: Wanted, l10n: L10n): string {
  switch (wanted) {
    case 'add-word':
      return l10n.t('The settings at the head of the letter are not in order: mend them first, then add the word.');
    case 'change-link':
      return l10n.t('The settings at the head of the letter are not in order: mend them first, then change the link.');
    case 'choose-kind':
      return l10n.t('The settings at the head of the letter are not in order: mend them first, then choose the kind.');
    case 'ignore-problem':
      return l10n.t(
        'The settings at the head of the letter are not in order: mend them first, then ignore the problem.',
      );
    case 'set-stage':
      return l10n.t('The settings at the head of the letter are not in order: mend them first, then set the stage.');
  }
}
