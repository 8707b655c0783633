import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from 'vscode-languageclient/browser';
import { SECTION } from '../../../server/src/protocol/protocol';
import { answerFileRequests } from '../answer-file-requests';
import type { MakeClient } from '../client';

/** The browser's `Worker`, which Node's types do not declare. */
declare const Worker: new (address: string) => { terminate(): void };

/** Runs the server as a web worker, which reads and writes files through this client. */
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
    // Unlike a process, a worker does not exit when its connection closes.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) started.splice(0).forEach((worker) => worker.terminate());
    });
    answerFileRequests(client);
    return client;
  };
