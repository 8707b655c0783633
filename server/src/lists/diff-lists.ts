import { diffArrays } from 'diff';
import { append } from './append';
import { longestIncreasingSubsequence } from './longest-increasing-subsequence';

/** Neighbours of two lists that stand in both, in the first alone (`removed`) or in the second alone (`added`). */
export interface ListRun {
  readonly op: 'same' | 'removed' | 'added';
  readonly items: readonly string[];
}

/**
 * The differences between two lists, as few as possible: `same` and `removed` make up the first, `same` and `added` the
 * second. Few differences are found by Myers’ algorithm, whose time grows with their square. Where there are many, the
 * lists are first cut at what stands once in each, in one order (patience), and a stretch that has many still is told
 * as removed and added: time grows with the length.
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

/** With more changes than this a minimal comparison costs more than it is worth. */
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

/** Indexes of items that occur once in each list: the longest run of them in the same order. */
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

/** Without empty runs; neighbours of one kind are one run. */
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
