import type { Stats } from 'node:fs';
import { lstatSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeOf } from './files';

/**
 * Why what a team keeps is not to be trusted, from what a folder or file of it is: half a sentence, or undefined where
 * it may be read. It decides which problems are shown, so it must belong to the user or the system, and what the
 * system's superuser owns must not be writable for others. On Windows, folders have no such bits, and this is left to
 * its permissions.
 */
export function distrust({ uid, mode }: Pick<Stats, 'uid' | 'mode'>, user = currentUser()): string | undefined {
  if (user === undefined) return undefined;
  if (uid !== user.id && uid !== 0 && uid !== user.behindSudo) return 'it belongs to another user';
  return uid !== user.id && uid !== user.behindSudo && (mode & 0o022) !== 0 ? 'others may write to it' : undefined;
}

export interface User {
  readonly id: number;
  /** Who called `sudo`, where that is how the superuser came about. */
  readonly behindSudo?: number;
}

function currentUser(): User | undefined {
  const id = process.getuid?.();
  if (id === undefined) return undefined;
  const { SUDO_UID: sudo } = process.env;
  return id === 0 && sudo !== undefined && /^\d+$/.test(sudo) ? { id, behindSudo: Number(sudo) } : { id };
}

/**
 * The folders in which a team's folder is looked for, from a letter's own upwards (absolute paths): up to the root of
 * its repository (where `.git` is) or the user's home folder, and never onto another drive or file system. `top` is the
 * last one, whatever stands above it.
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
    // What may not be looked at may be there.
    return codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR';
  }
}
