// Compiles the words of the British dictionary (-ise) into a flat file that the checker looks words up in: every form, one a
// line, in rising order of UTF-16 code units.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './console.mjs';

const require = createRequire(import.meta.url);

/** Writes dist/en-gb.words, and gives the number of its words. */
export function compileDictionary(target = path.join(root, 'dist/en-gb.words')) {
  const folder = path.dirname(require.resolve('dictionary-en-gb'));
  const nspell = require('nspell');
  const spell = nspell(readFileSync(path.join(folder, 'index.aff')), readFileSync(path.join(folder, 'index.dic')));
  const words = [...new Set(Object.keys(spell.data).map((word) => word.replaceAll('’', "'")))].filter((word) => spell.correct(word)).sort((a, b) => (a < b ? -1 : 1));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, words.join('\n'));
  return words.length;
}
