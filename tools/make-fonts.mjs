#!/usr/bin/env node
// Makes the fonts of the PDF writer: DejaVu Sans Condensed, subset to the characters that a letter may contain, with
// its licence beside it. The results are committed; run this again only if the characters change.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { root, say } from './console.mjs';

const from = path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
const to = path.join(root, 'server/data/fonts');

const faces = {
  regular: 'DejaVuSansCondensed',
  bold: 'DejaVuSansCondensed-Bold',
  italic: 'DejaVuSansCondensed-Oblique',
};

// First and last character of each range.
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f], // English and the languages of Europe
  [0x18f, 0x18f],
  [0x192, 0x192],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x1f4, 0x1f5],
  [0x218, 0x21b],
  [0x237, 0x237],
  [0x259, 0x259],
  [0x2bb, 0x2bd],
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x300, 0x304],
  [0x306, 0x30c],
  [0x323, 0x323],
  [0x327, 0x328], // accents
  [0x37e, 0x37e],
  [0x384, 0x3ce], // Greek
  [0x1e00, 0x1eff], // Welsh, Yoruba and Vietnamese names
  [0x2000, 0x200a],
  [0x2010, 0x2027],
  [0x202f, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x203d, 0x203e],
  [0x2044, 0x2044],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
  [0x20a0, 0x20b5],
  [0x20b8, 0x20ba],
  [0x20bd, 0x20bd],
  [0x2103, 0x2103],
  [0x2109, 0x2109],
  [0x2113, 0x2113],
  [0x2116, 0x2117],
  [0x2120, 0x2122],
  [0x2126, 0x2126],
  [0x212b, 0x212b],
  [0x2150, 0x215e],
  [0x2190, 0x2195],
  [0x21d0, 0x21d4],
  [0x2202, 0x2202],
  [0x2206, 0x2206],
  [0x220f, 0x2212],
  [0x2215, 0x2215],
  [0x2219, 0x221a],
  [0x221e, 0x221e],
  [0x222b, 0x222b],
  [0x2248, 0x2248],
  [0x2260, 0x2261],
  [0x2264, 0x2265],
  [0x25a0, 0x25ab],
  [0x25b2, 0x25b3],
  [0x25b6, 0x25b7],
  [0x25ba, 0x25bb],
  [0x25c6, 0x25c7],
  [0x25ca, 0x25cc],
  [0x25cf, 0x25cf],
  [0x25e6, 0x25e6],
  [0x25fb, 0x25fe],
  [0x2605, 0x2606],
  [0x2610, 0x2612],
  [0x2713, 0x2718],
  [0x274f, 0x2752],
  [0x2756, 0x2756],
  [0x2794, 0x2794],
  [0x27a2, 0x27a4],
  [0xfb01, 0xfb02],
  [0xfffd, 0xfffd],
];
const characters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join('');

mkdirSync(to, { recursive: true });
for (const [face, file] of Object.entries(faces)) {
  // Ligatures are left out: they turn two letters into one glyph, which some PDF readers then lose.
  const font = await subsetFont(readFileSync(path.join(from, 'ttf', `${file}.ttf`)), characters, {
    targetFormat: 'sfnt',
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp'],
    noHinting: true,
    preserveNameIds: [0, 13, 14],
  });
  writeFileSync(path.join(to, `${file}.ttf`), font);
  say(`${file}.ttf (${face}): ${Math.round(font.length / 1024)} KB`);
}
copyFileSync(path.join(from, 'LICENSE'), path.join(to, 'LICENSE'));
