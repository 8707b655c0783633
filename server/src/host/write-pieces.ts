import { closeSync, existsSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { IoProblem } from './files';
import { describeIoError } from './files';
import { clearStale, temporaryName } from './temporary-files';
import type { WriteOptions } from './write-file';
import { resolveLinks, placeNew, alreadyExists } from './write-file';

/**
 * Writes a new file piece by piece, completely or not at all as `writeNew` does, holding only one piece in memory. An
 * existing file is detected before the first piece is requested. If a piece throws, no file is left.
 */
export async function writePieces(
  name: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  { force = false }: WriteOptions = {},
): Promise<IoProblem | undefined> {
  const file = resolveLinks(name);
  if (!force && existsSync(file)) return alreadyExists(name);
  clearStale(path.dirname(file));
  const temporary = path.join(path.dirname(file), temporaryName());
  let opened: number;
  try {
    opened = openSync(temporary, 'wx', 0o666);
  } catch (error) {
    return { problem: describeIoError(name, error, 'written') };
  }
  let whole = false;
  try {
    for await (const piece of pieces) {
      const problem = append(opened, piece, name);
      if (problem) return problem;
    }
    fsyncSync(opened);
    whole = true;
  } finally {
    closeSync(opened);
    if (!whole) unlinkSync(temporary);
  }
  return placeNew(temporary, file, { force });
}

function append(opened: number, piece: string, name: string): IoProblem | undefined {
  const bytes = Buffer.from(piece, 'utf8');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
    return undefined;
  } catch (error) {
    return { problem: describeIoError(name, error, 'written') };
  }
}
