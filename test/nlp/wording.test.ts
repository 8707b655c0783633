import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../server/src/nlp/lexicons/find-wording';
import { fractionBeside } from '../../server/src/nlp/lexicons/fractions';
import { WORDING_LISTS, termFrom, terms } from '../../server/src/nlp/lexicons/lexicon';
import { phraseIndex } from '../../server/src/nlp/lexicons/phrase-index';
import { quantifiers } from '../../server/src/nlp/lexicons/quantifiers';
import { tokensOf } from '../../server/src/nlp/lexicons/tokenizer';
import { spellings } from '../../server/src/nlp/lexicons/variant-sets';
import { fieldsOf, listOf, textOf, textsOf } from '../../server/src/nlp/lexicons/yaml-fields';
import houseWording from '../../server/src/rules/prose/house-wording';
import { cpuTime } from '../cpu-time';
import { problemsOf, fixedLetter, readingOf } from '../rules/check';

const entries = WORDING_LISTS.flatMap((data) => listOf(fieldsOf(data)['words'])).map(fieldsOf);
const neverSaid = WORDING_LISTS.flatMap((data) => listOf(fieldsOf(data)['never-said'])).map(fieldsOf);

const letter = (sentence: string): string => `---\ntemplate: fv-current\n---\n## Main findings\n\n${sentence}\n`;
const findings = (sentence: string) => problemsOf(houseWording, readingOf(letter(sentence)), { level: 'strict' });
const sentencesOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : textsOf(value));

describe('the lists of words', () => {
  it('are long, and every entry is read', () => {
    expect(entries.length).toBeGreaterThan(60);
    expect(terms().map(({ avoid }) => avoid)).toEqual(entries.map(({ avoid }) => avoid));
    expect(new Set(terms().map(({ avoid }) => avoid)).size).toBe(entries.length);
  });

  it.each(entries.map((entry) => [textOf(entry['avoid']), entry] as const))(
    '%s: has the required keys, and no others',
    (_, entry) => {
      const known = [
        'avoid',
        'forms',
        'write',
        'instead',
        'because',
        'severity',
        'profile',
        'since',
        'except',
        'names',
        'inside',
        'stands-for',
        'source',
        'example',
        'becomes',
        'allow',
      ];
      expect(Object.keys(entry).filter((key) => !known.includes(key))).toEqual([]);
      for (const key of ['because', 'severity', 'source', 'example', 'allow']) expect(entry[key], key).toBeTruthy();
      expect(textOf(entry['because'])).toMatch(/^\p{Ll}.*[^.]$/u);
      if (entry['since'] !== undefined) expect(termFrom(entry)?.since).toBeDefined();
    },
  );

  it.each(entries.map((entry) => [textOf(entry['avoid']), entry] as const))(
    '%s: matches its example, and fixes it as stated',
    (_, entry) => {
      const term = termFrom(entry);
      for (const example of sentencesOf(entry['example'])) {
        const found = findings(example);
        expect(
          found.map(({ message }) => message.includes(term?.because ?? '?')),
          example,
        ).toEqual([true]);
        const becomes = entry['becomes'];
        if (becomes === undefined) expect(found.flatMap(({ fixes }) => fixes)).toEqual([]);
        else expect(fixedLetter(letter(example), found)).toBe(letter(textOf(becomes)));
      }
    },
  );

  it.each([...entries, ...neverSaid].map((entry) => [textOf(entry['avoid']), entry] as const))(
    '%s: does not match its counterexamples',
    (_, entry) => {
      const because = termFrom(entry)?.because;
      for (const sentence of sentencesOf(entry['allow'])) {
        expect(
          findings(sentence)
            .map(({ message }) => message)
            .filter((message) => because === undefined || message.includes(because)),
          sentence,
        ).toEqual([]);
      }
    },
  );

  it('apply to letters from the date of the word on, and to undated letters', () => {
    const of = (date: string) =>
      problemsOf(
        houseWording,
        readingOf(
          `---\ntemplate: fv-current\n---\n${date}\n\n` +
            'Dear Ms Name\n\n## Main findings\n\n' +
            'Concerns about domestic violence are shared.\n',
        ),
      ).length;
    expect([of('28 April 2021'), of('29 April 2021'), of('')]).toEqual([0, 1, 1]);
  });

  it('report each word once in a letter, with its other places', () => {
    const [only, ...more] = findings('Whilst it rains, work goes on.\n\nThey wait whilst it rains.');
    expect(more).toEqual([]);
    expect(only?.related).toHaveLength(1);
    expect(only?.fixes.map(({ edits }) => edits.length)).toEqual([2, 1]);
  });

  it('skip an incomplete entry', () => {
    expect(termFrom({ avoid: 'x', because: 'is odd', severity: 'warning' })).toBeUndefined();
    expect(termFrom({ avoid: 'x', because: 'is odd', severity: 'off', write: ['y'] })).toBeUndefined();
    expect(termFrom('x')).toBeUndefined();
    expect(termFrom({ avoid: 'x', because: 'is odd', severity: 'warning', write: ['y', 'z'] })?.advice).toBe(
      'write “y” or “z”',
    );
  });
});

