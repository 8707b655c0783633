import type { Reading } from '../../reading/reading';
import type { Problem } from '../../rules/engine/rule';

/** A letter that was checked. */
export interface Checked {
  /** As it was given on the command line, or found below a folder that was. */
  readonly path: string;
  readonly reading: Reading;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
  /** What was found and is not among the problems. */
  readonly ignored: readonly Ignored[];
  /** Number of fixes that `--fix` made. */
  readonly fixed: number;
}

/** Problems that were not told because of a file of the team. */
export interface Ignored {
  /** The file, by its path from the folder where the command runs. */
  readonly by: string;
  readonly rule: string;
  readonly count: number;
}

/** A way to print what `check` found: letter by letter, so that a long run shows its results as they come. */
export interface Format {
  begin(): string;
  letter(checked: Checked): string;
  /**
   * `problems`: what stood in the way of checking, a sentence each. `ignored`: of all letters together, by file and
   * rule. `unchecked`: the number of letters that were not checked.
   */
  end(problems: readonly string[], ignored: readonly Ignored[], unchecked: number): string;
}
