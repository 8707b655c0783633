import type { Stats } from 'node:fs';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { toWindows1252 } from '../text/windows-1252';
import type { IoProblem } from './files';
import { codeOf, kindOf, describeIoError } from './files';
import type { FileText } from './read-file';
import { clearStale, temporaryName } from './temporary-files';

/**
 * Files are written completely or not at all: under a temporary name in the same folder, synced to disk, and only then
 * renamed. A full disk, an error or a kill at any moment leaves the old file or none, never part of the new one.
 */
export interface WriteOptions {
  /** Replaces an existing file, even if it is read-only or has several hard links. */
  readonly force?: boolean;
}

/**
 * Writes a text back in the form in which it was read. Without `force`, files that are read-only or have several hard
 * links are left alone.
 */
export function writeBack(
  file: string,
  text: string,
  was: FileText,
  { force = false }: WriteOptions = {},
): IoProblem | undefined {
  if (!was.faithful)
    return { problem: `${file} holds bytes that are not ${was.encoding.toUpperCase()} text, so it was not changed.` };
  if (was.encoding === 'windows-1252') {
    const western = toWindows1252(text);
    return western
      ? replaceFile(file, western, { force })
      : {
          problem: `${file} is Windows-1252 text, which lacks some characters in the fixes: save it as UTF-8 first.`,
        };
  }
  const marked = was.mark ? `\uFEFF${text}` : text;
  const bytes = was.encoding === 'utf-8' ? Buffer.from(marked, 'utf8') : Buffer.from(marked, 'utf16le');
  return replaceFile(file, was.encoding === 'utf-16be' ? bytes.swap16() : bytes, { force });
}

/** Writes a new file; an existing one is replaced only with `force`. */
export function writeNew(
  file: string,
  content: string | Uint8Array,
  { force = false }: WriteOptions = {},
): IoProblem | undefined {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  if (force) return replaceFile(file, bytes, { force });
  clearStale(path.dirname(file));
  try {
    writeBeside(file, bytes, (temporary) => linkIntoPlace(temporary, file));
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return alreadyExists(file);
    return { problem: describeIoError(file, error, 'written') };
  }
}

/**
 * Moves a complete temporary file, in the same folder as `file` and synced, into place; the temporary file is gone
 * afterwards. An existing file is replaced only with `force`.
 */
export function placeNew(temporary: string, file: string, { force = false }: WriteOptions = {}): IoProblem | undefined {
  try {
    if (!force) linkIntoPlace(temporary, file);
    else {
      const was = statsOf(file);
      const refusal = was && refusalOf(file, file, was, force);
      if (refusal !== undefined) return { problem: refusal };
      renameSync(temporary, file);
    }
    syncFolder(path.dirname(file));
    return undefined;
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? alreadyExists(file) : { problem: describeIoError(file, error, 'written') };
  } finally {
    try {
      unlinkSync(temporary);
    } catch {
      // It already has its final name.
    }
  }
}

/** The error for a file that already exists and must not be replaced. */
export const alreadyExists = (file: string): IoProblem => ({
  problem: `${file} already exists; use --force to replace it.`,
});

/** Replaces a file's content; a symbolic link stays one, and its target is replaced. */
export function replaceFile(
  name: string,
  bytes: Uint8Array,
  { force = false }: WriteOptions = {},
): IoProblem | undefined {
  const file = resolveLinks(name);
  // A killed run of ours may have left the file with a second name at the last moment.
  clearStale(path.dirname(file));
  const was = statsOf(file);
  const refusal = was && refusalOf(name, file, was, force);
  if (refusal !== undefined) return { problem: refusal };
  try {
    writeBeside(
      file,
      bytes,
      (temporary) => {
        // Windows does not replace read-only files.
        if (was && process.platform === 'win32' && (was.mode & ANY_WRITES) === 0) chmodSync(file, 0o666);
        renameSync(temporary, file);
      },
      was,
    );
    return undefined;
  } catch (error) {
    return { problem: describeIoError(name, error, 'written') };
  }
}

const ANY_WRITES = 0o222;

// Renaming checks neither the file's mode nor its hard links.
function refusalOf(name: string, file: string, was: Stats, force: boolean): string | undefined {
  if (!was.isFile()) return `${name} could not be written: it is ${kindOf(was)}.`;
  if (force) return undefined;
  if ((was.mode & ANY_WRITES) === 0 || !mayWrite(file))
    return `${name} is read-only, so it was not changed: use --force, or allow writing to it first.`;
  if (was.nlink > 1)
    return (
      `${name} has ${was.nlink} hard links, and only this one would be changed, so it was ` +
      'left alone: use --force to change it.'
    );
  return undefined;
}

function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Writes the bytes to a temporary file beside `file` and calls `place` with its path. If the temporary file still
 * exists when `place` returns or throws, it is removed.
 */
function writeBeside(file: string, bytes: Uint8Array, place: (temporary: string) => void, like?: Stats): void {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName());
  try {
    writeSynced(temporary, bytes, like);
    place(temporary);
  } finally {
    try {
      unlinkSync(temporary);
    } catch {
      // It already has its final name, or was never created.
    }
  }
  syncFolder(folder);
}

function writeSynced(file: string, bytes: Uint8Array, like: Stats | undefined): void {
  // A draft that only its owner may read must not be visible to others while it is written.
  const opened = openSync(file, 'wx', like ? 0o600 : 0o666);
  try {
    writeFileSync(opened, bytes);
    if (like) keepOwnerAndMode(opened, like);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function keepOwnerAndMode(opened: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(opened, uid, gid);
  } catch {
    // Only root may change a file's owner.
  }
  try {
    fchmodSync(opened, mode & 0o777);
  } catch {
    // The file system has no permissions.
  }
}

/** A link fails if the name is taken, which a rename does not guarantee. */
function linkIntoPlace(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    claimName(temporary, file);
  }
}

/** What file systems without hard links answer, such as those of memory cards; Windows answers EISDIR. */
const NO_LINKS = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
  'EISDIR',
  'UNKNOWN',
]);

/** Takes the name with an empty file, which fails if there is one already, and then moves the bytes into its place. */
export function claimName(temporary: string, file: string): void {
  closeSync(openSync(file, 'wx'));
  try {
    renameSync(temporary, file);
  } catch (error) {
    unlinkSync(file);
    throw error;
  }
}

/** Makes the name survive a power cut as well. Not every system supports this, and the file is safe without it. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Nothing more can be done.
  }
}

/** Resolves symbolic links, even if the target does not exist yet. */
export function resolveLinks(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return file;
  }
  try {
    return path.resolve(path.dirname(file), readlinkSync(file));
  } catch {
    return file;
  }
}
