/** Text of Windows' own Western character set, which older programs save. Any bytes are text in it. */
export function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

// Where it differs from Latin-1: 0x80 to 0x9F. Some versions of Node take the one for the other.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The bytes of a text in that character set; undefined where it has a character that the set lacks. */
export function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const high = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? -1 : WINDOWS_1252.indexOf(text.charAt(i));
    if (high < 0 && (code > 0xff || (code >= 0x80 && code < 0xa0))) return undefined;
    bytes[i] = high < 0 ? code : 0x80 + high;
  }
  return bytes;
}

/**
 * True for bytes that are no UTF-8 and are text in that character set: no control characters, none of the five bytes
 * that stand for nothing, and fewer characters of UTF-8 than bytes that are none.
 */
export function isWindows1252(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => (byte < 0x20 && !WHITE.has(byte)) || byte === 0x7f || UNUSED.has(byte))) return false;
  const marks = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/g) ?? [];
  return 2 * marks.filter((mark) => mark === '\uFFFD').length > marks.length;
}

/** Tab, line feed, form feed, carriage return. */
const WHITE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);
const UNUSED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
