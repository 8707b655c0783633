import type { Reading } from '../../reading/reading';
import type { Problem, Severity } from '../../rules/engine/rule';

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

/** What is printed of one letter, as plain data: a thread that checks may make it. */
export interface DrawnLetter {
  /** What `draw` gave. */
  readonly text: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Problems that `--fix` would mend. */
  readonly fixable: number;
  readonly fixed: number;
}

/** A way to print what `check` found: letter by letter, so that a long run shows its results as they come. */
export interface Format {
  begin(): string;
  /** A letter’s part of the output, whatever comes before and after. */
  draw(checked: Checked): string;
  /** The same with what joins it to the letters before. */
  letter(drawn: DrawnLetter): string;
  /**
   * `problems`: what stood in the way of checking, a sentence each. `ignored`: of all letters together, by file and
   * rule. `unchecked`: the number of letters that were not checked.
   */
  end(problems: readonly string[], ignored: readonly Ignored[], unchecked: number): string;
}

/** Draws a letter, and counts what is said of it at the end. */
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

/** True where `--fix` would mend it. */
export const isFixable = ({ fixes }: Problem): boolean => fixes.some(({ kind }) => kind === 'safe');
