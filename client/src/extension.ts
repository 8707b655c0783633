import * as vscode from 'vscode';
import type { LetterClient } from './client';
import { takeInDropped } from './commands/drop-returned';
import { takeInComments } from './commands/exchange';
import { serverProcess } from './server-process';
import { serverThread } from './server-thread';
import type { InspectionLettersApi } from './start';
import { start } from './start';

let session: LetterClient | undefined;

/** Called when a letter is opened, the Letter view is shown or a command is run; the checks start by themselves. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const started = start(
    context,
    isVirtual(vscode.workspace.workspaceFolders ?? [])
      ? { make: serverThread(context.extensionUri), readsThroughClient: true }
      : { make: serverProcess(context.extensionUri, context.globalStorageUri), readsThroughClient: false },
  );
  session = started.session;
  // Not in the browser, where nothing is taken in.
  context.subscriptions.push(takeInDropped((letter, files) => takeInComments(started, files, letter)));
  return started;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/**
 * As VS Code has it: no folder of the workspace is one of this computer. Extensions are started anew when the first
 * folder is another.
 */
const isVirtual = (folders: readonly vscode.WorkspaceFolder[]): boolean =>
  folders.length > 0 && folders.every(({ uri }) => uri.scheme !== 'file');
