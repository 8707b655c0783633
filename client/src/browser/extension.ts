import * as vscode from 'vscode';
import { SECTION } from '../../../server/src/protocol/protocol';
import type { LetterClient } from '../client';
import type { InspectionLettersApi } from '../start';
import { start } from '../start';
import { serverWorker } from './server-worker';

let session: LetterClient | undefined;

/** The extension in an editor that runs in the browser; else as `../extension`. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  // What reads whole folders, or sends Word files to and fro, is not offered here.
  void vscode.commands.executeCommand('setContext', `${SECTION}.inWorker`, true);
  const started = start(context, serverWorker(context.extensionUri));
  session = started.session;
  return started;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
