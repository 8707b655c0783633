import { diffArrays } from 'diff';
import { append } from './append';
import { longestIncreasingSubsequence } from './longest-increasing-subsequence';

/**
 * A run of neighbouring items in both lists (`same`), in the first only (`removed`) or in the second only (`added`).
 */
export interface ListRun {
  readonly op: 'same' | 'removed' | 'added';
  readonly items: readonly string[];
}

/**
 * A diff of two lists with as few changes as possible: `same` and `removed` runs make up the first list, `same` and
 * `added` the second. Small diffs use Myers’ algorithm, whose time grows with the square of the number of changes.
 * Larger ones are first cut at items that are unique in both lists and in the same order (patience diff), and a stretch
 * that still has many changes is reported as removed and added, so that time grows with the length.
 */
export function diffLists(before: readonly string[], after: readonly string[]): readonly ListRun[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const earlier = before.slice(start, before.length - end);
  const later = after.slice(start, after.length - end);
  const runs = fewChanges(earlier, later) ?? cutAtAnchors(earlier, later);
  return joined([
    { op: 'same', items: before.slice(0, start) },
    ...runs,
    { op: 'same', items: before.slice(before.length - end) },
  ]);
}

/** Above this number of changes a minimal diff costs more than it is worth. */
const MOST_CHANGES = 400;

function fewChanges(before: readonly string[], after: readonly string[]): readonly ListRun[] | undefined {
  if (before.length === 0 || after.length === 0) return replaced(before, after);
  if (Math.abs(before.length - after.length) > MOST_CHANGES) return undefined;
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES }) as
    ReturnType<typeof diffArrays<string>> | undefined;
  return parts?.map(({ value, added, removed }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    items: value,
  }));
}

const replaced = (before: readonly string[], after: readonly string[]): readonly ListRun[] => [
  { op: 'removed', items: before },
  { op: 'added', items: after },
];

function cutAtAnchors(before: readonly string[], after: readonly string[]): readonly ListRun[] {
  const runs: ListRun[] = [];
  let [i, j] = [0, 0];
  const between = (toBefore: number, toAfter: number): void => {
    const earlier = before.slice(i, toBefore);
    const later = after.slice(j, toAfter);
    append(runs, fewChanges(earlier, later) ?? replaced(earlier, later));
  };
  for (const [atBefore, atAfter] of anchorsOf(before, after)) {
    between(atBefore, atAfter);
    runs.push({ op: 'same', items: before.slice(atBefore, atBefore + 1) });
    [i, j] = [atBefore + 1, atAfter + 1];
  }
  between(before.length, after.length);
  return runs;
}

/** Index pairs of items that occur once in each list: the longest run in the same order. */
function anchorsOf(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const there = placesOfSingles(after);
  const pairs = [...placesOfSingles(before)].flatMap(([item, i]) => {
    const j = there.get(item);
    return j === undefined ? [] : [[i, j] as const];
  });
  pairs.sort(([a], [b]) => a - b);
  return longestIncreasingSubsequence(pairs.map(([, j]) => j)).flatMap((at) => (pairs[at] ? [pairs[at]] : []));
}

function placesOfSingles(items: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const several = new Set<string>();
  for (const [at, item] of items.entries()) {
    if (places.has(item)) several.add(item);
    else places.set(item, at);
  }
  for (const item of several) places.delete(item);
  return places;
}

/** Drops empty runs and merges adjacent runs of the same kind. */
function joined(runs: readonly ListRun[]): readonly ListRun[] {
  const found: { op: ListRun['op']; items: string[] }[] = [];
  for (const { op, items } of runs) {
    if (items.length === 0) continue;
    const last = found.at(-1);
    if (last?.op === op) append(last.items, items);
    else found.push({ op, items: [...items] });
  }
  return found;
}
