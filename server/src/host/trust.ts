import type { Stats } from 'node:fs';
import { lstatSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeOf } from './files';

/**
 * Returns why a team's folder or file is not to be trusted, as half a sentence; undefined if it may be read. Such files
 * decide which problems are shown, so they must belong to the user or the system, and what root owns must not be
 * writable by others. Windows has no such bits: there it is left to the folder's permissions.
 */
export function reasonToDistrust({ uid, mode }: Pick<Stats, 'uid' | 'mode'>, user = currentUser()): string | undefined {
  if (user === undefined) return undefined;
  if (uid !== user.id && uid !== 0 && uid !== user.sudoUser) return 'it belongs to another user';
  return uid !== user.id && uid !== user.sudoUser && (mode & 0o022) !== 0 ? 'others may write to it' : undefined;
}

export interface User {
  readonly id: number;
  /** The user who called `sudo`, if that is how we run as root. */
  readonly sudoUser?: number;
}

function currentUser(): User | undefined {
  const id = process.getuid?.();
  if (id === undefined) return undefined;
  const { SUDO_UID: sudo } = process.env;
  return id === 0 && sudo !== undefined && /^\d+$/.test(sudo) ? { id, sudoUser: Number(sudo) } : { id };
}

/**
 * Returns the folders in which a team folder is looked for, from a letter's own folder upwards (absolute paths): up to
 * the root of its repository (where `.git` is) or the user's home folder, and never onto another drive or file system.
 * With `top` the search ends there, whatever is above it.
 */
export function foldersUpwards(start: string, top?: string): readonly string[] {
  const home = statsOf(os.homedir());
  const folders: string[] = [];
  let drive: number | undefined;
  for (let folder = start, below = ''; folder !== below; below = folder, folder = path.dirname(folder)) {
    const stats = statsOf(folder);
    drive ??= stats?.dev;
    if (top === undefined && stats && stats.dev !== drive) break;
    folders.push(folder);
    if (top === undefined ? isHome(folder, stats, home) || isThere(path.join(folder, '.git')) : folder === top) break;
  }
  return folders;
}

const isHome = (folder: string, stats: Stats | undefined, home: Stats | undefined): boolean =>
  folder === os.homedir() ||
  (stats !== undefined && home !== undefined && stats.ino !== 0 && stats.ino === home.ino && stats.dev === home.dev);

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function isThere(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch (error) {
    // It may exist, but may not be examined.
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
  }
}
