import { statSync } from 'node:fs';
import path from 'node:path';
import type { Comments } from '../comments/model';
import type { Sidecar } from '../comments/read-sidecar';
import { SIDECAR_BOUNDS, readSidecar } from '../comments/read-sidecar';
import { commentsFileName } from '../comments/sidecar-terms';
import { writeSidecar } from '../comments/write-sidecar';
import type { IoProblem } from './files';
import { MAX_FILE_BYTES, readText } from './read-file';
import { replaceFile, writeNew } from './write-file';

/** Returns the path of the comments file that belongs to a letter's file. */
export const commentsFileOf = (letter: string): string =>
  path.join(path.dirname(letter), commentsFileName(path.basename(letter)));

/**
 * Reads the comments on a letter from the file beside it. Returns undefined if there is none, and a sentence if it
 * cannot be read or holds no comments. Never throws.
 */
export function readCommentsFile(letter: string): Sidecar | IoProblem | undefined {
  const file = commentsFileOf(letter);
  const read = readText(file, { most: MAX_FILE_BYTES.comments });
  if ('problem' in read) return 'code' in read && read.code === 'ENOENT' ? undefined : read;
  if (!read.faithful) return { problem: `${file} holds bytes that are not UTF-8 text: put an earlier version back.` };
  const sidecar = readSidecar(read.text);
  return 'problem' in sidecar ? { problem: `${file} could not be read: ${sidecar.problem}.` } : sidecar;
}

/**
 * Writes the comments on a letter to the file beside it, completely or not at all.
 * @param before  the file as it was read, whose other members are kept; undefined if there was none
 */
export const writeCommentsFile = (
  letter: string,
  comments: Comments,
  before: Sidecar | undefined,
): IoProblem | undefined => {
  const file = commentsFileOf(letter);
  const text = writeSidecar(comments, { letter: path.basename(letter), ...(before && { before }) });
  // Whatever is written must be readable again.
  const items = comments.threads.reduce(
    (sum, { replies }) => sum + 1 + replies.length,
    before?.kept.others.length ?? 0,
  );
  if (items > SIDECAR_BOUNDS.items || Buffer.byteLength(text) > MAX_FILE_BYTES.comments)
    return {
      problem: `${file} would become too large to be read again, so nothing was written: take in fewer comments.`,
    };
  return before ? replaceFile(file, Buffer.from(text, 'utf8')) : writeNew(file, text);
};

/** Returns a stamp that changes whenever a letter's comments file does; '' if there is none. Never throws. */
export function commentsStamp(letter: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(commentsFileOf(letter));
    return `${mtimeMs}.${size}.${ino}`;
  } catch {
    return '';
  }
}
