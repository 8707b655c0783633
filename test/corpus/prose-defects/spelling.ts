import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Block } from '../../../server/src/letter/letter';
import type { Reading } from '../../../server/src/reading/reading';
import type { Planted, Planting } from './planting';
import { replaced } from './planting';

type Pick = (count: number) => number;
/** A word of the letter, with its place in the source. */
interface Place {
  readonly word: string;
  readonly start: number;
}

export const plantings: readonly Planting[] = [
  slip(
    'two neighbouring letters swapped',
    (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ),
  slip('a letter dropped', (word, at) => word.slice(0, at) + word.slice(at + 1)),
  slip('a letter doubled', (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
  slip('the key beside it', (word, at) => word.slice(0, at) + (BESIDE[word.charAt(at)] ?? 'x') + word.slice(at + 1)),
  slip('any letter', (word, at, pick) => word.slice(0, at) + String.fromCharCode(97 + pick(26)) + word.slice(at + 1)),
  {
    name: 'American spelling',
    rule: 'spelling',
    plant(reading, pick) {
      const places = wordsOf(reading, LOWER_CASE_WORD).flatMap(({ word, start }) => {
        const american = AMERICAN.reduce(
          (made, [british, other]) => (made === word ? word.replace(british, other) : made),
          word,
        );
        return american === word || isWord(american) ? [] : [{ word, start, american }];
      });
      const place = places[pick(Math.max(1, places.length))];
      return place && replaced(reading.letter.text, place.start, place.start + place.word.length, place.american);
    },
  },
  {
    name: 'a name misspelt where it stands again',
    rule: 'spelling',
    plant(reading, pick) {
      // Names in their places have rules of their own.
      const { authorities, inspectors, signatory } = reading.facts;
      const named = [...authorities, ...inspectors, ...(signatory ? [signatory.name] : [])].map(({ span }) => span);
      const seen = new Set<string>();
      const again = wordsOf(reading, /\p{Lu}\p{Ll}{5,}/gu).filter(({ word, start }) => {
        if (isWord(word.toLowerCase())) return false;
        const first = !seen.has(word) && !reading.letter.text.slice(0, start).includes(word);
        seen.add(word);
        return !first && !named.some((span) => span.start <= start && start < span.end);
      });
      return misspelt(reading, again, pick, (word, at, more) =>
        more(2) === 0
          ? word.slice(0, at) + word.slice(at + 1)
          : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
      );
    },
  },
];

const LOWER_CASE_WORD = /(?<![\p{L}’'.@/-])\p{Ll}{4,}(?![\p{L}’'@/-])/gu;
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/is(?=e|es|ed|ing|ation|ations|ational)(?<=.{4})/, 'iz'],
  [/(?<=behavi|col|fav|lab|hon|rig|harb|neighb|endeav)our/, 'or'],
  [/centre/, 'center'],
  [/(?<=[vb]el|cel|sel|nal)l(?=ed|ing|or)/, ''],
  [/programme/, 'program'],
];
const BESIDE: Readonly<Record<string, string>> = {
  a: 's',
  b: 'n',
  c: 'v',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  w: 'e',
  x: 'c',
  y: 'u',
  z: 'x',
};

/** A typing error in a word of the running text; the result is not a word. */
function slip(name: string, change: (word: string, at: number, pick: Pick) => string): Planting {
  return {
    name,
    rule: 'spelling',
    plant: (reading, pick) => misspelt(reading, wordsOf(reading, LOWER_CASE_WORD), pick, change),
  };
}

function misspelt(
  reading: Reading,
  places: readonly Place[],
  pick: Pick,
  change: (word: string, at: number, pick: Pick) => string,
): Planted | undefined {
  if (places.length === 0) return undefined;
  for (let tries = 0; tries < 50; tries++) {
    const place = places[pick(places.length)];
    if (!place) continue;
    const { word, start } = place;
    const wrong = change(word, 1 + pick(word.length - 2), pick);
    if (wrong !== word && !isWord(wrong)) return replaced(reading.letter.text, start, start + word.length, wrong);
  }
  return undefined;
}

function wordsOf(reading: Reading, pattern: RegExp): readonly Place[] {
  const { text } = reading.letter;
  return runningParagraphs(reading).flatMap((block: Block) =>
    [...block.plain.text.matchAll(pattern)].flatMap((found): Place[] => {
      const span = block.plain.toSource({ start: found.index, end: found.index + found[0].length });
      return text.slice(span.start, span.end) === found[0] ? [{ word: found[0], start: span.start }] : [];
    }),
  );
}

let dictionary: { correct(word: string): boolean } | undefined;

/** Asks the British dictionary itself, not the checker. */
function isWord(word: string): boolean {
  if (!dictionary) {
    const require = createRequire(import.meta.url);
    const folder = path.dirname(require.resolve('dictionary-en-gb'));
    dictionary = (require('nspell') as (aff: Buffer, dic: Buffer) => { correct(word: string): boolean })(
      readFileSync(path.join(folder, 'index.aff')),
      readFileSync(path.join(folder, 'index.dic')),
    );
  }
  return dictionary.correct(word);
}
