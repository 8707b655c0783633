import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Branding, BrandingRequest } from '../../server/src/export/branding/load-branding';
import { loadBranding } from '../../server/src/export/branding/load-branding';
import { previewOf } from '../../server/src/export/html/preview';
import { pagesOf, writeLetter } from '../../server/src/export/write-letter';
import type { ExportFormat } from '../../server/src/protocol/protocol';
// @ts-expect-error The tools are plain JavaScript.
import * as tools from '../../tools/verapdf.mjs';
import type { PngKind } from './branding-files';
import { diskOf, family, fontFile, jpeg, png } from './branding-files';
import { everything, heading, lines, paragraph, plan } from './pdf-letters';

const readFont = (name: string): Uint8Array =>
  readFileSync(path.join(import.meta.dirname, '../../server/data/fonts', name));
const PICTURE = { path: '/badge.png', alternativeText: 'Badge of “Northmoor” & co' };
const within = (folder: string, files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));

async function look(wanted: BrandingRequest, files: Readonly<Record<string, Uint8Array>>): Promise<Branding> {
  const found = await loadBranding(wanted, diskOf(files));
  if ('problem' in found) throw new Error(found.problem);
  return found;
}
async function problem(wanted: BrandingRequest, files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const found = await loadBranding(wanted, diskOf(files));
  return 'problem' in found ? found.problem : 'none';
}
async function written(letter: typeof everything, to: ExportFormat, own?: Branding): Promise<Uint8Array> {
  const result = await writeLetter(letter, to, readFont, own);
  if ('problem' in result) throw new Error(result.problem);
  return result.bytes;
}

const PNG_KINDS: Readonly<Record<string, PngKind>> = {
  colours: {},
  'colours, 16 bits': { depth: 16 },
  'colours with transparency': { colour: 6 },
  'the same, 16 bits': { colour: 6, depth: 16 },
  greys: { colour: 0 },
  'greys with transparency': { colour: 4 },
  'black and white': { colour: 0, depth: 1 },
  'a palette': { colour: 3, palette: [255, 0, 0, 0, 0, 255] },
  'a palette of 4 bits': { colour: 3, depth: 4, palette: [255, 0, 0, 0, 0, 255] },
  'a palette with transparency': { colour: 3, palette: [255, 0, 0, 0, 0, 255], transparency: [0, 255] },
  'one colour left out': { transparency: [0, 200, 0, 30, 0, 30] },
};

