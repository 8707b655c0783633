import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Unanswered } from '../host/thread-pool';
import { mapInThreads, isUnanswered } from '../host/thread-pool';
import { tuneForBatch, tuneForShortRun } from '../host/tune-engine';
import type { Prose } from '../nlp/block-prose';
import type { CheckSetup, CheckedFile } from './check-letter';
import { LetterChecker } from './check-letter';
import type { CheckAnswer, CheckThread } from './check-thread';

/**
 * Yields the result for each letter, in order and as it arrives; above a certain number of letters several threads are
 * used. With `fix` there is only one: checking a letter may read others (an earlier letter that it names), and the
 * result must not depend on which of them is fixed first.
 */
export async function* checkLetters(
  files: readonly string[],
  setup: CheckSetup,
  prose: Prose | undefined,
): AsyncGenerator<CheckedFile, void> {
  const threads = threadsFor(files.length);
  if (threads > 1 && !setup.fix && existsSync(PROGRAM)) yield* inSeveral(files, setup, threads);
  else yield* inThisOne(files, setup, prose);
}

async function* inThisOne(
  files: readonly string[],
  setup: CheckSetup,
  prose: Prose | undefined,
): AsyncGenerator<CheckedFile, void> {
  if (files.length > SHORT_RUN_LETTERS && files.length <= BATCH_LETTERS) tuneForShortRun();
  const checker = new LetterChecker(setup, prose);
  for (const [i, file] of files.entries()) {
    if (i === 1 && files.length > BATCH_LETTERS) tuneForBatch();
    yield await checker.check(file);
  }
}

async function* inSeveral(
  files: readonly string[],
  setup: CheckSetup,
  threads: number,
): AsyncGenerator<CheckedFile, void> {
  const workerData: CheckThread = { name: 'checks letters', ...setup };
  const answers = mapInThreads<string, CheckAnswer>(files, {
    start: () => new Worker(PROGRAM, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } }),
    threads,
    timeout: TIMEOUT_MS,
  });
  let index = 0;
  for await (const answer of answers) {
    const file = files[index++] ?? '';
    // The cached code is only valid for the flags with which the program starts.
    if (index === 1 && files.length > BATCH_LETTERS) tuneForBatch();
    if (answer instanceof Error) throw answer;
    yield isUnanswered(answer) ? unchecked(file, answer) : answer;
  }
}

/** As many as there are cores, provided that they get by with an eighth of the machine’s memory. */
const threadsFor = (letters: number): number =>
  letters < LETTERS_FOR_THREADS
    ? 1
    : Math.min(os.availableParallelism(), MAX_THREADS, Math.floor(os.totalmem() / 8 / BYTES_OF_A_THREAD));

const unchecked = (file: string, { unanswered }: Unanswered): CheckedFile => ({
  ignored: [],
  teamProblems: [],
  problems: [
    unanswered === 'too long'
      ? `${file} could not be checked: it takes longer than ${TIMEOUT_MS / 60_000} minutes, so checking was stopped.`
      : `${file} could not be checked: it takes more memory than a letter may, so checking was stopped.`,
  ],
  unchecked: true,
});

/** The program itself, which acts as a worker when started as a thread. */
const PROGRAM = path.join(__dirname, 'cli.js');

/**
 * A second thread takes half a second to start, as long as checking twelve letters; with twice as many letters it pays.
 */
const LETTERS_FOR_THREADS = 24;
const MAX_THREADS = 8;
/** The memory of a thread, measured with 1,000 letters. */
const BYTES_OF_A_THREAD = 150_000_000;
/** The longest file that is read as a letter (4 MB) takes 34 seconds on an otherwise idle core. */
const TIMEOUT_MS = 600_000;
const MAX_HEAP_MB = 2048;

/** With fewer letters memory does not matter. */
const SHORT_RUN_LETTERS = 20;
const BATCH_LETTERS = 150;
