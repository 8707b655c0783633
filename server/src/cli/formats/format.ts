import type { Reading } from '../../reading/reading';
import type { Problem, Severity } from '../../rules/engine/rule';

/** A checked letter. */
export interface Checked {
  /** As given on the command line, or found in a given folder. */
  readonly path: string;
  readonly reading: Reading;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  /** Found but not among the problems. */
  readonly ignored: readonly Ignored[];
  /** The number of fixes made by `--fix`. */
  readonly fixed: number;
}

/** Problems that a team's file ignores. */
export interface Ignored {
  /** The file, relative to the folder where the command runs. */
  readonly by: string;
  readonly rule: string;
  readonly count: number;
}

/** The output for one letter, as plain data, so that a checking thread can produce it. */
export interface DrawnLetter {
  /** The result of `draw`. */
  readonly text: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The number of problems that `--fix` would fix. */
  readonly fixable: number;
  readonly fixed: number;
}

/** A format for the results of `check`: letter by letter, so that a long run shows its results as they arrive. */
export interface Format {
  begin(): string;
  /** Renders a letter’s part of the output, independent of what comes before and after. */
  draw(checked: Checked): string;
  /** Adds what joins it to the previous letters. */
  letter(drawn: DrawnLetter): string;
  /**
   * `problems`: errors, one sentence each. `ignored`: for all letters together, by file and rule. `unchecked`: the
   * number of letters that were not checked.
   */
  end(problems: readonly string[], ignored: readonly Ignored[], unchecked: number): string;
}

/** Renders a letter, and counts what the summary needs. */
export function drawLetter(format: Pick<Format, 'draw'>, checked: Checked): DrawnLetter {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of checked.problems) counts[severity]++;
  return {
    text: format.draw(checked),
    counts,
    fixable: checked.problems.filter(isFixable).length,
    fixed: checked.fixed,
  };
}

/** True if `--fix` would fix it. */
export const isFixable = ({ fixes }: Problem): boolean => fixes.some(({ kind }) => kind === 'safe');
