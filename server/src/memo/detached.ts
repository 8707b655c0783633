/**
 * A copy of a slice that does not keep the original text alive. A slice retains the text it was cut from, so a cache
 * keyed by slices would keep every text that it has seen.
 */
export const detached = (slice: string): string => ` ${slice}`.slice(1);
