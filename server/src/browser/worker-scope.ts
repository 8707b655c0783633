/** Another web worker, as far as it is used here. */
export interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** The parts of a web worker's scope that Node lacks, as far as they are used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  importScripts(address: string): void;
  readonly Worker: new (address: string) => WebWorker;
  /** For a bundle in CommonJS format. */
  module?: { exports: unknown };
  exports?: unknown;
}

export const scope = globalThis as unknown as WorkerScope;
