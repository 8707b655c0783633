import type { Paint } from './paint';

/** 0: done, and no errors found. 1: errors found. 2: could not run, or not on all that was asked for. */
export type ExitCode = 0 | 1 | 2;

/** One of the commands, as `main` calls it. */
export interface Command {
  /** What `--help` prints: usage, options, examples. */
  readonly help: string;
  run(args: readonly string[], world: CliContext): Promise<ExitCode> | ExitCode;
}

/** The terminal around a command. */
export interface CliContext {
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Writes a result to standard output; resolves when its reader keeps up. */
  out(text: string): Promise<void>;
  /** Says a sentence on standard error: what went wrong, what is being done. */
  tell(sentence: string): void;
  /** A line on standard error that the next one replaces; only on a terminal. '' clears it. */
  readonly progress?: ((line: string) => void) | undefined;
  /** Colours for standard output; they do nothing where it is not a terminal. */
  readonly paint: Paint;
  /** Columns of the terminal that shows standard output; undefined where it goes to a file or a program. */
  readonly columns?: number;
}
