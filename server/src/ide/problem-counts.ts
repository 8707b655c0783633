import type { Counts } from '../protocol/protocol';
import type { Problem } from '../rules/engine/rule';

export const NONE: Counts = { error: 0, warning: 0, info: 0, hint: 0 };

/** Counts problems by severity. */
export function countsOf(problems: readonly Problem[]): Counts {
  const counts = { ...NONE };
  for (const problem of problems) counts[problem.severity]++;
  return counts;
}
