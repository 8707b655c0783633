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
