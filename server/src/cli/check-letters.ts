import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Unanswered } from '../host/thread-pool';
import { inThreads, isUnanswered } from '../host/thread-pool';
import { tuneForBatch, tuneForShortRun } from '../host/tune-engine';
import type { Prose } from '../nlp/block-prose';
import type { CheckSetup, CheckedFile } from './check-letter';
import { LetterChecker } from './check-letter';
import type { CheckAnswer, CheckThread } from './check-thread';

/**
 * What came of each letter, in the order of the letters, as it comes; from some number of letters on by several
 * threads. With `fix` there is one: the check of a letter looks at others (an earlier letter that it names), and what
 * is told must not hang on which of them is mended first.
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
  const answers = inThreads<string, CheckAnswer>(files, {
    start: () => new Worker(PROGRAM, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } }),
    threads,
    patience: PATIENCE_MS,
  });
  let index = 0;
  for await (const answer of answers) {
    const file = files[index++] ?? '';
    // The code that was made beforehand is for the settings with which the program starts.
    if (index === 1 && files.length > BATCH_LETTERS) tuneForBatch();
    if (answer instanceof Error) throw answer;
    yield isUnanswered(answer) ? unchecked(file, answer) : answer;
  }
}

/** As many as there are cores, if they get by with an eighth of the machine’s memory. */
const threadsFor = (letters: number): number =>
  letters < LETTERS_FOR_THREADS
    ? 1
    : Math.min(os.availableParallelism(), MAX_THREADS, Math.floor(os.totalmem() / 8 / BYTES_OF_A_THREAD));

const unchecked = (file: string, { unanswered }: Unanswered): CheckedFile => ({
  ignored: [],
  teamProblems: [],
  problems: [
    unanswered === 'too long'
      ? `${file} could not be checked: it takes longer than ${PATIENCE_MS / 60_000} minutes, so checking was stopped.`
      : `${file} could not be checked: it takes more memory than a letter may, so checking was stopped.`,
  ],
  unchecked: true,
});

/** The program itself, which serves as a thread where it is started as one. */
const PROGRAM = path.join(__dirname, 'cli.js');

/** A second thread takes half a second of work to be ready, which twelve letters take; with twice as many it pays. */
const LETTERS_FOR_THREADS = 24;
const MAX_THREADS = 8;
/** What a thread takes, as it was measured with 1,000 letters. */
const BYTES_OF_A_THREAD = 150_000_000;
/** The longest file that is read as a letter (4 MB) takes 34 seconds of a core that has nothing else to do. */
const PATIENCE_MS = 600_000;
const MAX_HEAP_MB = 2048;

/** Fewer letters are read before their memory is worth a thought. */
const SHORT_RUN_LETTERS = 20;
const BATCH_LETTERS = 150;
