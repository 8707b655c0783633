/**
 * Characters that take no room: they turn the order of what is shown (bidirectional marks, embeddings, overrides and
 * isolates), or cannot be seen at all. To be put into a pattern's square brackets.
 */
export const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
export const UNSEEN = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';

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
