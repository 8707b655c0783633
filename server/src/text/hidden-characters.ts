/**
 * Characters without width that reorder the displayed text: bidirectional marks, embeddings, overrides and isolates. To
 * be put inside a pattern's square brackets.
 */
export const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Soft hyphens, word joiners and byte order marks, which carry no meaning anywhere. */
export const SILENT = '\\u00AD\\u2060\\uFEFF';
/** Joiners of letters, which some scripts need inside words. */
export const JOINERS = '\\u200C\\u200D';
/** Separates two words. */
export const ZERO_WIDTH_SPACE = '\\u200B';
export const UNSEEN = `${SILENT}${JOINERS}${ZERO_WIDTH_SPACE}`;

const HIDDEN = new RegExp(`[\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029${BIDI}${UNSEEN}]`);

/**
 * True for an address with a line break, another control character or an invisible character, either literal or
 * percent-encoded (`%0A`, or encoded twice, `%250A`): it does not lead where it appears to.
 */
export function hasHiddenCharacters(address: string): boolean {
  let read = address;
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (HIDDEN.test(read)) return true;
    const decoded = decodedOnce(read);
    if (decoded === read) return false;
    read = decoded;
  }
  return true;
}

/** Addresses are not encoded more often than this by accident. */
const DEEPEST = 4;

/** Invalid UTF-8 is left unchanged; everything else is decoded. */
const decodedOnce = (address: string): string =>
  address.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    }
  });
