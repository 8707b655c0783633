/** Decodes Windows-1252, which older programs use for Western text. Any bytes are valid. */
export function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

// The range that differs from Latin-1: 0x80 to 0x9F. Some versions of Node treat the two as the same.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Encodes a text as Windows-1252; undefined if it has a character that the encoding lacks. */
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
 * True for bytes that are not UTF-8 but plausible Windows-1252: no control characters, none of the five unassigned
 * bytes, and fewer valid UTF-8 characters than invalid bytes.
 */
export function isWindows1252(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => (byte < 0x20 && !WHITE.has(byte)) || byte === 0x7f || UNUSED.has(byte))) return false;
  const marks = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/g) ?? [];
  return 2 * marks.filter((mark) => mark === '\uFFFD').length > marks.length;
}

/** Tab, line feed, form feed, carriage return. */
const WHITE: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);
const UNUSED: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
