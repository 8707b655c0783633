import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from 'vscode-languageclient/browser';
import { SECTION } from '../../../server/src/protocol/protocol';
import { answerFileRequests } from '../answer-file-requests';
import type { MakeClient } from '../client';

/** The browser's own, which the types of Node do not know. */
declare const Worker: new (address: string) => { terminate(): void };

/** The server as a web worker. It reads and writes files through this client. */
export const serverWorker =
  (extension: vscode.Uri): MakeClient =>
  async (options) => {
    const program = vscode.Uri.joinPath(extension, 'dist', 'web', 'server.js');
    const started: { terminate(): void }[] = [];
    const client = new LanguageClient(
      SECTION,
      'Inspection Letters',
      () => {
        const worker = new Worker(program.toString(true));
        started.push(worker);
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
      },
      options,
    );
    // Unlike a process, a worker does not end when its connection does.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) started.splice(0).forEach((worker) => worker.terminate());
    });
    answerFileRequests(client);
    return client;
  };
