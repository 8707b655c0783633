/**
 * Where two texts differ: `[start, before)` of the one stands where `[start, after)` of the other does; all else is the
 * same.
 */
export interface TextDelta {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The stretch outside which two texts are the same. It may be larger than the edit that was made, never smaller than
 * what differs.
 */
export function diffRange(before: string, after: string): TextDelta {
  const shorter = Math.min(before.length, after.length);
  const start = sameFrom(
    shorter,
    (from, length) => before.slice(from, from + length) === after.slice(from, from + length),
  );
  const same = sameFrom(
    shorter - start,
    (from, length) =>
      before.slice(before.length - from - length, before.length - from) ===
      after.slice(after.length - from - length, after.length - from),
  );
  return { start, before: before.length - same, after: after.length - same };
}

/**
 * How many characters are the same, of `most`: by whole stretches, as machines compare those far faster than one by
 * one, and then by binary search.
 */
function sameFrom(most: number, isSame: (from: number, length: number) => boolean): number {
  let same = 0;
  let step = STRETCH;
  while (same < most && step > 0) {
    const length = Math.min(step, most - same);
    if (isSame(same, length)) same += length;
    else step = length >> 1;
  }
  return same;
}

const STRETCH = 16_384;
