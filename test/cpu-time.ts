import { readFileSync } from 'node:fs';

/**
 * CPU time in ms so far: of this thread alone where the system tells it (Linux), which leaves out the threads of the
 * engine that compile and collect beside it when they find the time.
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
