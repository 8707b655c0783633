import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ThreadStart } from './thread-start';
import type { WebWorker } from './worker-scope';

// A thread of Node that runs a program made for a web worker: the server on the desktop where the workspace is in no
// folder of this computer. `workerData` names the program, `server.js` say; a thread without one is told which by its
// first message, as `node/worker-threads` tells it.

type Listener = ((event: { readonly data: unknown }) => void) | null;

/** Another such thread; what the program gives as its address is a script that says no more than `START` does. */
class WorkerInNode implements WebWorker {
  onmessage: Listener = null;
  onerror: ((event: { readonly message: string }) => void) | null = null;
  readonly #thread = new Worker(__filename);

  constructor() {
    this.#thread.on('message', (data: unknown) => this.onmessage?.({ data }));
    this.#thread.on('error', ({ message }) => this.onerror?.({ message }));
  }

  postMessage(message: unknown): void {
    this.#thread.postMessage(message);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}

/** The bundles lie beside this one and in the folder above it. */
function importScripts(address: string): void {
  const name = address.slice(address.lastIndexOf('/dist/') + '/dist/'.length);
  const file = path.join(__dirname, '..', ...name.split('/'));
  runInThisContext(readFileSync(file, 'utf8'), { filename: file });
}

const scope: { onmessage: Listener; inspectionLettersThread?: ThreadStart } = Object.assign(globalThis, {
  onmessage: null,
  postMessage: (message: unknown): void => parentPort?.postMessage(message),
  // An error ends the thread, and whoever started it is told.
  addEventListener: (): void => {},
  importScripts,
  Worker: WorkerInNode,
});

const { program } = (workerData ?? {}) as { readonly program?: string };
if (program === undefined)
  scope.onmessage = ({ data }) => {
    scope.onmessage = null;
    scope.inspectionLettersThread = data as ThreadStart;
    importScripts(scope.inspectionLettersThread.script);
  };
else importScripts(`/dist/web/${program}`);

parentPort?.on('message', (data: unknown) => scope.onmessage?.({ data }));
