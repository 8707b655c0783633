import type { Reading } from '../../reading/reading';
import type { Finding } from '../../rules/rule';

/** A letter that was checked. */
export interface Checked {
  /** As it was given on the command line, or found below a folder that was. */
  readonly path: string;
  readonly reading: Reading;
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** Number of fixes that `--fix` made. */
  readonly fixed: number;
}

/** A way to print what `check` found: letter by letter, so that a long run shows its results as they come. */
export interface Format {
  begin(): string;
  letter(checked: Checked): string;
  /** `problems`: what stood in the way of checking, a sentence each. */
  end(problems: readonly string[]): string;
}
