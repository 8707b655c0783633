import * as vscode from 'vscode';
import type { LetterClient } from './client';
import { takeInDropped } from './commands/drop-returned';
import { takeInComments } from './commands/exchange';
import { serverProcess } from './server-process';
import { serverThread } from './server-thread';
import type { InspectionLettersApi } from './start';
import { start } from './start';

let session: LetterClient | undefined;

/** Called when a letter is opened, the Letter view is shown or a command is run; starts the checks without waiting. */
export function activate(context: vscode.ExtensionContext): InspectionLettersApi {
  const started = start(
    context,
    isVirtual(vscode.workspace.workspaceFolders ?? [])
      ? { make: serverThread(context.extensionUri), readsThroughClient: true }
      : { make: serverProcess(context.extensionUri, context.globalStorageUri), readsThroughClient: false },
  );
  session = started.session;
  // Not in the browser, where returned Word files cannot be taken in.
  context.subscriptions.push(takeInDropped((letter, files) => takeInComments(started, files, letter)));
  return started;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/**
 * True for a virtual workspace as VS Code defines it: none of its folders is on this computer. Extensions restart when
 * the first folder changes.
 */
const isVirtual = (folders: readonly vscode.WorkspaceFolder[]): boolean =>
  folders.length > 0 && folders.every(({ uri }) => uri.scheme !== 'file');
