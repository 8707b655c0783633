/**
 * Index of the first item of a list for which `isAfter` is true, or the list's length. The list must be partitioned:
 * once `isAfter` is true it stays true. By binary search.
 */
export function partitionPoint<T>(items: readonly T[], isAfter: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
