/** A word as phrases are matched against it. `well-being` counts as two words. */
export interface Token {
  /** In lower case, without the `’s` of a possessive. */
  readonly key: string;
  readonly start: number;
  /** The end without a possessive `’s`. */
  readonly end: number;
  readonly possessive: boolean;
  /** What precedes it: white space only, a hyphen, or anything else. */
  readonly after: 'space' | 'hyphen' | 'other';
}

/** The words of a plain text in one pass, including `&`, which phrases may contain. */
export function tokensOf(plain: string): readonly Token[] {
  const lower = lowered(plain);
  const tokens: Token[] = [];
  const { length } = plain;
  let end = 0;
  for (let at = 0; at < length; at++) {
    const code = plain.charCodeAt(at);
    if (!isLetter(code) && code !== AMPERSAND) continue;
    const start = at;
    at++;
    if (code !== AMPERSAND) {
      while (at < length && isLetter(plain.charCodeAt(at))) at++;
      // An apostrophe belongs to the word (`don’t`), unless it begins a possessive `’s`.
      while (at + 1 < length && isApostrophe(plain.charCodeAt(at)) && isLetter(plain.charCodeAt(at + 1))) {
        let inner = at + 1;
        while (inner < length && isLetter(plain.charCodeAt(inner))) inner++;
        if (inner === at + 2 && lower.charCodeAt(at + 1) === LOWER_CASE_S) break;
        at = inner;
      }
    }
    const possessive =
      at + 1 < length &&
      isApostrophe(plain.charCodeAt(at)) &&
      lower.charCodeAt(at + 1) === LOWER_CASE_S &&
      !isLetter(plain.charCodeAt(at + 2));
    tokens.push({ key: lower.slice(start, at), start, end: at, possessive, after: gapOf(plain, end, start) });
    end = possessive ? at + 2 : at;
    at = end - 1;
  }
  return tokens;
}

const AMPERSAND = 38;
const LOWER_CASE_S = 115;

/** Lower case that keeps offsets valid: a letter that would become two (`İ`) is left unchanged. */
export function lowered(plain: string): string {
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** True for letters and digits. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  // Most non-ASCII characters in letters are quotation marks, dashes and spaces.
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00)) return false;
  return LETTER.test(String.fromCharCode(code));
}

const LETTER = /[\p{L}\p{N}]/u;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f;

function gapOf(plain: string, from: number, to: number): Token['after'] {
  if (to === from + 1) {
    const code = plain.charCodeAt(from);
    return code === 32 ? 'space' : isHyphen(code) ? 'hyphen' : isSpace(code) ? 'space' : 'other';
  }
  if (to === from) return 'other';
  for (let at = from; at < to; at++) if (!isSpace(plain.charCodeAt(at))) return 'other';
  return 'space';
}
