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
 * Files are written whole or not at all: beside their place under a name of their own, synced to the disk, and only
 * then given their name. A full disk, an error or a kill at any moment leaves the old file or none, never a part of the
 * new one.
 */
export interface WriteOptions {
  /** Replaces what is there already, read-only files and one of several hard links too. */
  readonly force?: boolean;
}

/**
 * Writes a text back in the form it was read in. Read-only files, and files with further hard links, are left alone
 * without `force`.
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
          problem: `${file} is Windows-1252 text, which has not every character of the fixes: save it as UTF-8 first.`,
        };
  }
  const marked = was.mark ? `\uFEFF${text}` : text;
  const bytes = was.encoding === 'utf-8' ? Buffer.from(marked, 'utf8') : Buffer.from(marked, 'utf16le');
  return replaceFile(file, was.encoding === 'utf-16be' ? bytes.swap16() : bytes, { force });
}

/** Writes a new file; one that is there already is only replaced with `force`. */
export function writeNew(
  file: string,
  content: string | Uint8Array,
  { force = false }: WriteOptions = {},
): IoProblem | undefined {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  if (force) return replaceFile(file, bytes, { force });
  clearStale(path.dirname(file));
  try {
    writeBeside(file, bytes, (temporary) => nameAnew(temporary, file));
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return thereAlready(file);
    return { problem: describeIoError(file, error, 'written') };
  }
}

/**
 * Gives what was written whole under a temporary name, beside `file` and synced, that file's name; the temporary file
 * is gone afterwards. One that is there already is only replaced with `force`.
 */
export function placeNew(temporary: string, file: string, { force = false }: WriteOptions = {}): IoProblem | undefined {
  try {
    if (!force) nameAnew(temporary, file);
    else {
      const was = statsOf(file);
      const refusal = was && refusalOf(file, file, was, force);
      if (refusal !== undefined) return { problem: refusal };
      renameSync(temporary, file);
    }
    syncFolder(path.dirname(file));
    return undefined;
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? thereAlready(file) : { problem: describeIoError(file, error, 'written') };
  } finally {
    try {
      unlinkSync(temporary);
    } catch {
      // It has its own name by now.
    }
  }
}

/** What is said of a file that is there and not to be replaced. */
export const thereAlready = (file: string): IoProblem => ({
  problem: `${file} is there already; use --force to replace it.`,
});

/** Puts a new content in a file's place; a symbolic link stays one, and what it leads to is replaced. */
export function replaceFile(
  name: string,
  bytes: Uint8Array,
  { force = false }: WriteOptions = {},
): IoProblem | undefined {
  const file = behindLinks(name);
  // One of ours that was killed at the last moment may have left the file a second name.
  clearStale(path.dirname(file));
  const was = statsOf(file);
  const refusal = was && refusalOf(name, file, was, force);
  if (refusal !== undefined) return { problem: refusal };
  try {
    writeBeside(
      file,
      bytes,
      (temporary) => {
        // Windows does not replace a file that is marked as read-only.
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

// Renaming asks neither the file's mode nor its other names.
function refusalOf(name: string, file: string, was: Stats, force: boolean): string | undefined {
  if (!was.isFile()) return `${name} could not be written: it is ${kindOf(was)}.`;
  if (force) return undefined;
  if ((was.mode & ANY_WRITES) === 0 || !mayWrite(file))
    return `${name} is read-only, so it was not changed: use --force, or allow writing to it first.`;
  if (was.nlink > 1)
    return (
      `${name} has ${was.nlink} names (hard links), of which only this one would be changed, so it was ` +
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
 * Writes the bytes beside `file` and calls `place` with their path. What stands there when it returns or throws is
 * removed.
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
      // It has its own name by now, or was never made.
    }
  }
  syncFolder(folder);
}

function writeSynced(file: string, bytes: Uint8Array, like: Stats | undefined): void {
  // A draft that only its owner may read is not shown to others while it is written.
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
    // Only the superuser gives files away.
  }
  try {
    fchmodSync(opened, mode & 0o777);
  } catch {
    // A file system without permissions.
  }
}

/** A link takes a name only where there is none, which a rename does not promise. */
function nameAnew(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    takeName(temporary, file);
  }
}

/** What file systems without hard links answer, such as those of memory cards; Windows says EISDIR of them. */
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

/** The name is taken first, by an empty file that fails where there is one, and the bytes then take its place. */
export function takeName(temporary: string, file: string): void {
  closeSync(openSync(file, 'wx'));
  try {
    renameSync(temporary, file);
  } catch (error) {
    unlinkSync(file);
    throw error;
  }
}

/** After a power cut the name is there too. Not every system can do this, and the file itself is safe without it. */
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

/** What a link leads to, also where that is not there yet. */
export function behindLinks(file: string): string {
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
