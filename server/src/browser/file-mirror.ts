import path from 'path-browserify';
import { oneForAll } from './one-for-all';
import { startOfThread } from './thread-start';

/** A file as it was read last. */
export interface MirroredFile {
  readonly bytes: Uint8Array;
  /** Milliseconds. */
  readonly changed: number;
  /** Differs for every time that the file was read or written. */
  readonly id: number;
}

/**
 * Files as the client gave them, in memory: what reads files reads them at once, and a web worker has to ask for each.
 * Paths are absolute and have slashes.
 */
export class FileMirror {
  readonly #files = new Map<string, MirroredFile>();
  /** The names in each folder. */
  readonly #folders = new Map<string, Set<string>>([['/', new Set()]]);
  #ids = 0;

  file(at: string): MirroredFile | undefined {
    return this.#files.get(at);
  }

  /** The names in a folder, in their order; undefined where there is no such folder. */
  names(folder: string): readonly string[] | undefined {
    const names = this.#folders.get(folder);
    return names && [...names].sort();
  }

  set(at: string, bytes: Uint8Array, changed = Date.now()): void {
    this.addFolder(path.dirname(at));
    this.#folders.get(path.dirname(at))?.add(path.basename(at));
    this.#files.set(at, { bytes, changed, id: ++this.#ids });
  }

  /** A folder, and those above it. */
  addFolder(at: string): void {
    if (this.#folders.has(at)) return;
    this.#folders.set(at, new Set());
    this.addFolder(path.dirname(at));
    this.#folders.get(path.dirname(at))?.add(path.basename(at));
  }

  /** Takes a file out, or a folder with all that is below it. */
  remove(at: string): void {
    this.#files.delete(at);
    for (const name of this.#folders.get(at) ?? []) this.remove(path.join(at, name));
    this.#folders.delete(at);
    this.#folders.get(path.dirname(at))?.delete(path.basename(at));
  }

  /** All files below a folder, with their paths. */
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
