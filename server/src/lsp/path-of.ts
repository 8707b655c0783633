import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withoutEnding } from '../text/ends';

/** The path of a URI on this machine; undefined for what is no file here. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return withoutEnding(fileURLToPath(uri), /[\\/]/);
  } catch {
    // A path of another kind of machine.
    return undefined;
  }
}

/** The URI of a file of this machine, by its absolute path. */
export const uriOf = (file: string): string => pathToFileURL(file).toString();

/**
 * The whole path of a file that a person names: a name that is no whole path is that of a file in `folder`. Undefined
 * where there is no such folder.
 */
export function wholePath(name: string, folder: string | undefined): string | undefined {
  if (path.isAbsolute(name)) return name;
  if (/^~(?=[\\/]|$)/.test(name)) return path.join(os.homedir(), name.slice(1));
  return folder === undefined ? undefined : path.join(folder, name);
}

/** A path as a person knows it. */
export const shownPath = (file: string): string => file;
