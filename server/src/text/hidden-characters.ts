/**
 * Characters that take no room: they turn the order of what is shown (bidirectional marks, embeddings, overrides and
 * isolates), or cannot be seen at all. To be put into a pattern's square brackets.
 */
export const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Soft hyphens, word joiners, byte order marks: they say nothing wherever they stand. */
export const SILENT = '\\u00AD\\u2060\\uFEFF';
/** Joiners of letters, which some scripts need inside a word. */
export const JOINERS = '\\u200C\\u200D';
/** It stands between two words. */
export const ZERO_WIDTH_SPACE = '\\u200B';
export const UNSEEN = `${SILENT}${JOINERS}${ZERO_WIDTH_SPACE}`;

const HIDDEN = new RegExp(`[\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029${BIDI}${UNSEEN}]`);

/**
 * True for an address that holds a line break, another control character or one that cannot be seen, as it stands or
 * encoded by per cent (`%0A`, also encoded twice, `%250A`): what is shown of it is not where it leads.
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

/** Nobody encodes an address more often than this by chance. */
const DEEPEST = 4;

/** What is no UTF-8 stays as it is, and what is beside it is decoded all the same. */
const decodedOnce = (address: string): string =>
  address.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    }
  });
