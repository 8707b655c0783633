/**
 * The indexes of the longest strictly increasing subsequence of `values`. Items in it are already in order; the others
 * have moved. Of equal values the first that fits is taken.
 */
export function longestIncreasingSubsequence(values: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    // Of equal values the first is best: whatever can follow a later one can follow it too.
    const end = ends[low];
    if (end === undefined || values[end] !== value) ends[low] = i;
  });
  const run: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) run.push(i);
  return run.reverse();
}
