import { withoutEnding } from '../../text/ends';
import type { PrintModel } from '../model/print-model';
import type { FontFiles } from '../pdf/faces';
import { facesOf } from '../pdf/faces';
import { renderPdf } from '../pdf/render-pdf';
import { FONT_FILE, MAX_FONT_BYTES, MAX_FONTS } from './font-bounds';
import type { FontFacts } from './font-file';
import { readFontFile } from './font-file';
import type { LetterheadImage } from './letterhead-image';
import { MAX_IMAGE_BYTES, imageFrom } from './letterhead-image';

/** How a user wants letters to look: paths of files on this computer, absent where the program's own are to be used. */
export interface BrandingRequest {
  /** A folder with the fonts of one family, or the font files themselves. */
  readonly fonts?: string | { readonly regular: string; readonly bold: string; readonly italic?: string };
  readonly image?: { readonly path: string; readonly alternativeText: string };
}

/** The user's fonts and picture, read and checked. */
export interface Branding {
  readonly fonts?: BrandingFonts;
  readonly image?: LetterheadImage;
}
export interface BrandingFonts {
  readonly files: FontFiles;
  /** The family name as shown to users; '' if the fonts have none. */
  readonly family: string;
  readonly paths: { readonly regular: string; readonly bold: string; readonly italic?: string };
}

/** Access to the files of this computer, for code that may not read them itself. */
export interface FileReader {
  /** Names of the entries of a folder; undefined if it is not a folder or cannot be read. */
  names(folder: string): readonly string[] | undefined;
  /** The bytes of a file of at most `most` bytes, or one sentence that says why it cannot be read. */
  read(file: string, most: number): Uint8Array | { readonly problem: string };
}

/** Reads the files of a request. A faulty file is reported as one sentence that tells the user what to do. */
export async function loadBranding(
  { fonts: wanted, image: badge }: BrandingRequest,
  disk: FileReader,
): Promise<Branding | { readonly problem: string }> {
  let branding: Branding = {};
  if (badge) {
    const bytes = disk.read(badge.path, MAX_IMAGE_BYTES);
    if ('problem' in bytes) return bytes;
    const picture = imageFrom(bytes, badge.path, badge.alternativeText);
    if ('problem' in picture) return picture;
    branding = { ...branding, image: picture };
  }
  if (wanted !== undefined) {
    const found = typeof wanted === 'string' ? fontsIn(wanted, disk) : filesOf(wanted, disk);
    if ('problem' in found) return found;
    const problem = await faultOf(found);
    if (problem !== undefined) return { problem };
    branding = { ...branding, fonts: found };
  }
  return branding;
}

type Found = BrandingFonts | { readonly problem: string };
interface FontFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly facts: FontFacts;
}

function filesOf(paths: BrandingFonts['paths'], disk: FileReader): Found {
  const regular = fontAt(paths.regular, disk);
  if ('problem' in regular) return regular;
  const bold = fontAt(paths.bold, disk);
  if ('problem' in bold) return bold;
  const italic = paths.italic === undefined ? undefined : fontAt(paths.italic, disk);
  return italic && 'problem' in italic ? italic : fontsOf(regular, bold, italic);
}

function fontAt(path: string, disk: FileReader): FontFile | { readonly problem: string } {
  const bytes = disk.read(path, MAX_FONT_BYTES);
  if ('problem' in bytes) return bytes;
  const facts = readFontFile(bytes);
  return 'problem' in facts ? { problem: `The font ${path} ${facts.problem}.` } : { path, bytes, facts };
}

const fontsOf = (regular: FontFile, bold: FontFile, italic: FontFile | undefined): BrandingFonts => ({
  files: { regular: regular.bytes, bold: bold.bytes, ...(italic ? { italic: italic.bytes } : {}) },
  family: regular.facts.family,
  paths: { regular: regular.path, bold: bold.path, ...(italic ? { italic: italic.path } : {}) },
});

