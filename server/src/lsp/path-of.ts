import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withoutEnding } from '../text/ends';

/** Returns the path of a `file:` URI; undefined for any other URI. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return withoutEnding(fileURLToPath(uri), /[\\/]/);
  } catch {
    // A path of another operating system.
    return undefined;
  }
}

/** Returns the URI of an absolute path. */
export const uriOf = (file: string): string => pathToFileURL(file).toString();

/** Expands a leading `~` to the home folder. */
export const withHome = (name: string): string =>
  /^~(?=[\\/]|$)/.test(name) ? path.join(os.homedir(), name.slice(1)) : name;

/**
 * Returns the absolute path of a file that the user names, relative to `folder`; undefined if it needs a folder and has
 * none.
 */
export function wholePath(name: string, folder: string | undefined): string | undefined {
  const named = withHome(name);
  if (path.isAbsolute(named)) return named;
  return folder === undefined ? undefined : path.join(folder, named);
}

/** The path to show to the user. */
export const shownPath = (file: string): string => file;
