import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArchiveAnswer, ArchiveLetters, ArchiveSetup, ArchiveTask } from './archive-worker';
import type { IoProblem } from './files';
import { describeIoError, filesBelow } from './files';
import type { Unanswered } from './thread-pool';
import { mapInThreads, isUnanswered } from './thread-pool';

/** The files of an archive, listed but not yet read. */
export interface Archive {
  /** Sorted by path; paths are relative to the archive's folder and use forward slashes. */
  readonly files: readonly ArchiveTask[];
  /** The number of files of other kinds, which are left out. */
  readonly others: number;
  /** Folders that could not be opened, one sentence each. */
  readonly problems: readonly string[];
}

const ENDINGS = new Set(['.md', '.txt', '.pdf', '.docx']);

/**
 * Lists the letters in a folder and its subfolders: drafts, text, Markdown, Word and PDF files, recognised by name.
 * Team folders (`.letters`) and files whose names begin with a dot are left out.
 */
export function findArchive(given: string, folder: string): Archive | IoProblem {
  const start = path.resolve(folder, given);
  try {
    if (!statSync(start).isDirectory())
      return { problem: `${given} is a file: name the folder that contains the letters.` };
  } catch (error) {
    return { problem: describeIoError(given, error) };
  }
  const problems: string[] = [];
  const all = filesBelow(start, folder, problems, (name) => !name.startsWith('.'))
    .map((full) => ({ file: path.relative(start, full).replaceAll(path.sep, '/'), path: full }))
    .filter(({ file }) => !file.split('/').some((part) => part.startsWith('.')))
    .sort(({ file: one }, { file: other }) => (one < other ? -1 : 1));
  const files = all.filter(({ file }) => ENDINGS.has(path.extname(file).toLowerCase()));
  if (files.length === 0)
    return { problem: `${given} contains no letters: no .letter.md, .md, .txt, .docx or .pdf file.` };
  return { files, others: all.length - files.length, problems };
}

/**
 * Returns a stamp of an archive's files: paths, sizes and times, taken without opening them. It shows whether the files
 * have changed since they were read. A file that disappears meanwhile is left out.
 */
export function stampOf({ files }: Pick<Archive, 'files'>): string {
  const hash = createHash('sha256');
  for (const { file, path: full } of files) {
    const stats = statSync(full, { throwIfNoEntry: false });
    hash.update(`${file}\n${stats?.size ?? ''} ${stats?.mtimeMs ?? ''}\n`);
  }
  return hash.digest('hex');
}

const THREAD = path.join(__dirname, 'archive.js');

/** Returns a sentence if the bundle for the threads is missing. */
export const archiveReaderMissing = (): string | undefined =>
  existsSync(THREAD) ? undefined : `${THREAD} is missing, so no archive is read: build it with “npm run build”.`;

/** Yields what each file holds, in the order of the files; as many are read at a time as there are cores. */
export async function* readArchive(
  files: readonly ArchiveTask[],
  setup: Omit<ArchiveSetup, 'name'>,
): AsyncGenerator<ArchiveTask & { readonly answer: ArchiveAnswer }, void> {
  const workerData: ArchiveSetup = { name: 'reads an archive', ...setup };
  const answers = mapInThreads<ArchiveTask, ArchiveAnswer>(files, {
    start: () => new Worker(THREAD, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } }),
    threads: Math.min(files.length, os.availableParallelism()),
    timeout: TIMEOUT_MS,
  });
  let index = 0;
  for await (const answer of answers) {
    const task = files[index++];
    if (task) yield { ...task, answer: isUnanswered(answer) ? unread(task.file, answer) : answer };
  }
}

const MAX_HEAP_MB = 1024;
/** Longer than an import may take, because the error of the import says more. */
const TIMEOUT_MS = 60_000;

const unread = (file: string, { unanswered }: Unanswered): IoProblem => ({
  problem:
    unanswered === 'too long'
      ? `${file} could not be read: it takes longer than ${TIMEOUT_MS / 1000} seconds, so reading was stopped.`
      : `${file} could not be read: it is damaged, or more than can be read.`,
});

/** True if the file could be read. */
export const isRead = (answer: ArchiveAnswer): answer is ArchiveLetters => !('problem' in answer);
