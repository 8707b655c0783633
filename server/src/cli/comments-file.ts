import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Comments } from '../comments/model';
import type { Sidecar } from '../comments/read-sidecar';
import { readSidecar } from '../comments/read-sidecar';
import { commentsFileName } from '../comments/sidecar-terms';
import { writeSidecar } from '../comments/write-sidecar';
import type { IoProblem } from '../host/files';
import { MAX_FILE_BYTES, readText } from '../host/read-file';
import { replaceFile, writeNew } from '../host/write-file';

/** The comments beside a letter. */
export interface CommentsFile {
  /** As it is named beside the letter’s own name. */
  readonly file: string;
  readonly full: string;
  /** Undefined where there is no such file yet. */
  readonly sidecar?: Sidecar;
}

/** Reads the comments beside a letter; one sentence where the file cannot be understood. */
export function openComments({
  file,
  full,
}: {
  readonly file: string;
  readonly full: string;
}): CommentsFile | IoProblem {
  const name = commentsFileName(path.basename(full));
  const own = { file: path.join(path.dirname(file), name), full: path.join(path.dirname(full), name) };
  if (!existsSync(own.full)) return own;
  const source = readText(own.full, { most: MAX_FILE_BYTES.importedText });
  if ('problem' in source) return { problem: source.problem.replace(own.full, own.file) };
  const sidecar = readSidecar(source.text);
  return 'problem' in sidecar ? { problem: `${own.file} could not be read: ${sidecar.problem}.` } : { ...own, sidecar };
}

/** Writes the comments beside a letter, keeping what the file says beyond them. */
export function saveComments(
  { file, full, sidecar }: CommentsFile,
  letter: string,
  comments: Comments,
): IoProblem | undefined {
  const text = writeSidecar(comments, { letter: path.basename(letter), ...(sidecar ? { before: sidecar } : {}) });
  const trouble = sidecar ? replaceFile(full, Buffer.from(text, 'utf8')) : writeNew(full, text);
  return trouble && { problem: trouble.problem.replace(full, file) };
}
