/** What a thread is told before its program runs. */
export interface ThreadStart {
  /** Address of its program. */
  readonly script: string;
  /** Address of the extension's folder, without a slash at its end. */
  readonly base: string;
  /** Files of the extension, by their paths in the mirror. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly workerData?: unknown;
}

/** Set by the lines that start a thread (`node/worker-threads`), before its program is loaded. */
export const { inspectionLettersThread: startOfThread } = globalThis as { inspectionLettersThread?: ThreadStart };
