import { partitionPoint } from '../lists/partition-point';
import type { Span } from './span';

/**
 * The `spans` that overlap a place. They must be in ascending order without overlaps; binary search keeps many lookups
 * in many spans fast.
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

/** True if any of `spans`, which must be in ascending order without overlaps, overlaps a place. */
export function overlapsAny(spans: readonly Span[], place: Span): boolean {
  const span = spans[firstEndingAfter(spans, place.start)];
  return span !== undefined && span.start < place.end;
}

const firstEndingAfter = (spans: readonly Span[], offset: number): number =>
  partitionPoint(spans, ({ end }) => end > offset);
