import type { FindingSentence } from '../sameness/finding-sentences';
import { SentenceIndex } from '../sameness/sentence-index';
import type { Archive } from './archive';
import { archiveReaderMissing, findArchive, isRead, readArchive, stampOf } from './archive';
import type { IoProblem } from './files';
import type { TeamFoldersRequest } from './team-folder';

/** Yields the sentences of an archive's findings, file by file, with what could not be read. */
export async function* sentencesOfArchive(
  { files }: Archive,
  teams: TeamFoldersRequest,
  unread: (problem: string) => void,
): AsyncGenerator<readonly FindingSentence[], void> {
  for await (const { answer } of readArchive(files, { teams, want: 'sentences', profile: 'off' })) {
    if (isRead(answer)) yield answer.sentences;
    else unread(answer.problem);
  }
}

export interface IndexedArchive {
  readonly index: SentenceIndex;
  /** What could not be read, one sentence each. */
  readonly problems: readonly string[];
  /** The stamp of the files that were read. */
  readonly stamp: string;
}

/** Returns the stamp by which changes to an archive's files are noticed; '' if there is no archive. */
export function stampOfFolder(folder: string): string {
  const archive = findArchive(folder, folder);
  return 'problem' in archive ? '' : stampOf(archive);
}

/** True if the archive's files no longer match the stamp. */
export const hasArchiveChanged = (folder: string, stamp: string): boolean => stampOfFolder(folder) !== stamp;

/** Reads the archive in a folder once, so that sentences can be looked up in it; paths are relative to `from`. */
export async function indexArchive(
  folder: string,
  from: string,
  teams: TeamFoldersRequest,
): Promise<IndexedArchive | IoProblem> {
  const missing = archiveReaderMissing();
  if (missing !== undefined) return { problem: missing };
  const archive = findArchive(folder, from);
  if ('problem' in archive) return archive;
  // Taken before reading: an archive that changes meanwhile counts as a different one.
  const stamp = stampOf(archive);
  const index = new SentenceIndex();
  const problems = [...archive.problems];
  for await (const sentences of sentencesOfArchive(archive, teams, (problem) => void problems.push(problem)))
    index.add(sentences);
  return { index, problems, stamp };
}
