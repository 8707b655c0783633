import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import american from '../../server/data/dictionary/american.tsv';
import domain from '../../server/data/dictionary/domain-words.yaml';
import slips from '../../server/data/dictionary/slips.tsv';
import { dictionaryOf } from '../../server/src/nlp/dictionary';
import { britishFor, correctionFor } from '../../server/src/nlp/spelling/corrections';
import { fineWords } from '../../server/src/nlp/spelling/known-words';
import { tokenize } from '../../server/src/nlp/tokenize';
// @ts-expect-error the build tools are plain JavaScript
import { dictionaryWords } from '../../tools/dictionary.mjs';
import { testProse } from './prose-of-tests';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('dictionary-en-gb'));
const spell = (
  require('nspell') as (aff: Buffer, dic: Buffer) => { data: Record<string, unknown>; correct(word: string): boolean }
)(readFileSync(path.join(folder, 'index.aff')), readFileSync(path.join(folder, 'index.dic')));
const { dictionary } = testProse();
const isFine = fineWords(dictionary);
const slip = new Set(slips.map(({ word }) => word));

describe('the compiled dictionary', () => {
  const words = dictionaryWords() as readonly string[];

  it('is up to date with the data; if not, build again', () => {
    expect(
      readFileSync(fileURLToPath(new URL('../../dist/en-gb.words', import.meta.url)), 'utf8') === words.join('\n'),
    ).toBe(true);
  });

  it('is sorted ASCII without duplicates', () => {
    for (const [at, word] of words.entries()) {
      if (at > 0 && !((words[at - 1] ?? '') < word)) throw new Error(`“${word}” stands after “${words[at - 1] ?? ''}”`);
      if (!/^[!-~]+$/.test(word)) throw new Error(`“${word}” is not in ASCII`);
    }
  });

  it('has every listed form of the British dictionary, with straight and curly apostrophes', () => {
    // It has possessives of some words that it does not list (`marginalization's`): their absence does not matter.
    const meant = (word: string): boolean => word.length > 2 && !slip.has(word) && spell.correct(word);
    const missed = Object.keys(spell.data).filter(
      (word) => meant(word) && meant(word.replace(/'s$/, '')) && !(isFine(word) && isFine(word.replaceAll("'", '’'))),
    );
    expect(missed).toEqual([]);
  });

  it('has no known misspelling, and no redundant row of ours', () => {
    expect(slips.filter(({ word }) => isFine(word ?? '')).map(({ word }) => word)).toEqual([]);
    const needless = (domain as { groups: { words: string }[] }).groups
      .flatMap((group) => group.words.split(' '))
      .filter((word) => spell.correct(word) && !slip.has(word) && word.length > 2);
    expect(needless).toEqual([]);
  });

  it('has correctly spelt replacements for misspellings and American words', () => {
    expect(slips.flatMap(({ meant = '' }) => meant.split(' ')).filter((word) => !isFine(word))).toEqual([]);
    expect(slips.filter(({ kind = '' }) => !['keyboard', 'letters', 'hyphen', 'spelling'].includes(kind))).toEqual([]);
    expect(american.length).toBeGreaterThan(50);
  });

  it.each([
    'organize',
    'organized',
    'prioritization',
    'minimizing',
    'analyzed',
    'behavior',
    'color',
    'center',
    'counseling',
    'fulfill',
    'enrollment',
    'defense',
    'pediatric',
    'practicing',
  ])('does not have %s, and knows its British form', (word) => {
    expect(isFine(word)).toBe(false);
    const british = britishFor(dictionary, word);
    expect(british !== undefined && isFine(british)).toBe(true);
  });

  it('finds listed words and no others, wherever the list is cut', () => {
    const small = dictionaryOf('Ab\na\nab\nabc\nb');
    expect(['Ab', 'a', 'ab', 'abc', 'b'].map((word) => small.has(word))).toEqual([true, true, true, true, true]);
    expect(['', 'A', 'aa', 'abcd', 'abb', 'c', 'B', '\n', 'a\nab'].map((word) => small.has(word))).toEqual(
      Array(9).fill(false),
    );
    expect(dictionaryOf('').has('a')).toBe(false);
  });

  it('finds all words one edit away, and no others', () => {
    const list = new Set(words);
    fc.assert(
      fc.property(
        fc.nat(words.length - 1),
        fc.nat(30),
        fc.nat(3),
        fc.constantFrom(...'aeioustrnl-'),
        (which, place, kind, letter) => {
          const word = words[which] ?? '';
          const at = place % word.length;
          const wrong =
            [
              word.slice(0, at) + word.slice(at + 1),
              word.slice(0, at) + letter + word.slice(at),
              word.slice(0, at) + letter + word.slice(at + 1),
              word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
            ][kind] ?? '';
          if (wrong.length < 2) return;
          expect([...dictionary.near(wrong)].sort()).toEqual(
            oneSlipFrom(wrong)
              .filter((one) => list.has(one))
              .sort(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('an unknown word', () => {
  it.each([
    'Social',
    'SOCIAL',
    'child’s',
    'children’s',
    'CHILD’S',
    'don’t',
    'English',
    'ENGLISH',
    'well-being',
    'pre-birth',
    'Co-ordinator',
    'extra-familial',
    'unallocated',
    'Ofsted’s',
    'naïve',
    'proﬁle',
    '21st',
    'COVID-19',
    'multi‑agency',
    'Northamptonshire',
    'Barking',
    'Dagenham',
    'Stockton-on-Tees',
    'Cafcass',
  ])('is fine: %s', (word) => expect(isFine(word)).toBe(true));

  it.each([
    'english',
    'december',
    'ofsted',
    'cafcass',
    'socail',
    'Socail',
    'SOCAIL',
    'untill',
    'recored',
    'wich-child',
    'selfharm',
    'manger',
    'teh',
    'fo',
    'childrens',
    'multiagency',
  ])('is not fine: %s', (word) => expect(isFine(word)).toBe(false));

  it('has its correction', () => {
    const remedies = Object.fromEntries(
      [
        'ofsted',
        'english',
        'mangers',
        'organised',
        'SOcial',
        'genogramme',
        'flimborated',
        'quicky',
        'reveiw',
        'parentsand',
      ]
        .filter((word) => !isFine(word))
        .map((word) => [word, correctionFor(dictionary, word)]),
    );
    expect(remedies).toMatchObject({
      ofsted: { kind: 'capital', right: 'Ofsted' },
      english: { kind: 'capital', right: 'English' },
      mangers: { kind: 'slip', right: 'managers', word: true },
      flimborated: { kind: 'none' },
      quicky: { kind: 'near' },
      reveiw: { kind: 'slip', right: 'review' },
      parentsand: { kind: 'slip', right: 'parents and' },
    });
  });
});

describe('the words of a text', () => {
  it('are the same as with a regular expression', () => {
    const pattern = /[\p{L}\p{N}]+(?:['’‐‑-][\p{L}\p{N}]+)*/gu;
    const same = (text: string): void => {
      expect(tokenize(text)).toEqual(
        [...text.matchAll(pattern)].map((found) => ({
          text: found[0],
          start: found.index,
          end: found.index + found[0].length,
        })),
      );
    };
    same('The child’s well‑being – “early-help” (2 of 3), naïve 𝒳-ray; o’clock’ --a--b- é');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', '7', '’', "'", '-', '‑', '–', ' ', 'é', '𝒳', '\ud800', '\n', '²', '中'),
        }),
        same,
      ),
      { numRuns: 200 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), same), { numRuns: 200 });
  });
});

function oneSlipFrom(word: string): string[] {
  const made = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of "abcdefghijklmnopqrstuvwxyz'-")
      made.add(before + letter + after).add(before + letter + after.slice(1));
  }
  made.delete(word);
  return [...made];
}
