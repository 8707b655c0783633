import path from 'path-browserify';
import { oneForAll } from './one-for-all';
import { startOfThread } from './thread-start';

/** A file as it was last read. */
export interface MirroredFile {
  readonly bytes: Uint8Array;
  /** Modification time in milliseconds. */
  readonly changed: number;
  /** Different each time the file is read or written. */
  readonly id: number;
}

/**
 * An in-memory copy of the files that the client supplied: code that reads files reads synchronously, but a web worker
 * has to request each. Paths are absolute, with forward slashes.
 */
export class FileMirror {
  readonly #files = new Map<string, MirroredFile>();
  /** The names in each folder. */
  readonly #folders = new Map<string, Set<string>>([['/', new Set()]]);
  #ids = 0;

  file(at: string): MirroredFile | undefined {
    return this.#files.get(at);
  }

  /** Returns the sorted names in a folder; undefined if there is no such folder. */
  names(folder: string): readonly string[] | undefined {
    const names = this.#folders.get(folder);
    return names && [...names].sort();
  }

  set(at: string, bytes: Uint8Array, changed = Date.now()): void {
    this.addFolder(path.dirname(at));
    this.#folders.get(path.dirname(at))?.add(path.basename(at));
    this.#files.set(at, { bytes, changed, id: ++this.#ids });
  }

  /** Adds a folder and those above it. */
  addFolder(at: string): void {
    if (this.#folders.has(at)) return;
    this.#folders.set(at, new Set());
    this.addFolder(path.dirname(at));
    this.#folders.get(path.dirname(at))?.add(path.basename(at));
  }

  /** Removes a file, or a folder with everything below it. */
  remove(at: string): void {
    this.#files.delete(at);
    for (const name of this.#folders.get(at) ?? []) this.remove(path.join(at, name));
    this.#folders.delete(at);
    this.#folders.get(path.dirname(at))?.delete(path.basename(at));
  }

  /** Returns all files in a folder and its subfolders, with their paths. */
  filesBelow(folder: string): readonly (readonly [path: string, bytes: Uint8Array])[] {
    return [...this.#files].flatMap(([at, { bytes }]) => (at.startsWith(`${folder}/`) ? [[at, bytes] as const] : []));
  }
}

/** The one file system of this worker, as `node:fs` is the one of a process. */
export const mirror = oneForAll('mirror', () => {
  const files = new FileMirror();
  for (const [at, bytes] of startOfThread?.files ?? []) files.set(at, bytes);
  return files;
});
