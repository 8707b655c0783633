/** The set of words that a string lists, separated by white space; empty for undefined. */
export const wordSet = (words: string | undefined): ReadonlySet<string> =>
  new Set((words ?? '').split(/\s+/).filter((word) => word !== ''));
