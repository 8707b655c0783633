/** What a thread receives before its program runs. */
export interface ThreadStart {
  /** URL of its program. */
  readonly script: string;
  /** URL of the extension's folder, without a trailing slash. */
  readonly base: string;
  /** Files of the extension, with their paths in the mirror. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
  readonly workerData?: unknown;
}

/** Set by the script that starts a thread (`node/worker-threads`) before its program is loaded. */
export const { inspectionLettersThread: startOfThread } = globalThis as { inspectionLettersThread?: ThreadStart };
