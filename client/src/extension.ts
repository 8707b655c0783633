import type * as vscode from 'vscode';
import type { LetterClient } from './client';
import { serverProcess } from './server-process';
import type { InspectionLettersApi } from './start';
import { start } from './start';

let session: LetterClient | undefined;

/** Called when a letter is opened, the Letter view is shown or a command is run; the checks start by themselves. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const started = start(context, serverProcess(context.extensionUri, context.globalStorageUri));
  session = started.session;
  return started;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
