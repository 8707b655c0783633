import { deflateSync, inflateSync } from 'node:zlib';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { joined } from './minimise';
import type { Random } from './random';

/** Bytes with a few changes: bits, runs, cuts, copies and numbers at their ends. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let current: Uint8Array = bytes.slice();
  for (let left = random.between(1, random.oneOf([1, 4, 40])); left > 0; left--) current = oneChange(current, random);
  return current;
}

function oneChange(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.between(1, random.oneOf([4, 64, 4096])));
  switch (random.below(8)) {
    case 0:
      return changed(bytes, at, (byte) => byte ^ (1 << random.below(8)));
    case 1:
      return changed(bytes, at, () => random.oneOf([0, 0xff, 0x7f, 0x80, 0x0a, 0x3c, 0x28, random.below(256)]));
    case 2:
      return joined([bytes.subarray(0, at), bytes.subarray(end)]);
    case 3:
      return joined([bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(at)]);
    case 4:
      return random.chance(1, 3)
        ? bytes.slice(0, at)
        : joined([
            bytes.subarray(0, at),
            Uint8Array.from({ length: random.between(1, 16) }, () => random.below(256)),
            bytes.subarray(at),
          ]);
    case 5: {
      const from = random.below(bytes.length);
      return joined([bytes.subarray(0, at), bytes.subarray(from, from + random.between(1, 512)), bytes.subarray(end)]);
    }
    case 6:
      return bytes.slice().fill(random.oneOf([0, 0xff, 0x20]), at, end);
    default: {
      const other = bytes.slice();
      for (const [i, byte] of random
        .oneOf([
          [0xff, 0xff, 0xff, 0xff],
          [0, 0, 0, 0],
          [0xff, 0xff, 0xff, 0x7f],
          [1, 0, 0, 0],
        ])
        .entries())
        if (at + i < other.length) other[at + i] = byte;
      return other;
    }
  }
}

function changed(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const other = bytes.slice();
  if (at < other.length) other[at] = change(other[at] ?? 0);
  return other;
}

/**
 * A Word file whose parts are changed and compressed again, so that the damage is in their contents and not in the
 * archive.
 */
export function mutatedDocx(bytes: Uint8Array, random: Random): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return mutatedBytes(bytes, random);
  }
  const names = Object.keys(parts);
  if (names.length === 0) return mutatedBytes(bytes, random);
  for (let left = random.between(1, 4); left > 0; left--) {
    const name = random.chance(1, 2) && names.includes('word/document.xml') ? 'word/document.xml' : random.oneOf(names);
    const part = parts[name];
    if (!part) continue;
    if (random.chance(1, 12)) delete parts[name];
    else if (random.chance(1, 12)) parts[random.oneOf(names)] = part;
    else if (random.chance(1, 6) || !/\.(?:xml|rels)$/.test(name)) parts[name] = mutatedBytes(part, random);
    else parts[name] = strToU8(mutatedXml(strFromU8(part), random));
  }
  return zipSync(parts, { level: random.oneOf([0, 6]) });
}

const WORDS = [
  '',
  '-1',
  '0',
  '1e9',
  '99999999999',
  'NaN',
  'Heading1',
  'ListParagraph',
  'rId1',
  '\u202e',
  '&#0;',
  '<',
  'x'.repeat(3000),
  '&a;',
  'true',
  'http://a b',
  '../../x',
];

const ELEMENTS = [
  ...'p r t tbl tc hyperlink footnoteReference ins del drawing numPr sdt'.split(' ').map((name) => `w:${name}`),
  'mc:AlternateContent',
  'x',
];

function mutatedXml(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  if (tags.length === 0) return xml;
  const { 0: tag, index } = random.oneOf(tags);
  const replaced = (words: string, until = index + tag.length): string =>
    xml.slice(0, index) + words + xml.slice(until);
  switch (random.below(9)) {
    case 0:
      return replaced('');
    case 1:
      return replaced(tag.repeat(random.oneOf([2, 2, 2, 400])));
    case 2:
      return replaced(tag.replace(/"[^"]*"/, () => `"${random.oneOf(WORDS)}"`));
    case 3:
      return replaced(tag.replace(/<(\/?)[\w:]+/, (_, slash: string) => `<${slash}${random.oneOf(ELEMENTS)}`));
    case 4: {
      // An element, or something like one, moved or duplicated.
      const piece = xml.slice(index, random.oneOf(tags).index);
      const to = random.oneOf(tags).index;
      return xml.slice(0, to) + piece + xml.slice(to);
    }
    case 5:
      return replaced('', random.oneOf(tags).index > index ? random.oneOf(tags).index : undefined);
    case 6:
      return replaced(tag + random.oneOf(WORDS));
    case 7: {
      const depth = random.oneOf([3, 100, 3000]);
      return replaced('<w:tbl><w:tr><w:tc>'.repeat(depth) + tag + '</w:tc></w:tr></w:tbl>'.repeat(depth));
    }
    default:
      return xml.slice(0, index);
  }
}

/**
 * A PDF with its tokens changed: numbers, names, references; also inside compressed streams, which are compressed
 * again.
 */
export function mutatedPdf(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  let out = text;
  for (let left = random.between(1, 5); left > 0; left--)
    out = random.chance(1, 2) ? inStream(out, random) : tokenChanged(out, random);
  return new Uint8Array(Buffer.from(out, 'latin1'));
}

const TOKENS = /\b\d+ \d+ R\b|-?\b\d+(?:\.\d+)?\b|\/[A-Za-z]\w*|<<|>>|\[|\]|\bendobj\b|\bstream\b|\bxref\b/g;
const PDF_WORDS = [
  '0',
  '-1',
  '1',
  '99999999999',
  '1e400',
  '0.0000001',
  '/Pages',
  '/Kids',
  '/Type',
  '/Length',
  '/Filter',
  '/FlateDecode',
  '/ToUnicode',
  '/StructTreeRoot',
  '/K',
  '/Parent',
  'null',
  '[',
  ']',
  '<<',
  '>>',
  '1 0 R',
  '2 0 R',
  '3 0 R',
  '99 0 R',
  '()',
  '<FEFF>',
];

function tokenChanged(text: string, random: Random): string {
  const tokens = [...text.matchAll(TOKENS)];
  if (tokens.length === 0) return text;
  const { 0: token, index } = random.oneOf(tokens);
  const words = random.chance(1, 3)
    ? random.oneOf(tokens)[0]
    : random.chance(1, 8)
      ? token.repeat(random.oneOf([2, 2000]))
      : random.oneOf(PDF_WORDS);
  return text.slice(0, index) + words + text.slice(index + token.length);
}

function inStream(text: string, random: Random): string {
  const streams = [...text.matchAll(/stream\r?\n/g)];
  if (streams.length === 0) return text;
  const { 0: word, index } = random.oneOf(streams);
  const start = index + word.length;
  const end = text.indexOf('endstream', start);
  if (end < 0) return text;
  const body = Buffer.from(text.slice(start, end), 'latin1');
  let said: string;
  try {
    said = inflateSync(body, { maxOutputLength: 1 << 24 }).toString('latin1');
  } catch {
    return tokenChanged(text, random);
  }
  const packed = deflateSync(Buffer.from(tokenChanged(said, random), 'latin1')).toString('latin1');
  return `${text.slice(0, start)}${packed}\n${text.slice(end)}`;
}
