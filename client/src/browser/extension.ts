import type * as vscode from 'vscode';
import type { LetterClient } from '../client';
import type { InspectionLettersApi } from '../start';
import { start } from '../start';
import { serverWorker } from './server-worker';

let session: LetterClient | undefined;

/** The extension in an editor that runs in the browser; else as `../extension`. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const started = start(context, { make: serverWorker(context.extensionUri), readsThroughClient: true });
  session = started.session;
  return started;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