describe('the user’s own picture', () => {
  const read = (bytes: Uint8Array, alternativeText = PICTURE.alternativeText): Promise<string> =>
    problem({ image: { ...PICTURE, alternativeText } }, { '/badge.png': bytes });

  it.each([
    [
      'no words',
      png(),
      ' \n',
      'The picture of the letterhead, /badge.png, has no alternative text: say in a few words what it ' +
        'shows, for those who cannot see it.',
    ],
    [
      'another format',
      new TextEncoder().encode('GIF89a and more'),
      'x',
      'The picture of the letterhead, /badge.png, is neither a PNG nor a JPEG file: save it as one of these.',
    ],
    ['an empty file', new Uint8Array(), 'x', 'is neither a PNG nor a JPEG file'],
    ['half a PNG', png().slice(0, 60), 'x', 'is damaged: save it again.'],
    ['missing rows', png({ rows: 29 }), 'x', 'is damaged'],
    ['too many rows', png({ rows: 3000 }), 'x', 'is damaged'],
    ['no palette', png({ colour: 3 }), 'x', 'is damaged'],
    ['no width', png({ width: 0 }), 'x', 'is damaged'],
    ['interlaced', png({ interlaced: true }), 'x', 'is interlaced'],
    [
      'transparent with few colours',
      png({ colour: 3, depth: 4, palette: [0, 0, 0], transparency: [0] }),
      'x',
      'is transparent and has few colours',
    ],
    ['many points', png({ width: 4001 }), 'x', 'has too many pixels'],
    ['half a JPEG', jpeg().slice(0, -2), 'x', 'is damaged'],
    ['a JPEG that is only its head', jpeg().slice(0, 4), 'x', 'is damaged'],
    [
      'a JPEG for a printing press',
      jpeg().map((byte, i, all) => (all[i - 8] === 0xc2 && all[i - 9] === 0xff ? 4 : byte)),
      'x',
      'CMYK',
    ],
  ])('is refused in a sentence: %s', async (_, bytes, words, sentence) => {
    expect(await read(bytes, words)).toContain(sentence);
  });

  it.each(Object.keys(PNG_KINDS))('is drawn from a PNG of %s', async (kind) => {
    const own = await look({ image: PICTURE }, { '/badge.png': png(PNG_KINDS[kind]) });
    expect(own.image).toMatchObject({ width: 124, height: 62, type: 'png' });
    const tree = JSON.stringify(
      await (
        await (await getDocumentProxy(await written(everything, 'pdf', own), { isEvalSupported: false })).getPage(1)
      ).getStructTree(),
    );
    expect(tree).toContain('"role":"Figure"');
  });

  it('is in every format that shows pictures, with its alternative text', async () => {
    const own = await look({ image: PICTURE }, { '/badge.png': jpeg() });
    const tree = JSON.stringify(
      await (
        await (await getDocumentProxy(await written(everything, 'pdf', own), { isEvalSupported: false })).getPage(1)
      ).getStructTree(),
    );
    expect(tree).toContain('"alt":"Badge of “Northmoor” & co"');
    const html = new TextDecoder().decode(await written(everything, 'html', own));
    expect(html).toContain(
      `<img class="picture" src="data:image/jpeg;base64,${Buffer.from(jpeg()).toString('base64')}" ` +
        'alt="Badge of “Northmoor” &amp; co" width="83" height="83">',
    );
    const { results } = await new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: { 'long-title': 'off' },
    }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const parts = unzipSync(await written(everything, 'docx', own));
    const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array());
    const headers = Object.keys(parts)
      .filter((name) => /word\/header\d\.xml$/.test(name))
      .map(text);
    expect(headers.filter((header) => header.includes('descr="Badge of “Northmoor” &amp; co"'))).toHaveLength(1);
    const media = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
    expect(media.map((name) => Buffer.from(parts[name] ?? []).equals(Buffer.from(jpeg())))).toEqual([true]);
    expect(new TextDecoder().decode(await written(everything, 'txt', own))).toBe(
      new TextDecoder().decode(await written(everything, 'txt')),
    );
  });

  it('is in the preview without its bytes', async () => {
    const own = await look({ image: PICTURE }, { '/badge.png': png() });
    const { body } = previewOf(everything, { lineAt: () => 0, ...(own.image ? { picture: own.image } : {}) });
    expect(body).toContain('<img class="picture" alt="Badge of “Northmoor” &amp; co" width="165" height="83">');
  });

  it.each(['pdf', 'docx', 'html'] as const)('gives the same bytes each time: %s', async (to) => {
    const own = await look(
      { image: PICTURE, fonts: '/f' },
      { '/badge.png': png({ colour: 6 }), ...within('/f', family()) },
    );
    expect(
      Buffer.from(await written(everything, to, own)).equals(Buffer.from(await written(everything, to, own))),
    ).toBe(true);
  });
});

/** A font with other licensing rights: the field fsType of the table OS/2. */
function withRights(bytes: Uint8Array, rights: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    if (String.fromCharCode(...copy.subarray(at, at + 4)) === 'OS/2')
      view.setUint16(view.getUint32(at + 8) + 8, rights);
  }
  return copy;
}

