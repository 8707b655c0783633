import type * as vscode from 'vscode';
import type { LetterClient } from '../client';
import type { InspectionLettersApi } from '../start';
import { start } from '../start';
import { serverWorker } from './server-worker';

let session: LetterClient | undefined;

/** Entry point for VS Code in the browser; otherwise the same as `../extension`. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const started = start(context, { make: serverWorker(context.extensionUri), readsThroughClient: true });
  session = started.session;
  return started;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
