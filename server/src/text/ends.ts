/*
 * Finds trailing characters by scanning from the end. A pattern such as `/[.,]+$/` starts a match at every such
 * character and scans the rest of the run each time: a run of 100,000 takes half a minute.
 */

/**
 * Offset of the trailing characters that match `sign`, a pattern for one character; the length of the text if there are
 * none.
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

/** The text without trailing characters that match `sign`, a pattern for one character. */
export const withoutEnding = (text: string, sign: RegExp): string => text.slice(0, endingFrom(text, sign));

/** True if a surrogate pair ends at an offset. */
const isPair = (text: string, at: number): boolean =>
  at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;
