/**
 * The same characters in a string of their own. A slice keeps the whole text alive that it was cut from, so a cache
 * with slices as keys would keep every text that it has seen.
 */
export const detached = (slice: string): string => ` ${slice}`.slice(1);
