// Compiles the words that the checker knows into a flat file that it looks them up in: one a line, in rising order of
// UTF-16 code units. They are the forms of the British dictionary (-ise), the words of server/data/dictionary, places
// and the names of authorities. Possessives (`child's`) are left out: the checker takes the ending off. What no letter
// means (`manger`) is left out too.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './console.mjs';
import { readData } from './data-plugin.mjs';

const require = createRequire(import.meta.url);

/** Writes dist/en-gb.words, and gives the number of its words. */
export function compileDictionary(target = path.join(root, 'dist/en-gb.words')) {
  const words = dictionaryWords();
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, words.join('\n'));
  return words.length;
}

/**
 * The words in their order, in ASCII: straight apostrophes, no accents, as the checker asks for them. It takes a byte a
 * character in memory so.
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
    if (/[^!-~]/.test(word)) throw new Error(`“${word}” cannot stand in the dictionary: it is not in ASCII.`);
  return [...words].sort((a, b) => (a < b ? -1 : 1));
}

const NAME = /\p{Lu}[\p{L}’']+/gu;

const data = (file) => readData(readFileSync(path.join(root, 'server/data', file), 'utf8'), file);

// Every form that nspell accepts one by one; it accepts numerals (`21st`) and other casings beside them, which the
// checker sees to itself.
function expanded() {
  const folder = path.dirname(require.resolve('dictionary-en-gb'));
  const spell = require('nspell')(
    readFileSync(path.join(folder, 'index.aff')),
    readFileSync(path.join(folder, 'index.dic')),
  );
  return Object.keys(spell.data).filter((word) => spell.correct(word));
}
