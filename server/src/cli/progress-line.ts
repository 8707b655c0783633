import path from 'node:path';
import type { CliContext } from './context';

/** On a terminal a single line that is updated; elsewhere an occasional line if the work takes long. */
export interface Progress {
  at(index: number, file: string): void;
  clear(): void;
}

/** Shows progress through `total` files; `done` is what has been done to them, as in “12 of 40 files read …”. */
export function progressOf({ progress, tell }: CliContext, total: number, done: string, quiet: boolean): Progress {
  let last = Date.now();
  let shown = false;
  return {
    at: (index, file) => {
      if (quiet || total < 2) return;
      if (progress) {
        progress(`[${index + 1}/${total}] ${path.basename(file)}`);
        shown = true;
      } else if (Date.now() - last > 2000) {
        tell(`${index} of ${total} files ${done} …`);
        last = Date.now();
      }
    },
    clear: () => {
      if (shown) progress?.('');
      shown = false;
    },
  };
}
