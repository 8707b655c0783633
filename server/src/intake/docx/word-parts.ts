import { strToU8, zipSync } from 'fflate/browser';
import type { FileProblem } from '../file-drafts';
import { withMissingRelationships, xmlText } from './word-xml';
import { zipParts } from './zip-parts';
import { regex } from '../../text/regex';

/** A package that holds the words and nothing else, in UTF-8, stored as they are. */
export interface WordParts {
  readonly package: Uint8Array;
}

/**
 * Takes the parts with words out of a Word file, and makes them fit for the library that reads them; pictures, fonts
 * and embedded files stay packed, and may be damaged or missing. Of a file whose words are damaged nothing is taken.
 */
export function wordParts(bytes: Uint8Array): WordParts | FileProblem {
  if (bytes.length > MOST_BYTES)
    return { problem: `It is larger than ${MOST_BYTES / MEGABYTE} MB, which no letter is.` };
  if (startsWith(bytes, OLD_WORD))
    return {
      problem:
        'It is protected by a password, or an old Word file (.doc); open it in Word and save it as .docx ' +
        'without a password.',
    };
  if (!startsWith(bytes, ZIP)) return { problem: 'It is not a Word document, or it is damaged.' };
  const unpacked = zipParts(bytes, {
    wanted: (name) => WORDS.test(name),
    mostParts: MOST_PARTS,
    mostBytes: MOST_UNPACKED,
  });
  if ('problem' in unpacked) return unpacked;
  const parts = new Map([...unpacked.parts].map(([name, part]) => [name, xmlText(part)]));
  if (![...parts.keys()].some((name) => name.startsWith('word/')))
    return { problem: 'It is a zip archive, but not a Word document.' };
  const numbering = parts.get('word/numbering.xml');
  if (numbering !== undefined) parts.set('word/numbering.xml', withStartsAsStyles(numbering));
  for (const [name, part] of [...parts]) {
    const [, own] = WITH_RELATIONSHIPS.exec(name) ?? [];
    const relationships =
      own === undefined ? undefined : withMissingRelationships(parts.get(`word/_rels/${own}.rels`), part);
    if (relationships !== undefined) parts.set(`word/_rels/${own}.rels`, relationships);
  }
  return {
    package: zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part)])), {
      level: 0,
      mtime: new Date(1980, 0, 1),
    }),
  };
}

/** What stands before the number in `paragraphStyleId` where a list does not begin with 1. */
export const STARTS_AT = 'starts at ';

/** The library reads a level's paragraph style, but not where its numbers begin; so that is written where it looks. */
const withStartsAsStyles = (xml: string): string =>
  xml
    .split('</w:lvl>')
    .map((level) =>
      level.includes('<w:pStyle')
        ? level
        : level.replace(/<w:start w:val="(\d{1,4})" ?\/>/, (all, start: string) =>
            start === '1' ? all : `${all}<w:pStyle w:val="${STARTS_AT}${start}"/>`,
          ),
    )
    .join('</w:lvl>');

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 50 * MEGABYTE;
/** A hundred pages are some 2 MB of XML. */
const MOST_UNPACKED = 16 * MEGABYTE;
const MOST_PARTS = 5000;

const WORDS = regex(
  '',
  String.raw`^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering`,
  String.raw`|footnotes|endnotes)\d*\.xml(?:\.rels)?)$`,
);
const WITH_RELATIONSHIPS = /^word\/((?:document|footnotes|endnotes)\d*\.xml)$/;
const ZIP = [0x50, 0x4b, 3, 4];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);
