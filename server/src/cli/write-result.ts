import path from 'node:path';
import type { IoProblem } from '../host/files';
import { writeNew } from '../host/write-file';
import type { CliContext } from './context';

/** A result of a command: text, or the bytes of a file that only `output` takes. */
export type Result = string | Uint8Array;

/** Writes a result into the file that the user named, or on standard output where none was named. */
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
