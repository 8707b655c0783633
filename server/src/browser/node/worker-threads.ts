import { mirror } from '../file-mirror';
import { PROGRAM_FOLDER, programFiles } from '../program-files';
import type { ThreadStart } from '../thread-start';
import { startOfThread } from '../thread-start';
import type { WebWorker } from '../worker-scope';
import { scope } from '../worker-scope';

/** Messages of our own are wrapped: the PDF reader also posts messages on a worker’s port. */
interface Parcel {
  readonly ours: unknown;
}

const isParcel = (data: unknown): data is Parcel => typeof data === 'object' && data !== null && 'ours' in data;

type Listener = (value: never) => void;
type Event = 'message' | 'error' | 'exit';

/** A web worker with the interface of Node's `Worker`. It receives the extension's files that have been read so far. */
export class Worker {
  readonly #worker: WebWorker;
  readonly #listeners: Record<Event, Set<Listener>> = { message: new Set(), error: new Set(), exit: new Set() };

  constructor(bundle: string, { workerData }: { readonly workerData?: unknown } = {}) {
    // A worker's script must be of the same origin, but it may load a script of another.
    const start = new Blob([START], { type: 'text/javascript' });
    const address = URL.createObjectURL(start);
    this.#worker = new scope.Worker(address);
    URL.revokeObjectURL(address);
    this.#worker.onmessage = ({ data }) => {
      if (isParcel(data)) this.#tell('message', data.ours);
    };
    this.#worker.onerror = ({ message }) => {
      this.#tell('error', new Error(message));
      this.#end();
    };
    const thread: ThreadStart = {
      script: programFiles.address(bundle),
      base: programFiles.base,
      files: mirror.filesBelow(PROGRAM_FOLDER),
      workerData,
    };
    this.#worker.postMessage(thread);
  }

  on(event: Event, listener: Listener): this {
    this.#listeners[event].add(listener);
    return this;
  }

  off(event: Event, listener: Listener): this {
    this.#listeners[event].delete(listener);
    return this;
  }

  postMessage(message: unknown): void {
    this.#worker.postMessage({ ours: message } satisfies Parcel);
  }

  terminate(): Promise<number> {
    this.#end();
    return Promise.resolve(0);
  }

  /** Does nothing: a worker does not keep anything alive. */
  ref(): void {}
  unref(): void {}

  #end(): void {
    this.#worker.terminate();
    this.#tell('exit', 0);
  }

  #tell(event: Event, value: unknown): void {
    for (const listener of [...this.#listeners[event]]) (listener as (value: unknown) => void)(value);
  }
}

/** The first message names the program that the thread runs. */
const START = `onmessage = ({ data }) => {
  onmessage = null;
  globalThis.inspectionLettersThread = data;
  importScripts(data.script);
};`;

export const isMainThread = startOfThread === undefined;
export const workerData = startOfThread?.workerData;

/** The thread's port to its parent; null in the main program. */
export const parentPort = isMainThread
  ? null
  : {
      on: (_event: 'message', listener: (message: unknown) => void): void => {
        scope.onmessage = ({ data }) => {
          if (isParcel(data)) listener(data.ours);
        };
      },
      postMessage: (message: unknown): void => scope.postMessage({ ours: message } satisfies Parcel),
    };
