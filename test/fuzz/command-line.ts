import { execFile } from 'node:child_process';
import path from 'node:path';
import { root } from './letters';

/** Runs the built command line in a folder; after a minute it is stopped, and its code is then `hang`. */
export function runCommandLine(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number | string; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(root, 'dist/cli.js'), ...args],
      { cwd, timeout: 60_000, maxBuffer: 1 << 28 },
      (error, out, err) => {
        resolve({ code: error ? (error.killed ? 'hang' : (error.code ?? error.signal ?? 'unknown')) : 0, out, err });
      },
    );
  });
}