describe('the user’s own fonts', () => {
  const {
    'Serif.ttf': regular = new Uint8Array(),
    'Serif-Bold.ttf': bold = new Uint8Array(),
    'Serif-Italic.ttf': italic = new Uint8Array(),
  } = family();

  it('are identified in a folder by their own metadata', async () => {
    const { fonts } = await look(
      { fonts: '/f' },
      within('/f', { 'b.TTF': bold, 'c.ttf': italic, 'd.ttf': regular, 'read me.txt': regular }),
    );
    expect(fonts?.paths).toEqual({ regular: '/f/d.ttf', bold: '/f/b.TTF', italic: '/f/c.ttf' });
    expect(fonts?.family).toBe('DejaVu Serif');
  });

  it('may be named one by one, without an italic', async () => {
    const { fonts } = await look({ fonts: { regular: '/r', bold: '/b' } }, { '/r': regular, '/b': bold });
    expect(fonts?.paths).toEqual({ regular: '/r', bold: '/b' });
  });

  it.each([
    [
      'no folder',
      '/f',
      {},
      'The folder of fonts /f cannot be read: name a folder that holds the .ttf files of one family.',
    ],
    [
      'no fonts',
      '/f',
      { 'a.txt': bold },
      'The folder of fonts /f holds no .ttf file: put the regular and the bold font of one family there.',
    ],
    ['no bold font', '/f', { 'a.ttf': regular, 'b.ttf': italic }, 'The folder of fonts /f holds no bold font'],
    [
      'two families',
      '/f',
      { 'a.ttf': regular, 'b.ttf': bold, 'c.ttf': fontFile('DejaVuSans') },
      'The folder of fonts /f holds more than one regular font (a.ttf and c.ttf): leave those of one family there.',
    ],
    [
      'many fonts',
      '/f',
      Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`${i}.ttf`, bold])),
      'The folder of fonts /f holds 41 fonts: copy those of one family into a folder of their own.',
    ],
    [
      'a file that is none',
      '/f',
      { 'a.ttf': new TextEncoder().encode('no font at all, whatever it says') },
      'The font /f/a.ttf is not a TrueType font: choose a .ttf file.',
    ],
    ['an empty file', '/f', { 'a.ttf': new Uint8Array() }, 'The font /f/a.ttf is not a TrueType font'],
    [
      'a collection',
      '/f',
      { 'a.ttf': Uint8Array.from([...new TextEncoder().encode('ttcf'), ...new Uint8Array(40)]) },
      'is a collection of fonts',
    ],
    ['half a font', '/f', { 'a.ttf': regular.slice(0, 90_000) }, 'The font /f/a.ttf is damaged: choose another file.'],
    ['only the head of one', '/f', { 'a.ttf': regular.slice(0, 40) }, 'The font /f/a.ttf is damaged'],
    [
      'one that must not be embedded',
      '/f',
      { 'a.ttf': withRights(regular, 2), 'b.ttf': bold },
      'The font /f/a.ttf has a licence that forbids embedding it in files: choose another font.',
    ],
    [
      'one that must not be cut down',
      '/f',
      { 'a.ttf': withRights(regular, 0x108), 'b.ttf': bold },
      'forbids embedding a part of it',
    ],
    [
      'one file for two',
      { regular: '/f/a.ttf', bold: '/f/a.ttf' },
      { 'a.ttf': regular },
      'their internal names are not unique',
    ],
    [
      'one that is neither regular nor bold',
      '/f',
      { 'a.ttf': fontFile('DejaVuSans-ExtraLight'), 'b.ttf': bold },
      'holds no regular font',
    ],
  ] as const)('are refused in a sentence: %s', async (_, fonts, files, sentence) => {
    expect(await problem({ fonts }, within('/f', files as Record<string, Uint8Array>))).toContain(sentence);
  });

  it('must have the characters that every letter needs', async () => {
    const shrunk = await withoutCharacters(regular);
    expect(await problem({ fonts: { regular: '/r', bold: '/b' } }, { '/r': shrunk, '/b': bold })).toMatch(
      /^The font \/r has no characters .+ and \d+ more, which letters need: choose another font\.$/,
    );
  });

  it('are used in the PDF and named in Word and HTML', async () => {
    const own = await look({ fonts: '/f' }, within('/f', family()));
    const pdf = Buffer.from(await written(everything, 'pdf', own)).toString('latin1');
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+DejaVuSerif\b/);
    expect(pdf).not.toContain('Condensed');
    expect(new TextDecoder().decode(unzipSync(await written(everything, 'docx', own))['word/styles.xml'])).toContain(
      'w:ascii="DejaVu Serif"',
    );
    expect(new TextDecoder().decode(await written(everything, 'html', own))).toContain(
      '12pt/1.4 "DejaVu Serif", Tahoma',
    );
  });

  it('give the preview the same page breaks as the PDF', async () => {
    const own = await look({ fonts: '/f' }, within('/f', family()));
    const long = plan([heading(1, 'Subject'), ...Array.from({ length: 30 }, () => paragraph(lines(5)))]);
    const pdf = await getDocumentProxy(await written(long, 'pdf', own), { isEvalSupported: false });
    expect(pagesOf(long, readFont, own)).toHaveLength(pdf.numPages - 1);
    expect(pagesOf(long, readFont, own)).not.toEqual(pagesOf(long, readFont));
  });

  it('mention that another font may have the missing characters', async () => {
    const own = await look({ fonts: '/f' }, within('/f', family()));
    const result = await writeLetter(plan([paragraph('Well done 😀')]), 'pdf', readFont, own);
    expect(result).toMatchObject({
      problem: expect.stringMatching(/U\+1F600.*replace it and export again, or without your own fonts$/),
    });
  });
});

