/*
 * What stands at the end of a text, read from there. A pattern such as `/[.,]+$/` begins at every sign on its way, and
 * goes through the rest of a run from each: a run of 100,000 takes half a minute.
 */

/**
 * Where the signs at the end of a text begin that `sign` holds for, a pattern for one character; its length if none.
 */
export function endingFrom(text: string, sign: RegExp): number {
  let at = text.length;
  while (at > 0) {
    const before = at - (isPair(text, at) ? 2 : 1);
    if (!sign.test(text.slice(before, at))) break;
    at = before;
  }
  return at;
}

/** A text without the signs at its end that `sign` holds for, a pattern for one character. */
export const withoutEnding = (text: string, sign: RegExp): string => text.slice(0, endingFrom(text, sign));

/** True where one character of two UTF-16 units ends at an offset. */
const isPair = (text: string, at: number): boolean =>
  at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;
