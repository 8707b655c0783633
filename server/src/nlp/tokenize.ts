import type { Word } from './block-prose';

/**
 * The words of a text: letters and digits, with hyphens and apostrophes inside. A scan by character, because every
 * block is tokenized on first reading: a regular expression takes three times as long.
 */
export function tokenize(plain: string): readonly Word[] {
  const words: Word[] = [];
  const { length } = plain;
  let at = 0;
  while (at < length) {
    const width = letterAt(plain, at);
    if (width === 0) {
      at++;
      continue;
    }
    const start = at;
    at += width;
    for (;;) {
      const next = letterAt(plain, at);
      if (next > 0) {
        at += next;
        continue;
      }
      const after = isJoiner(plain.charCodeAt(at)) ? letterAt(plain, at + 1) : 0;
      if (after === 0) break;
      at += 1 + after;
    }
    words.push({ text: plain.slice(start, at), start, end: at });
  }
  return words;
}

/** The number of code units of the letter or digit at an offset; 0 for anything else. */
function letterAt(plain: string, at: number): number {
  const code = plain.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? 0;
  // NaN past the end.
  if (!(code >= FIRST_LETTER) || (code >= PUNCTUATION && code < AFTER_PUNCTUATION)) return 0;
  const character = String.fromCodePoint(plain.codePointAt(at) ?? 0);
  return /[\p{L}\p{N}]/u.test(character) ? character.length : 0;
}

const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const FIRST_LETTER = 0xaa;
/** General punctuation: quotation marks, dashes, spaces. It has no letters before the superscripts. */
const PUNCTUATION = 0x2000;
const AFTER_PUNCTUATION = 0x2070;

/** Apostrophes and hyphens. */
const isJoiner = (code: number): boolean =>
  code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x2010 || code === 0x2011;
