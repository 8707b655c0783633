/**
 * The same characters in a string of their own: a slice holds on to the whole text that it was cut from, and a cache
 * whose keys are slices to every text that it has seen.
 */
export const detached = (slice: string): string => ` ${slice}`.slice(1);
