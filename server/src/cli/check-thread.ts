import { parentPort } from 'node:worker_threads';
import { loadProse } from '../host/load-prose';
import type { CheckSetup, CheckedFile } from './check-letter';
import { LetterChecker } from './check-letter';

/** The data with which a thread that checks letters is started. */
export interface CheckThread extends CheckSetup {
  readonly name: typeof CHECK_THREAD;
}

/** The answer to a letter's path; an error is a fault in the program. */
export type CheckAnswer = CheckedFile | Error;

const CHECK_THREAD = 'checks letters';

/** Checks letters, one at a time, if the thread was started for that. */
export function serveChecks(data: unknown): void {
  const port = parentPort;
  if (!port || !isCheckThread(data)) return;
  const prose = data.profile === 'off' ? undefined : loadProse();
  // The dictionary was checked before the thread was started.
  const checker = new LetterChecker(data, prose && 'problem' in prose ? undefined : prose);
  const answer = async (file: string): Promise<CheckAnswer> => {
    try {
      return await checker.check(file);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  port.on('message', (file: string) => void answer(file).then((done) => port.postMessage(done)));
}

function isCheckThread(data: unknown): data is CheckThread {
  return typeof data === 'object' && data !== null && 'name' in data && data.name === CHECK_THREAD;
}