describe('the lists of spellings and quantifiers', () => {
  it('are read completely', () => {
    expect(spellings().families.length).toBeGreaterThan(60);
    expect(
      spellings().families.filter(({ rows }) => rows.some((row) => row.filter((word) => word !== '').length < 2)),
    ).toEqual([]);
    expect(quantifiers().steps.length).toBeGreaterThan(10);
    expect(quantifiers().overused.map(({ word }) => word)).toContain('some');
  });

  it('distinguish every spelling of every form', () => {
    for (const { rows, before, kind } of spellings().families.filter((family) => family.kind === 'letters')) {
      const next = before ? ` ${[...before][0] ?? ''}` : '';
      for (const row of rows) {
        row.forEach((word, column) => {
          if (word !== '')
            expect(
              wordingIn(`They saw ${word}${next} here.`)
                .spellings.filter(({ variantSet: family }) => family.rows === rows)
                .map((said) => [said.words, said.column]),
              `${word} ${kind}`,
            ).toEqual([[word, column]]);
        });
      }
    }
  });
});

describe('words', () => {
  const keys = (text: string): string =>
    tokensOf(text)
      .map(({ key, possessive, after }) => `${after === 'hyphen' ? '-' : ''}${key}${possessive ? '+' : ''}`)
      .join(' ');

  it.each([
    ['The child’s well-being', 'the child+ well -being'],
    ["don’t can't o’clock", "don’t can't o’clock"],
    ['‘children’s’ & parents’ views', 'children+ & parents views'],
    ['45.5% in İstanbul, café', '45 5 in İstanbul café'],
    ['naïve – Ünal—x', 'naïve ünal x'],
    ['', ''],
    ['’s', 's'],
  ])('of %s', (text, found) => expect(keys(text)).toBe(found));

  it('keep their spans', () => {
    const text = 'Ünal’s İ ﬁve 😀 well‑being';
    for (const { key, start, end } of tokensOf(text))
      expect(text.slice(start, end).toLowerCase().length >= key.length).toBe(true);
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ünal',
      'İ',
      'ﬁve',
      'well',
      'being',
    ]);
  });
});

describe('phrases', () => {
  const found = (phrase: string, text: string, joined: 'as written' | 'either' = 'either'): readonly string[] =>
    phraseIndex([{ text: phrase, means: 1, joined }])
      .in(text, tokensOf(text))
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['hard to reach', 'Hard-to-reach or hard to  reach, not hard, to reach', ['Hard-to-reach', 'hard to  reach']],
    ['LA', 'LA la La LA’s LAs', ['LA', 'LA']],
    ['s. 47', 's.47 s. 47 s 47', ['s.47', 's. 47']],
    ['e.g.', 'e.g. e.g eg. E.G.', ['e.g.', 'E.G.']],
    ['# per cent', '45 per cent, forty per cent, 4.5 per cent', ['45 per cent', '5 per cent']],
    ['red|blue car|cars', 'red cars and blue car', ['red cars', 'blue car']],
    ['children’s services', 'children’s services and children services', ['children’s services']],
    ['', 'anything', []],
  ])('%s', (phrase, text, expected) => expect(found(phrase, text)).toEqual(expected));

  it('distinguish a space from a hyphen if required', () => {
    expect(found('well-being', 'well being, well-being, wellbeing, well‑being', 'as written')).toEqual([
      'well-being',
      'well‑being',
    ]);
    expect(found('well being', 'well being, well-being', 'as written')).toEqual(['well being']);
  });
});

describe('a number in apposition to a quantifier', () => {
  const beside = (word: string, text: string): number | undefined => {
    const start = text.indexOf(word);
    const value = fractionBeside(text, start, start + word.length)?.value;
    return value === undefined ? undefined : Math.round(value * 100) / 100;
  };

  it.each([
    ['most', 'In most cases (three of ten), it is so.', 0.3],
    ['most', 'In most, just under half, it is so.', 0.5],
    ['most', 'In most – 45% – it is so.', 0.45],
    ['most', 'In most children’s cases (12 of the 30 cases seen), it is so.', 0.4],
    ['most', 'In most (twenty-five out of thirty), it is so.', 0.83],
    ['most', 'In three-quarters of plans (most) it is so.', 0.75],
    ['most', 'In most of the 30 plans (12) it is so.', 0.4],
    ['most', 'Of the 30 plans seen, most (12) were late.', 0.4],
    ['most', 'In most cases (3/10) it is so.', 0.3],
    ['most', 'In most cases (10% more than last year), it is so.', undefined],
    ['most', 'In most cases, 45% of which are new, it is so.', undefined],
    ['most', 'In most cases in care (20% of children), it is so.', undefined],
    ['most', 'In most cases (12 in 2024), it is so.', undefined],
    ['most', 'In most cases; three of ten.', undefined],
    ['most', 'In 45% of visits, most plans were seen.', undefined],
    ['most', 'In most', undefined],
  ])('%s in %s', (word, text, value) => expect(beside(word, text)).toBe(value));
});

describe('any text', () => {
  it('is read in linear time', () => {
    const noise = [
      'well-being some of the most (',
      'a-b-c-d- ',
      '& '.repeat(20),
      'three of ten, most (',
      'e.g.e.g.',
      '‘‘’’',
      'children’s’s’s ',
      'ize organize ',
    ];
    for (const unit of noise) {
      const cost = (times: number): number => {
        const text = unit.repeat(times);
        const before = cpuTime();
        wordingIn(text);
        return cpuTime() - before;
      };
      cost(2_000);
      const [short, long] = [Math.min(cost(2_000), cost(2_000)), Math.min(cost(20_000), cost(20_000))];
      expect(long, `${unit} ${short} ${long}`).toBeLessThan(10 * 5 * Math.max(short, 1));
    }
  });
});
