import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A name for a file that is being written; it says whose it is: computer, process, and a number. */
export const temporaryName = (): string =>
  `${START}${computer()}-${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`;

/**
 * Removes what programs of ours that were killed have left in a folder: files of that name whose process is gone, or
 * that have not changed for an hour (the process of another computer, on a shared disk, cannot be asked for).
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
      // Somebody else cleared it away, or it is not ours to remove.
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
    // Whoever writes into it will say what is wrong.
    return [];
  }
}

/** Two computers that share a disk have other names; the name itself is nobody's business. */
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
    // One of another user is running, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
