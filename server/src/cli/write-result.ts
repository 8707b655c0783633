import path from 'node:path';
import type { IoProblem } from '../host/files';
import { writeNew } from '../host/write-file';
import type { CliContext } from './context';

/** A command's result: text, or bytes that can only be written to `output`. */
export type Result = string | Uint8Array;

/** Writes a result to the file that the user named, or to standard output if none was named. */
export async function writeResult(
  result: Result,
  { output, force = false }: { readonly output?: string; readonly force?: boolean },
  { folder, out }: CliContext,
): Promise<IoProblem | undefined> {
  if (output === undefined) {
    await out(String(result));
    return undefined;
  }
  const bytes = typeof result === 'string' ? Buffer.from(result) : result;
  return writeNew(path.resolve(folder, output), bytes, { force });
}
