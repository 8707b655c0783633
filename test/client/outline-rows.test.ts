import { describe, expect, it } from 'vitest';
import { lengthOf, rowAt, rowsOf, wantsAttention } from '../../client/src/views/outline-rows';
import type { OutlineResult, OutlinePart } from '../../server/src/protocol/protocol';

const NONE = { error: 0, warning: 0, info: 0, hint: 0 };
const lines = (from: number, to: number) => ({ start: { line: from, character: 0 }, end: { line: to, character: 0 } });
const part = (id: string, more: Partial<OutlinePart> = {}): OutlinePart => ({
  id,
  title: id,
  kind: 'section',
  state: 'present',
  words: 0,
  problems: NONE,
  children: [],
  guidance: '',
  ...more,
});
const answer = (...parts: OutlinePart[]): OutlineResult => ({
  known: true,
  template: { id: 't', title: 'T', why: '' },
  stage: 'final',
  words: 0,
  bodyWords: 0,
  problems: NONE,
  parts,
  team: [],
});

const letter = answer(
  part('headline', { range: lines(10, 14), words: 160 }),
  part('improve', { state: 'missing' }),
  part('findings', {
    range: lines(20, 30),
    words: 1200,
    problems: { ...NONE, error: 1, warning: 2 },
    children: [
      { title: 'Leaders know', range: lines(22, 23), words: 1 },
      { title: 'Children see', range: lines(24, 25), words: 70 },
    ],
  }),
  part('', { title: 'Notes', range: lines(31, 33), state: 'unknown' }),
  part('', { title: 'Notes', range: lines(34, 35), state: 'unknown' }),
  part('copies', { state: 'optional' }),
);

it('lists errors in the team’s files first, with the file to open', () => {
  const { rows } = rowsOf({
    ...letter,
    team: [
      { uri: 'file:///letters/.letters/ignore.yaml', line: 2, message: 'This is not valid YAML.' },
      { line: 0, message: 'The templates hold more than 1 MB.' },
    ],
  });
  expect(rows.slice(0, 2)).toMatchObject([
    {
      title: 'The team’s ignore.yaml',
      description: 'This is not valid YAML.',
      file: { uri: 'file:///letters/.letters/ignore.yaml', line: 2 },
      part: undefined,
    },
    { title: 'The team’s files', description: 'The templates hold more than 1 MB.' },
  ]);
});

describe('rowsOf', () => {
  it('describes each row in words', () => {
    expect(rowsOf(letter).rows.map((row) => row.description)).toEqual([
      '160 words',
      'missing',
      '1 error, 2 warnings · 1,200 words',
      'not in template',
      'not in template',
      'optional',
    ]);
  });

  it('gives every row a unique key, and links findings to their part', () => {
    const { rows } = rowsOf(letter);
    const keys = rows.flatMap((row) => [row.key, ...row.children.map((child) => child.key)]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(rows[2]?.children.map((child) => [child.description, child.parent === rows[2]])).toEqual([
      ['1 word', true],
      ['70 words', true],
    ]);
  });

  it('keeps its rows and updates their places if only places have changed', () => {
    const { rows } = rowsOf(letter);
    const moved = answer(
      ...letter.parts.map((each) =>
        each.range ? { ...each, range: lines(each.range.start.line + 5, each.range.end.line + 5) } : each,
      ),
    );
    const after = rowsOf(moved, rows);
    expect(after.same).toBe(true);
    expect(after.rows).toBe(rows);
    expect(rows[0]?.range).toEqual(lines(15, 19));
  });

  it('makes new rows when a part was added or removed', () => {
    const { rows } = rowsOf(letter);
    const filled = answer(
      ...letter.parts.map((each) => (each.id === 'improve' ? part('improve', { range: lines(15, 18) }) : each)),
    );
    expect(rowsOf(filled, rows).same).toBe(false);
  });
});

describe('rowAt', () => {
  const { rows } = rowsOf(letter);
  it.each([
    [0, undefined],
    [10, 'headline'],
    [16, 'headline'],
    [20, 'findings'],
    [22, 'Leaders know'],
    [29, 'Children see'],
    [34, 'Notes'],
    [99, 'Notes'],
  ])('at line %i', (line, title) => {
    expect(rowAt(rows, { line, character: 3 })?.title).toBe(title);
  });
});

describe('the length', () => {
  it('is compared with the usual length, if that is known', () => {
    expect(lengthOf({ ...letter, bodyWords: 1 })).toBe('1 word in the sections');
    const usual = { letters: 60, low: 1123, median: 1400, high: 1700 };
    expect(lengthOf({ ...letter, bodyWords: 1240, usual })).toMatch(
      /^1,?240 words in the sections \(usually 1,123 to 1,700\)$/,
    );
  });
});

describe('the rows that need attention', () => {
  it('are those missing, misplaced, unknown or with a problem', () => {
    expect(
      rowsOf(letter)
        .rows.filter(wantsAttention)
        .map(({ key }) => key),
    ).toEqual(['improve#1', 'findings#1', 'unknown#1', 'unknown#2']);
  });
});
