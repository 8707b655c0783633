import path from 'path-browserify';
import type { IoProblem } from '../host/files';
import { mirror } from './file-mirror';
import { workspaceFiles } from './supply';

// Takes the place of `host/write-file`. What the client says of a file is known later: `FileSupply.written` tells it.

/** Writes a new file; one that is there already is left alone. */
export function writeNew(file: string, content: string | Uint8Array): IoProblem | undefined {
  if (mirror.file(file)) return { problem: `${path.basename(file)} is there already.` };
  workspaceFiles.write(file, typeof content === 'string' ? new TextEncoder().encode(content) : content, false);
  return undefined;
}

/** Puts a new content in a file's place. */
export function replaceFile(file: string, bytes: Uint8Array): IoProblem | undefined {
  workspaceFiles.write(file, bytes, true);
  return undefined;
}
