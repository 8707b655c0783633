import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** A person asked for something that the front matter cannot take, and would see nothing happen. */
export const showInvalidFrontMatter = (connection: Connection, then: string): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: `The settings at the head of the letter are not in order: mend them first, then ${then}.`,
  });
