import { fromWindows1252 } from '../../text/windows-1252';

/** The XML of a part as text, whatever its encoding, without a byte order mark and with `utf-8` in its declaration. */
export function xmlText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = encoding === WESTERN ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.replace(/^\uFEFF/, '').replace(DECLARED, '$1utf-8$3');
}

/** The declaration up to its encoding, the encoding, and the quotation mark after it. */
const DECLARED = /^(\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["'])([\w.:-]{1,40})(["'])/;

/** By its first bytes, as XML 1.0 (appendix F) says; else by its declaration; else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== undefined && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be';
  const start = fromWindows1252(bytes.subarray(a === 0xef ? 3 : 0, 200));
  const label = DECLARED.exec(start)?.[2] ?? 'utf-8';
  // What could be read so far is in single bytes, whatever it says of itself.
  if (/^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

const WESTERN = 'windows-1252';

/**
 * The relationships of a part with one more for each that the part names and they do not have: that of a picture that
 * is gone, or of a link without a target. Undefined where there are none, and none are named.
 */
export function withMissingRelationships(relationships: string | undefined, part: string): string | undefined {
  const known = valuesOf(KNOWN, relationships ?? '');
  const named = valuesOf(NAMED, part);
  const missing = [...named].filter((id) => id !== '' && !known.has(id));
  if (missing.length === 0) return relationships;
  const own = missing.map(relationshipOf).join('');
  if (relationships === undefined) return `<Relationships xmlns="${NAMESPACE}">${own}</Relationships>`;
  const end = /<\/(?:[\w.-]+:)?Relationships\s*>\s*$/.exec(relationships);
  if (end) return relationships.slice(0, end.index) + own + relationships.slice(end.index);
  // There are none in it.
  return relationships.replace(EMPTY, () => `<Relationships xmlns="${NAMESPACE}">${own}</Relationships>`);
}

const relationshipOf = (id: string): string =>
  `<Relationship xmlns="${NAMESPACE}" Id="${id.replaceAll('"', '&quot;')}" Type="${MISSING}" Target="${MISSING}"/>`;

const valuesOf = (attribute: RegExp, xml: string): ReadonlySet<string> =>
  new Set(Array.from(xml.matchAll(attribute), ([, one, other]) => one ?? other ?? ''));

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MISSING = 'missing';
const EMPTY = /<(?:[\w.-]+:)?Relationships\b[^>]*\/>\s*$/;
const KNOWN = /\bId\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Attributes that name a relationship, whatever the prefix of their namespace. */
const NAMED = /\s[\w.-]+:(?:id|embed|link|pict)\s*=\s*(?:"([^"<]{1,200})"|'([^'<]{1,200})')/g;
