import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ThreadStart } from './thread-start';
import type { WebWorker } from './worker-scope';

// A Node thread that runs a program built for a web worker: the server on the desktop when the workspace is not in a
// folder of this computer. `workerData` names the program, such as `server.js`; a thread without one learns it from its
// first message, as in `node/worker-threads`.

type Listener = ((event: { readonly data: unknown }) => void) | null;

/** Another such thread; the URL that the program passes is a script with the content of `START`. */
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

/** The bundles are beside this one and in the folder above it. */
function importScripts(address: string): void {
  const name = address.slice(address.lastIndexOf('/dist/') + '/dist/'.length);
  const file = path.join(__dirname, '..', ...name.split('/'));
  runInThisContext(readFileSync(file, 'utf8'), { filename: file });
}

const scope: { onmessage: Listener; inspectionLettersThread?: ThreadStart } = Object.assign(globalThis, {
  onmessage: null,
  postMessage: (message: unknown): void => parentPort?.postMessage(message),
  // An error ends the thread, and its parent is notified.
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
