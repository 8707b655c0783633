/**
 * One regular expression from several source parts, for a pattern longer than a line. A part (`String.raw`) need not be
 * a complete pattern. Call it once, outside functions: unlike a literal, the pattern is parsed at each call.
 */
export const regex = (flags: string, ...parts: readonly string[]): RegExp => new RegExp(parts.join(''), flags);
