import type { Stats } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isSentVersion } from '../exchange/sent-names';

/** The extension of a letter's file. */
export const LETTER_ENDING = '.letter.md';

/** An error, as a sentence for the user. */
export interface IoProblem {
  readonly problem: string;
}

export interface FoundLetters {
  /** The paths as given, or the given folder joined with the rest of the path. Each file once. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
  /** The number of paths that are neither file nor folder. */
  readonly missing: number;
}

/**
 * Expands `paths` to letters: files as they are, folders to all `*.letter.md` in them and their subfolders, except
 * versions that were sent for comments, which nobody edits any more. Never throws.
 */
export function findLetters(paths: readonly string[], folder: string): FoundLetters {
  const files: string[] = [];
  const problems: string[] = [];
  let missing = 0;
  const seen = new Set<string>();
  const add = (file: string): void => {
    const full = path.resolve(folder, file);
    if (!seen.has(full)) files.push(file);
    seen.add(full);
  };
  for (const given of paths) {
    try {
      const kind = statSync(path.resolve(folder, given));
      if (!kind.isDirectory()) {
        add(given);
        continue;
      }
      const inside = lettersBelow(given, folder, problems);
      if (inside.length === 0) problems.push(`${given} contains no ${LETTER_ENDING} file.`);
      inside.forEach(add);
    } catch (error) {
      missing++;
      problems.push(describeIoError(given, error));
    }
  }
  return { files, problems, missing };
}

/** Folders that never hold letters. */
const NOT_ENTERED = new Set(['node_modules', '.git']);

const lettersBelow = (start: string, folder: string, problems: string[]): string[] =>
  filesBelow(start, folder, problems, (name) => name.endsWith(LETTER_ENDING));

/**
 * Returns the files in a folder and its subfolders whose names `accepts` allows, sorted by path. Whatever could not be
 * opened is added to `problems`.
 */
export function filesBelow(
  start: string,
  folder: string,
  problems: string[],
  accepts: (name: string) => boolean,
): string[] {
  const files: string[] = [];
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    try {
      const entries = readdirSync(path.resolve(folder, at), { withFileTypes: true });
      for (const entry of entries) {
        const inside = path.join(at, entry.name);
        // Links to folders are not followed: they may lead back up.
        if (entry.isDirectory()) {
          if (!NOT_ENTERED.has(entry.name)) open.push(inside);
        } else if (accepts(entry.name) && !isSentVersion(entry.name)) files.push(inside);
      }
    } catch (error) {
      problems.push(describeIoError(at, error));
    }
  }
  return files.sort();
}

/** Names the kind of something that is not a regular file. */
export function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  const kind = stats.isFIFO()
    ? 'a pipe'
    : stats.isSocket()
      ? 'a socket'
      : stats.isCharacterDevice() || stats.isBlockDevice()
        ? 'a device'
        : 'something else';
  return `${kind} and not a file`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  EMFILE: 'too many files are open',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  EBUSY: 'another program is using it',
  ENXIO: 'it is not a file',
  EAGAIN: 'it is not a regular file',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'it exceeds the size limit for files here',
  EIO: 'the disk reports an error',
};

/** Returns a sentence for an error of the file system. */
export function describeIoError(file: string, error: unknown, done: 'read' | 'written' = 'read'): string {
  const code = codeOf(error);
  return `${file} could not be ${done}: ${REASONS[code] ?? (error instanceof Error ? error.message : String(error))}.`;
}

/** Returns the code of a file system error, such as ENOENT; '' if it has none. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
