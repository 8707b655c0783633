import { fromWindows1252 } from '../../text/windows-1252';

/**
 * Decodes the XML of a part from any encoding; returns it without a byte order mark and with `utf-8` in its
 * declaration.
 */
export function xmlText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = encoding === WESTERN ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.replace(/^\uFEFF/, '').replace(DECLARED, '$1utf-8$3');
}

/** The declaration up to its encoding, the encoding, and the closing quotation mark. */
const DECLARED = /^(\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["'])([\w.:-]{1,40})(["'])/;

/** Detected from the first bytes, as in XML 1.0 (appendix F); otherwise from the declaration; otherwise UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== undefined && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be';
  const start = fromWindows1252(bytes.subarray(a === 0xef ? 3 : 0, 200));
  const label = DECLARED.exec(start)?.[2] ?? 'utf-8';
  // The declaration was readable as single bytes, so the text cannot be UTF-16.
  if (/^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

const WESTERN = 'windows-1252';
