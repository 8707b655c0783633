// Compiles the checker's dictionary into a flat file: one word a line, in ascending order of UTF-16 code units. It has
// the forms of the British dictionary (-ise), the words of server/data/dictionary, places and the names of authorities.
// Possessives (`child's`) are left out, because the checker removes the ending, and so are words that no letter uses
// (`manger`).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './console.mjs';
import { readData } from './data-plugin.mjs';

const require = createRequire(import.meta.url);

/** Writes dist/en-gb.words, and returns the number of words. */
export function compileDictionary(target = path.join(root, 'dist/en-gb.words')) {
  const words = dictionaryWords();
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, words.join('\n'));
  return words.length;
}

/**
 * The words in order, in ASCII: straight apostrophes, no accents, as the checker looks them up. In memory they take a
 * byte a character.
 */
export function dictionaryWords() {
  const domain = data('dictionary/domain-words.yaml');
  const shortest = new Set(domain.shortest.split(' '));
  const slips = new Set(data('dictionary/slips.tsv').map(({ word }) => word));
  const places = data('dictionary/places.yaml');
  const own = [...domain.groups, ...places.groups, { words: places.counties }].flatMap(({ words }) => words.split(' '));
  const authorities = data('local-authorities.tsv')
    .flatMap((row) => [row.ofsted_name, row.official_name, row.also_known_as])
    .flatMap((name) => name.match(NAME) ?? []);
  const british = expanded().filter((word) => !slips.has(word) && (!/^\p{Ll}{1,2}$/u.test(word) || shortest.has(word)));
  const plain = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
  const words = new Set([...british, ...own, ...authorities].map(plain).filter((word) => !word.endsWith("'s")));
  for (const word of words)
    if (/[^!-~]/.test(word)) throw new Error(`“${word}” cannot be in the dictionary, because it is not ASCII.`);
  return [...words].sort((a, b) => (a < b ? -1 : 1));
}

const NAME = /\p{Lu}[\p{L}’']+/gu;

const data = (file) => readData(readFileSync(path.join(root, 'server/data', file), 'utf8'), file);

// Every listed form that nspell accepts; it also accepts numerals (`21st`) and other casings, which the checker handles
// itself.
function expanded() {
  const folder = path.dirname(require.resolve('dictionary-en-gb'));
  const spell = require('nspell')(
    readFileSync(path.join(folder, 'index.aff')),
    readFileSync(path.join(folder, 'index.dic')),
  );
  return Object.keys(spell.data).filter((word) => spell.correct(word));
}
