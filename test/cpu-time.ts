import { readFileSync } from 'node:fs';

/**
 * CPU time in ms so far: of this thread only if the system provides it (Linux), which leaves out the engine's own
 * compiler and garbage collector threads.
 */
export const cpuTime = ((): (() => number) => {
  const ofThread = (): number => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ', 1)[0]) / 1e6;
  try {
    if (ofThread() > 0) return ofThread;
  } catch {
    // Another system.
  }
  return () => process.cpuUsage().user / 1_000;
})();
