import type { Paint } from './paint';

/** 0: done, and no errors found. 1: errors found. 2: could not run, or not on everything that was asked for. */
export type ExitCode = 0 | 1 | 2;

/** A command, as called by `main`. */
export interface Command {
  /** The output of `--help`: usage, options, examples. */
  readonly help: string;
  run(args: readonly string[], world: CliContext): Promise<ExitCode> | ExitCode;
}

/** The environment of a command. */
export interface CliContext {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Writes a result to standard output; resolves when the reader has caught up. */
  out(text: string): Promise<void>;
  /** Writes a sentence to standard error: an error, or what is being done. */
  tell(sentence: string): void;
  /** Writes a line to standard error that the next one replaces; only on a terminal. '' clears it. */
  readonly progress?: ((line: string) => void) | undefined;
  /** Colours for standard output; without effect if it is not a terminal. */
  readonly paint: Paint;
  /** The width of the terminal on standard output; undefined if output goes to a file or program. */
  readonly columns?: number;
}
