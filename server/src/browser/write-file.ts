import path from 'path-browserify';
import type { IoProblem } from '../host/files';
import { mirror } from './file-mirror';
import { workspaceFiles } from './supply';

// Replaces `host/write-file`. The client's answer arrives later: `FileSupply.written` reports it.

/** Writes a new file; an existing one is left alone. */
export function writeNew(file: string, content: string | Uint8Array): IoProblem | undefined {
  if (mirror.file(file)) return { problem: `${path.basename(file)} is there already.` };
  workspaceFiles.write(file, typeof content === 'string' ? new TextEncoder().encode(content) : content, false);
  return undefined;
}

/** Replaces a file's content. */
export function replaceFile(file: string, bytes: Uint8Array): IoProblem | undefined {
  workspaceFiles.write(file, bytes, true);
  return undefined;
}
