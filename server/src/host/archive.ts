import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ArchiveAnswer, ArchiveLetters, ArchiveSetup, ArchiveTask } from './archive-worker';
import type { IoProblem } from './files';
import { describeIoError, filesBelow } from './files';
import type { Unanswered } from './thread-pool';
import { inThreads, isUnanswered } from './thread-pool';

/** The files of an archive, as they are read. */
export interface Archive {
  /** In the order of their paths, which start from the archive's folder and have forward slashes. */
  readonly files: readonly ArchiveTask[];
  /** Files of other kinds, which are left out. */
  readonly others: number;
  /** Folders that could not be looked into, each a sentence. */
  readonly problems: readonly string[];
}

const ENDINGS = new Set(['.md', '.txt', '.pdf', '.docx']);

/**
 * The letters of a folder and the folders below it: drafts, text, Markdown, Word and PDF files, told by their names.
 * What stands in a team's folder (`.letters`), or in a file whose name begins with a dot, is no letter.
 */
export function findArchive(given: string, folder: string): Archive | IoProblem {
  const start = path.resolve(folder, given);
  try {
    if (!statSync(start).isDirectory())
      return { problem: `${given} is a file: name the folder that the letters are in.` };
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
    return { problem: `${given} holds no letter: no .letter.md, .md, .txt, .docx or .pdf file is below it.` };
  return { files, others: all.length - files.length, problems };
}

/**
 * What tells whether the files of an archive are those that were read: their paths, sizes and times, without opening
 * one. A file that goes meanwhile has none.
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

/** One sentence where the bundle of the threads is not there. */
export const archiveReaderMissing = (): string | undefined =>
  existsSync(THREAD)
    ? undefined
    : `${THREAD} is not there, without which no archive is read: build it with “npm run build”.`;

/** What each file holds, in the order of the files; as many are read at a time as there are cores. */
export async function* readArchive(
  files: readonly ArchiveTask[],
  setup: Omit<ArchiveSetup, 'name'>,
): AsyncGenerator<ArchiveTask & { readonly answer: ArchiveAnswer }, void> {
  const workerData: ArchiveSetup = { name: 'reads an archive', ...setup };
  const answers = inThreads<ArchiveTask, ArchiveAnswer>(files, {
    start: () => new Worker(THREAD, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } }),
    threads: Math.min(files.length, os.availableParallelism()),
    patience: PATIENCE_MS,
  });
  let index = 0;
  for await (const answer of answers) {
    const task = files[index++];
    if (task) yield { ...task, answer: isUnanswered(answer) ? unread(task.file, answer) : answer };
  }
}

const MAX_HEAP_MB = 1024;
/** More than an import may take, which says more of what is wrong. */
const PATIENCE_MS = 60_000;

const unread = (file: string, { unanswered }: Unanswered): IoProblem => ({
  problem:
    unanswered === 'too long'
      ? `${file} could not be read: it takes longer than ${PATIENCE_MS / 1000} seconds, so reading was stopped.`
      : `${file} could not be read: it is damaged, or more than can be read.`,
});

/** True for what a file holds, as against what stood in the way. */
export const isRead = (answer: ArchiveAnswer): answer is ArchiveLetters => !('problem' in answer);
