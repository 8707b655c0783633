/**
 * One regular expression whose source is the given parts, one after the other: for a pattern that is longer than a
 * line. The parts are sources (`String.raw`), of which one alone need not be a whole pattern. Make it once, outside of
 * functions: unlike a literal it is parsed at each call.
 */
export const regex = (flags: string, ...parts: readonly string[]): RegExp => new RegExp(parts.join(''), flags);
