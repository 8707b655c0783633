import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { list as contractions } from '../../node_modules/retext-contractions/lib/list.js';
import { a as neverAn } from '../../node_modules/retext-indefinite-article/lib/a.js';
import { an as neverA } from '../../node_modules/retext-indefinite-article/lib/an.js';
import { runningText } from '../../server/src/analysis/running-text';
import { checkPrefilter } from '../../server/src/nlp/retext/check-prefilter';
import { createRetext } from '../../server/src/nlp/retext/create-retext';
import { requestedChecks } from '../../server/src/nlp/retext/optional-checks';
import { sentenceEnds } from '../../server/src/nlp/retext/sentence-ends';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { growthFactor, MAX_GROWTH } from '../growth-factor';

const retext = createRetext(() => requestedChecks);
type Filtered = keyof typeof checkPrefilter;
const checks = Object.keys(checkPrefilter) as Filtered[];

/**
 * What retext reports though the prefilter rejects the text. Contractions are only checked if they lack their
 * apostrophe.
 */
const missed = (check: Filtered, plain: string): readonly string[] =>
  checkPrefilter[check](plain)
    ? []
    : retext
        .remarks(check, plain)
        .filter(({ actual }) => check !== 'contractions' || !/['’]/.test(actual))
        .map(({ actual, start }) => `${actual} in “${plain.slice(Math.max(0, start - 30), start + 30)}”`);

describe('the prefilters of retext', () => {
  it.each([
    ['repeated-words', 'Leaders know the the plan.', 'Leaders know the (the) plan.'],
    ['repeated-words', 'The well-being well-being team', 'The well-being of beings'],
    ['repeated-words', 'É. fée fée', 'a ab abc ab a'],
    ['repeated-words', 'The U.K. U.K. plan', 'The UK-wide plan'],
    ['indefinite-article', 'a effective plan', 'a useful plan, a one-off, a European unit'],
    ['indefinite-article', 'an timely plan', 'an urgent plan, an understanding, an unaccompanied child, an NHS plan'],
    ['indefinite-article', 'a 18-month plan', 'a 12-month plan'],
    ['contractions', 'They dont know.', 'They don’t know; wont and its are words.'],
  ] as const)('of %s let pass “%s”, not “%s”', (check, passes, stays) => {
    expect(checkPrefilter[check](passes)).toBe(true);
    expect(checkPrefilter[check](stays)).toBe(false);
  });

  it.each(checks)(
    'miss nothing that retext reports for %s in invented texts',
    (check) => {
      fc.assert(
        fc.property(texts(check), (plain) => {
          expect(missed(check, plain)).toEqual([]);
        }),
        { numRuns: 1_500, seed: 7 },
      );
    },
    60_000,
  );

  it('miss none of the words in retext’s lists', () => {
    const words = [...neverAn, ...neverA]
      .flatMap((entry) => (entry.endsWith('*') ? [`${entry.slice(0, -1)}`, `${entry.slice(0, -1)}al`] : [entry]))
      .flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]);
    for (const word of words)
      for (const article of ['a', 'an'])
        expect(missed('indefinite-article', `It is ${article} ${word} plan.`)).toEqual([]);
    for (const word of Object.keys(contractions))
      for (const form of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
        expect(missed('contractions', `They ${form} know.`)).toEqual([]);
  });

  it.each(['a ', '- ', '"a', 'an', ' ', '.', 'é', '. A', '\u00A0', 'aa-aa '])(
    'take time that grows with the length of the text: %j',
    async (piece) => {
      const look = (times: number): void => {
        const plain = piece.repeat(times);
        for (const check of checks) checkPrefilter[check](plain);
        sentenceEnds(plain);
      };
      expect(await growthFactor(look, 200_000)).toBeLessThan(MAX_GROWTH);
    },
  );
});

describe('sentence ends', () => {
  it.each([
    ['One thing. Another thing! A third? The last.', 3],
    ['They are aged 16. Leaders know the team they work in. It helps.', 2],
    ['She said, ‘It is good.’ Others agree (so they say). All do.', 2],
    ['Young people.This helps.', 1],
    ['It rose by 3.5 points, as www.gov.uk says', 0],
  ])('are certain: %s', (plain, count) => {
    expect(sentenceEnds(plain).ends).toHaveLength(count);
  });

  it.each([
    'Dr. Holt leads.',
    'Some (e.g. Leeds) agree.',
    'They wait… They go.',
    'A plan is there. 16 children know.',
    'It ended. (see below)',
    '1. Leaders know.',
    'Ms A. Holt leads.',
  ])('are left in doubt: %s', (plain) => {
    expect(sentenceEnds(plain).doubtful).not.toEqual([]);
  });

  it('agree with retext, if they are certain, in invented texts', () => {
    const words = fc.constantFrom(
      'leaders',
      'know',
      'Children',
      'and',
      'Northmoor',
      'the',
      '‘plan’',
      '(hub)',
      'well-being',
      'a',
      'COVID-19',
      'they',
      'authority’s',
    );
    const ends = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '? ', '.’ ', '.) ', '; ', '. (');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, ends), { minLength: 1, maxLength: 30 }), (parts) => {
        const plain = parts
          .map((part) => part.join(''))
          .join('')
          .trim();
        const { ends: certain } = sentenceEnds(plain);
        const said = new Set(retext.sentencesOf(plain).map(({ end }) => end));
        expect(certain.filter((end) => !said.has(end)).map((end) => plain.slice(0, end))).toEqual([]);
      }),
      { numRuns: 1_500, seed: 7 },
    );
  }, 60_000);
});

