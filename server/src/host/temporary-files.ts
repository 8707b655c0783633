import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Returns a name for a file that is being written; it identifies the computer and process, and has a number. */
export const temporaryName = (): string =>
  `${START}${computer()}-${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`;

/**
 * Removes temporary files that killed runs of this program left in a folder: those whose process is gone, or, since a
 * process of another computer on a shared disk cannot be checked, those unchanged for an hour.
 */
export function clearStale(folder: string): void {
  for (const name of namesIn(folder)) {
    const said = NAME.exec(name);
    if (!said) continue;
    const file = path.join(folder, name);
    try {
      const { mtimeMs } = lstatSync(file);
      const gone = said[1] === computer() && !isRunning(Number(said[2]));
      if (gone || Date.now() - mtimeMs > AN_HOUR) unlinkSync(file);
    } catch {
      // Someone else removed it, or it is not ours to remove.
    }
  }
}

const START = '.inspection-letters-';
const NAME = /^\.inspection-letters-([0-9a-z]+)-(\d{1,10})-[0-9a-z]+\.tmp$/;
const AN_HOUR = 3_600_000;

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Whoever writes to the folder will report the error.
    return [];
  }
}

/** Distinguishes computers that share a disk, without revealing their names. */
function computer(): string {
  let hash = 0;
  for (const unit of os.hostname()) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is running, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
