import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { SECTION } from '../../server/src/protocol/protocol';
import { answerFileRequests } from './answer-file-requests';
import type { MakeClient } from './client';

/**
 * Runs the browser's build of the server in a thread of the extension's process. It reads and writes files through this
 * client, so that they may be in any file system that the editor supports.
 */
export const serverThread =
  (extension: vscode.Uri): MakeClient =>
  async (options) => {
    const { LanguageClient, PortMessageReader, PortMessageWriter, State } = await import('vscode-languageclient/node');
    const program = vscode.Uri.joinPath(extension, 'dist', 'web', 'worker-in-node.js');
    const started: Worker[] = [];
    const client = new LanguageClient(
      SECTION,
      'Inspection Letters',
      () => {
        const thread = new Worker(program.fsPath, { workerData: { program: 'server.js' } });
        started.push(thread);
        // The reader listens for a port's `close`, which a thread calls `exit`.
        thread.once('exit', () => thread.emit('close'));
        return Promise.resolve({ reader: new PortMessageReader(thread), writer: new PortMessageWriter(thread) });
      },
      options,
    );
    // A thread does not exit when its connection closes.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) for (const thread of started.splice(0)) void thread.terminate();
    });
    answerFileRequests(client);
    return client;
  };