describe.skipIf(!haveLetters)('in the real letters', () => {
  const service = createLetterService();
  const blocks = haveLetters
    ? letterFiles().flatMap((file) =>
        service
          .importText(readLetterFile(file))
          .drafts.flatMap(({ text }) => runningText(service.read(text)).map(({ plain }) => plain.text)),
      )
    : [];

  it.each(checks)(
    'the prefilter of %s passes everything that retext reports, and little else',
    (check) => {
      expect(blocks.flatMap((plain) => missed(check, plain))).toEqual([]);
      expect(blocks.filter((plain) => checkPrefilter[check](plain)).length).toBeLessThan(blocks.length / 100);
    },
    60_000,
  );

  it('sentences end where retext ends them, or at one of its abbreviations that is a word or number here', () => {
    const different = blocks.flatMap((plain) => {
      const { ends, doubtful } = sentenceEnds(plain);
      const said = new Set(retext.sentencesOf(plain).map(({ end }) => end));
      const more = ends.filter(
        (end) =>
          !said.has(end) &&
          !/(?:\d|\bin)\.$/.test(plain.slice(Math.max(0, end - 4), end)) &&
          /^\s/.test(plain.slice(end)),
      );
      const fewer =
        doubtful.length > 0 ? [] : [...said].filter((end) => end < plain.trimEnd().length && !ends.includes(end));
      return [...more, ...fewer].map((end) => plain.slice(Math.max(0, end - 30), end + 10));
    });
    expect(different).toEqual([]);
  }, 60_000);
});

/** Words and marks that matter to a check, in random order. */
function texts(check: Filtered): fc.Arbitrary<string> {
  const words =
    check === 'indefinite-article'
      ? ARTICLES
      : check === 'contractions'
        ? [...Object.keys(contractions), 'Dont', 'DONT', 'its', 'don’t', 'plan']
        : REPEATED;
  const piece = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 4, unit: 'grapheme' }) },
  );
  const gap = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\u00A0',
    '\n',
    ', ',
    '. ',
    '-',
    ' (',
    ') ',
    ' ‘',
    '’ ',
    '/',
    '.',
    ': ',
    ' – ',
    '\u2003',
    '—',
  );
  return fc
    .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.map((part) => part.join('')).join(''));
}

const REPEATED = [
  'the',
  'The',
  'a',
  'well-being',
  'being',
  'e.g.',
  'is',
  'IS',
  'U.K.',
  'that',
  'had',
  'fée',
  'plan',
  'planned',
  '16',
  '’s',
  'an',
  'in',
  'inner',
  '&',
  'and/or',
  'x',
];
const ARTICLES = [
  'a',
  'a',
  'an',
  'an',
  'A',
  'An',
  'AN',
  ...[...neverAn, ...neverA].map((entry) => entry.replace('*', '')),
  'effective',
  'hour',
  'unusual',
  'unaccompanied',
  'plan',
  'one-off',
  'école',
  '8',
  '11',
  '18-month',
  '110',
  '0800',
  '12',
  '.5',
  '&c',
  '’til',
  'U.N.',
  'us.a',
  'usé',
  'one’s',
  'EU',
  'NHS',
  'Ms',
  'aura',
  '12345678901234567890',
];
