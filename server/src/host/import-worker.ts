import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { MarkedUpDocument } from '../import/docx/marked-up';
import type { FileDrafts, FileProblem } from '../import/file-drafts';
import type { ImportBundle } from '../import/import-file';
import type { ImportKnowledge } from '../import/text/import-text';
import type { ReleaseBundle } from '../release-check/inspect-file';
import type { ReleaseReport } from '../release-check/release-finding';
import { isDictionaryWord } from './dictionary-file';

/**
 * The bundle `dist/import.js`, for the command line and the server. Files are read in a separate thread, which is
 * stopped when a file takes too long or too much memory: a file of a few kilobytes can demand both without limit.
 */
export const draftsFromFile: ImportBundle['draftsFromFile'] = (bytes, knowledge) =>
  enqueue<FileDrafts>({ kind: 'drafts', bytes, knowledge });

/** Reads a Word file that was sent for comments: its text with comments and tracked changes. */
export const markedUpFile: ImportBundle['markedUpFile'] = (bytes) =>
  enqueue<MarkedUpDocument>({ kind: 'marked-up', bytes });

/** Runs the release check on a file, in the same thread and within the same limits. */
export const inspectFile: ReleaseBundle['inspectFile'] = (bytes) => enqueue<ReleaseReport>({ kind: 'inspect', bytes });

function enqueue<R>(task: Task): Promise<R | FileProblem> {
  const done = last.then(async () => inThread<R>(task));
  // An error in one file must not stop the next from being read.
  last = done.catch(() => undefined);
  return done;
}

type Task =
  | DraftsTask
  | { readonly kind: 'marked-up'; readonly bytes: Uint8Array }
  | { readonly kind: 'inspect'; readonly bytes: Uint8Array };

interface DraftsTask {
  readonly kind: 'drafts';
  readonly bytes: Uint8Array;
  /** Not sent to a thread that has it already. */
  readonly knowledge?: ImportKnowledge;
}

const THREAD = 'reads files';
/** Files are read one after another: the thread is kept, because starting one takes longer than reading a letter. */
let last: Promise<unknown> = Promise.resolve();
let kept: Worker | undefined;
/** The knowledge that was last sent to each thread. */
const told = new WeakMap<Worker, ImportKnowledge>();

async function inThread<R>(task: Task): Promise<R | FileProblem> {
  let worker: Worker;
  try {
    worker = kept ?? started();
  } catch (error) {
    return { problem: `Reading could not be started: ${error instanceof Error ? error.message : String(error)}.` };
  }
  worker.ref();
  const settled = await new Promise<R | FileProblem>((resolve) => {
    const before = process.memoryUsage.rss();
    const began = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - began > MAX_READING_MS)
        end(
          { problem: `It takes longer than ${MAX_READING_MS / 1000} seconds to read, so reading was stopped.` },
          true,
        );
      else if (process.memoryUsage.rss() - before > MAX_MEMORY_BYTES)
        end({ problem: 'It takes far more memory than a letter does, so reading was stopped.' }, true);
    }, 100);
    const end = (result: R | FileProblem, stop: boolean): void => {
      clearInterval(watch);
      worker.off('message', read).off('error', failed).off('exit', failed);
      if (stop) {
        kept = undefined;
        void worker.terminate();
      }
      resolve(result);
    };
    const failed = (): void =>
      end({ problem: 'It is damaged, or more than can be read: reading stopped half way.' }, true);
    const read = (result: R): void => end(result, false);
    worker.on('message', read);
    worker.on('error', failed);
    worker.on('exit', failed);
    worker.postMessage(withoutToldKnowledge(worker, task));
  });
  // An idle thread does not keep the process alive.
  kept?.unref();
  return settled;
}

/** Copying the knowledge to a thread, and preparing it there, takes longer than finding the letters in a short file. */
function withoutToldKnowledge(worker: Worker, task: Task): Task {
  if (task.kind !== 'drafts' || task.knowledge === undefined) return task;
  if (told.get(worker) === task.knowledge) return { kind: task.kind, bytes: task.bytes };
  told.set(worker, task.knowledge);
  return task;
}

/**
 * Starts a thread and keeps it until it ends. If it dies while idle, that must neither end the process nor affect the
 * next file.
 */
function started(): Worker {
  const worker = new Worker(__filename, { workerData: THREAD, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  const forget = (): void => {
    if (kept === worker) kept = undefined;
  };
  worker.on('error', forget).on('exit', forget);
  kept = worker;
  return worker;
}

const MAX_READING_MS = 20_000;
const MAX_MEMORY_BYTES = 1_000_000_000;

if (!isMainThread && workerData === THREAD) {
  parentPort?.on('message', (task: Task) => {
    void runTask(task).then(
      (result) => parentPort?.postMessage(result),
      () => parentPort?.postMessage({ problem: 'It is damaged: reading stopped half way.' }),
    );
  });
}

/** In the thread: what was last sent to it. */
let knowledge: ImportKnowledge | undefined;

/** The readers are initialised only in the thread. */
async function runTask(task: Task): Promise<FileDrafts | MarkedUpDocument | FileProblem | ReleaseReport> {
  if (task.kind === 'inspect') return (await import('../release-check/inspect-file')).inspectFile(task.bytes);
  const readers = await import('../import/import-file');
  if (task.kind === 'marked-up') return readers.markedUpFile(task.bytes);
  if (task.knowledge) knowledge = { ...task.knowledge, isWord: isDictionaryWord };
  if (!knowledge) throw new Error('The knowledge of letters must come with the first file.');
  return readers.draftsFromFile(task.bytes, knowledge);
}
