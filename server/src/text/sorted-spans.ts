import type { Span } from './span';

/**
 * Those of `spans` that overlap a place. They must rise and not overlap each other; they are found by binary search, so
 * that many places among many spans stay quick.
 */
export function overlapping<T extends Span>(spans: readonly T[], place: Span): readonly T[] {
  const found: T[] = [];
  for (let i = firstEndingAfter(spans, place.start); i < spans.length; i++) {
    const span = spans[i] as T;
    if (span.start >= place.end) break;
    found.push(span);
  }
  return found;
}

/** True where one of `spans`, which must rise and not overlap each other, overlaps a place. */
export function overlapsAny(spans: readonly Span[], place: Span): boolean {
  const span = spans[firstEndingAfter(spans, place.start)];
  return span !== undefined && span.start < place.end;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