function fontsIn(folder: string, disk: FileReader): Found {
  const names = disk.names(folder);
  if (!names)
    return {
      problem: `The folder of fonts ${folder} cannot be read: name a folder that holds the .ttf files of one family.`,
    };
  const files = names.filter((name) => FONT_FILE.test(name)).sort();
  if (files.length === 0)
    return {
      problem:
        `The folder of fonts ${folder} holds no .ttf file: put the regular and the bold font of one family ` + 'there.',
    };
  if (files.length > MAX_FONTS)
    return {
      problem:
        `The folder of fonts ${folder} holds ${files.length} fonts: copy those of one family into a folder ` +
        'of their own.',
    };
  const fonts: FontFile[] = [];
  for (const name of files) {
    const font = fontAt(`${withoutEnding(folder, /[\\/]/)}/${name}`, disk);
    if ('problem' in font) return font;
    fonts.push(font);
  }
  const [regular, bold, italic] = STYLES.map(({ is }) => fonts.filter(({ facts }) => is(facts)));
  const twice = [regular, bold, italic].findIndex((some) => (some?.length ?? 0) > 1);
  if (twice >= 0) {
    const two = [regular, bold, italic][twice]
      ?.slice(0, 2)
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
      .join(' and ');
    return {
      problem:
        `The folder of fonts ${folder} holds more than one ${STYLES[twice]?.name} font (${two}): leave those ` +
        'of one family there.',
    };
  }
  const [one] = regular ?? [];
  const [other] = bold ?? [];
  if (!one || !other)
    return {
      problem:
        `The folder of fonts ${folder} holds no ${one ? 'bold' : 'regular'} font: put the regular and the ` +
        'bold font of one family there.',
    };
  return fontsOf(one, other, italic?.[0]);
}

const STYLES: readonly { readonly name: string; is(facts: FontFacts): boolean }[] = [
  { name: 'regular', is: ({ italic, weight }) => !italic && weight >= 350 && weight <= 450 },
  { name: 'bold', is: ({ italic, weight }) => !italic && weight > 650 && weight <= 750 },
  { name: 'italic', is: ({ italic, weight }) => italic && weight >= 350 && weight <= 450 },
];

/** Characters that any letter may need, whatever its text: English, a bullet, a page number, the draft mark. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i))}£–—‘’“”…é■`;

/** Finds faults in fonts that look complete, by setting a letter with all these characters in them. */
async function faultOf({ files, paths }: BrandingFonts): Promise<string | undefined> {
  const unfit = `The fonts ${Object.values(paths).join(', ')} cannot be printed with`;
  try {
    const faces = Object.values(facesOf(files));
    const names = faces.filter(({ slanted }) => !slanted).map(({ font }) => font.postscriptName);
    // A PDF tells its fonts apart by these names.
    if (new Set(names).size < names.length || !names.every((name) => /^[!-~]{1,100}$/.test(name ?? '')))
      return `${unfit}, because their internal names are not unique: choose others.`;
    for (const face of faces) {
      const missing = [...ALWAYS].filter((character) => !face.has(character.codePointAt(0) ?? 0));
      const path = paths[face.name] ?? paths.regular;
      if (missing.length > 0)
        return (
          `The font ${path} has no ${missing.length > 1 ? 'characters' : 'character'} ` +
          `${missing.slice(0, 5).join(' ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}, ` +
          'which letters need: choose another font.'
        );
    }
    const rendered = await renderPdf(TRIAL, files);
    return 'problem' in rendered ? `${unfit} (${rendered.problem}): choose others.` : undefined;
  } catch {
    return `${unfit}: they are damaged, choose others.`;
  }
}

const NOWHERE = { start: 0, end: 0 };
const TRIAL: PrintModel = {
  title: 'Trial',
  author: '',
  language: 'en-GB',
  date: '',
  letterhead: { sender: '', address: [], contacts: [] },
  footnotes: [],
  blocks: [
    {
      kind: 'paragraph',
      runs: [{ text: ALWAYS }, { text: ALWAYS, bold: true }, { text: ALWAYS, italic: true }],
      source: NOWHERE,
    },
  ],
};
