/** Another web worker, as far as it is used here. */
export interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** What a web worker has that Node has not, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  importScripts(address: string): void;
  readonly Worker: new (address: string) => WebWorker;
  /** For a bundle that is written as a CommonJS module. */
  module?: { exports: unknown };
  exports?: unknown;
}

export const scope = globalThis as unknown as WorkerScope;
