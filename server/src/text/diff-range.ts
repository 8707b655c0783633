/**
 * The difference between two texts: `[start, before)` of the first became `[start, after)` of the second; everything
 * else is the same.
 */
export interface TextDelta {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The stretch outside which two texts are the same. It may be larger than the edit that was made, but always covers the
 * difference.
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
 * The number of equal characters, up to `most`: compared in whole stretches, which is far faster than one by one, and
 * then by binary search.
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
