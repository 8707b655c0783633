import { setFlagsFromString } from 'node:v8';

/**
 * Sets flags of the engine in those versions of Node that are known to have them; other versions reject unknown flags.
 */
export function setEngineFlags(...flags: readonly Flag[]): void {
  for (const flag of flags) if (KNOWN_IN[flag].test(process.versions.node)) setFlagsFromString(flag);
}

const KNOWN_IN = {
  '--interrupt-budget=600000': /^20\./,
  '--no-regexp-tier-up': /^2[0-4]\./,
  '--semi-space-growth-factor=1': /^2[0-4]\./,
  '--semi-space-growth-factor=16': /^2[0-4]\./,
  '--no-concurrent-marking': /^2[0-4]\./,
  '--heap-growing-percent=20': /^2[0-4]\./,
  '--heap-growing-percent=60': /^2[0-4]\./,
} as const;
type Flag = keyof typeof KNOWN_IN;

/**
 * For a run that reads a few letters, before the first is read: the young generation gets its full size at once rather
 * than growing step by step, and no concurrent marking competes with a run that is soon over.
 */
export const tuneForShortRun = (): void => setEngineFlags('--semi-space-growth-factor=16', '--no-concurrent-marking');

/**
 * For a run that reads many letters, once the first has been read: garbage is collected early. With default settings it
 * accumulates to twice the memory, and saves only a fiftieth of the time.
 */
export const tuneForBatch = (): void => setEngineFlags('--semi-space-growth-factor=1', '--heap-growing-percent=20');

/**
 * For a program that runs for days: garbage may amount to three fifths of live memory. With default settings the engine
 * takes half as much again, and nothing is faster. Set it before the program starts and leave it: cached code is
 * rejected under flags other than those that it was compiled with.
 */
export const tuneForServer = (): void => setEngineFlags('--heap-growing-percent=60');