async function withoutCharacters(bytes: Uint8Array): Promise<Uint8Array> {
  // @ts-expect-error The package has no types.
  const { default: subset } = (await import('subset-font')) as {
    default: (bytes: Buffer, characters: string, options: object) => Promise<Uint8Array>;
  };
  return subset(Buffer.from(bytes), 'abc', { targetFormat: 'sfnt' });
}

const { askVerapdf, whatIsMissing } = tools as {
  askVerapdf(files: readonly string[]):
    | {
        readonly rows: readonly {
          readonly file: string;
          readonly standard: string;
          readonly passed: boolean;
          readonly rules: readonly string[];
        }[];
      }
    | { readonly missing: string };
  whatIsMissing(): string | undefined;
};
const missing = whatIsMissing();

describe.skipIf(missing !== undefined)(
  'veraPDF of letters with fonts and pictures of the user’s ' +
    `own${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('passes them all', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'own-look-'));
      const files: string[] = [];
      const put = async (name: string, letter: typeof everything, own: Branding): Promise<void> => {
        const file = path.join(folder, `${name}.pdf`);
        writeFileSync(file, await written(letter, 'pdf', own));
        files.push(file);
      };
      try {
        for (const [name, kind] of Object.entries(PNG_KINDS))
          await put(name, everything, await look({ image: PICTURE }, { '/badge.png': png(kind) }));
        await put('jpeg', everything, await look({ image: PICTURE }, { '/badge.png': jpeg() }));
        await put('own fonts', everything, await look({ fonts: '/f' }, within('/f', family())));
        const { 'Serif-Italic.ttf': _, ...two } = family();
        await put('no italic', everything, await look({ fonts: '/f' }, within('/f', two)));
        await put('no heading', plan([paragraph('Only ', { text: 'words', italic: true }, '.')]), {});
        const answer = askVerapdf(files);
        if ('missing' in answer) throw new Error(answer.missing);
        expect(answer.rows).toHaveLength(files.length * 2);
        expect(
          answer.rows
            .filter(({ passed }) => !passed)
            .map(({ file, standard, rules }) => `${path.basename(file)} ${standard}: ${rules.join('; ')}`),
        ).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }, 120_000);
  },
);
