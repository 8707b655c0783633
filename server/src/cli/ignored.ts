import path from 'node:path';
import type { TeamIgnored } from '../host/team-folder';
import type { Problem } from '../rules/engine/rule';
import { printable } from '../text/printable';
import type { Ignored } from './formats/format';

/** Separates the problems to report from those ignored by each of the team's files. */
export function withoutIgnored(
  problems: readonly Problem[],
  ignore: readonly TeamIgnored[],
): { readonly reported: readonly Problem[]; readonly ignored: readonly Ignored[] } {
  if (ignore.length === 0) return { reported: problems, ignored: [] };
  const reported: Problem[] = [];
  const ignored: Ignored[] = [];
  for (const problem of problems) {
    const by = ignore.find(({ rule }) => rule === problem.rule);
    if (by) ignored.push({ by: by.file, rule: by.rule, count: 1 });
    else reported.push(problem);
  }
  return { reported, ignored };
}

/** Adds up the counts by file and rule, in order of first occurrence; file paths are relative to a folder. */
export function countIgnored(all: readonly Ignored[], folder: string): readonly Ignored[] {
  const counts = new Map<string, Ignored>();
  for (const { by, rule, count } of all) {
    const key = `${by}\n${rule}`;
    counts.set(key, { by: path.relative(folder, by), rule, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()];
}

/** Returns `12 problems ignored by ../.letters/ignore.yaml` for each such file. */
export function ignoredByFile(ignored: readonly Ignored[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { by, count } of ignored) counts.set(by, (counts.get(by) ?? 0) + count);
  return [...counts].map(
    ([by, count]) => `${count} ${count === 1 ? 'problem' : 'problems'} ignored by ${printable(by)}`,
  );
}
