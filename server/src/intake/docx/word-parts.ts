import { unzipSync, zipSync } from 'fflate/browser';
import type { FileProblem } from '../file-drafts';

/** A package that holds the words and nothing else, stored as they are. */
export interface WordParts {
  readonly package: Uint8Array;
}

/**
 * Takes the parts with words out of a Word file; pictures, fonts and embedded files stay packed. A part is never
 * unpacked beyond the size that the file gives for it, and the sizes are added up first.
 */
export function wordParts(bytes: Uint8Array): WordParts | FileProblem {
  if (bytes.length > MOST_BYTES) return { problem: `It is larger than ${MOST_BYTES / MEGABYTE} MB, which no letter is.` };
  if (startsWith(bytes, OLD_WORD)) return { problem: 'It is protected by a password, or an old Word file (.doc); open it in Word and save it as .docx without a password.' };
  if (!startsWith(bytes, ZIP)) return { problem: 'It is not a Word document, or it is damaged.' };
  let size = 0;
  let count = 0;
  let known = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > MOST_PARTS) throw new TooMuch();
        if (!WORDS.test(name)) return false;
        known ||= name.startsWith('word/');
        size += originalSize;
        if (size > MOST_UNPACKED) throw new TooMuch();
        return true;
      },
    });
    if (!known) return { problem: 'It is a zip archive, but not a Word document.' };
    const numbering = parts['word/numbering.xml'];
    if (numbering) parts['word/numbering.xml'] = new TextEncoder().encode(withStartsAsStyles(new TextDecoder().decode(numbering)));
    return { package: zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) }) };
  } catch (error) {
    return { problem: error instanceof TooMuch ? 'It unpacks to far more than a letter holds, so it was not opened.' : 'It is damaged: its parts cannot be unpacked.' };
  }
}

/** What stands before the number in `paragraphStyleId` where a list does not begin with 1. */
export const STARTS_AT = 'starts at ';

/** The library reads a level's paragraph style, but not where its numbers begin; so that is written where it looks. */
const withStartsAsStyles = (xml: string): string =>
  xml.split('</w:lvl>').map((level) => (level.includes('<w:pStyle') ? level : level.replace(/<w:start w:val="(\d{1,4})" ?\/>/, (all, start: string) => (start === '1' ? all : `${all}<w:pStyle w:val="${STARTS_AT}${start}"/>`)))).join('</w:lvl>');

class TooMuch extends Error {}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 50 * MEGABYTE;
/** A hundred pages are some 2 MB of XML. */
const MOST_UNPACKED = 16 * MEGABYTE;
const MOST_PARTS = 5000;

const WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/;
const ZIP = [0x50, 0x4b, 3, 4];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
