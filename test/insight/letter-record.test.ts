import { expect, it } from 'vitest';
import { THEMED, recordOf } from './letters';

const record = recordOf(THEMED);

it('takes the facts from a letter', () => {
  expect(record).toMatchObject({
    file: 'a.letter.md',
    number: 0,
    kind: 'focused-visit',
    kindTitle: 'Focused visit letter',
    letterDate: '2026-03-26',
    visitFirst: '2026-03-03',
    visitLast: '2026-03-04',
    days: 22,
    workingDays: 16,
    inspectors: ['Priya Holloway', 'Tom Brandreth'],
    signatory: 'Priya Holloway',
    focus: ['Children in need and child protection'],
  });
});

it('gives each area with its place, its themes and its tags', () => {
  expect(record.areas.map(({ themes, tags }) => [themes, tags])).toEqual([
    [['Records, chronologies and timescales', 'Supervision'], ['enabler 3']],
    [['Care leavers and pathway plans'], ['outcome 4']],
    [[], []],
  ]);
  for (const { text, start, end } of record.areas) expect(THEMED.slice(start, end)).toBe(text);
});

it('counts judgement words and quantifiers in lower case', () => {
  expect(record.judgements).toMatchObject({ poor: 1, effective: 1, regular: 1 });
  expect(record.proportions).toEqual({ most: 1, some: 1 });
  expect(Object.keys(record.judgements)).toEqual([...Object.keys(record.judgements)].sort());
});

it('names template parts missing from the letter', () => {
  const without = recordOf(THEMED.replace(/## Main findings[^]*?(?=Yours sincerely)/, ''));
  const missing = ({ parts }: typeof record): readonly string[] =>
    parts.filter(({ state }) => state === 'missing').map(({ id }) => id);
  expect(missing(record)).not.toContain('main-findings');
  expect(missing(without)).toContain('main-findings');
});

it('is null for a text that is not a letter, and for a date before the visit', () => {
  expect(recordOf('Some words about the weather.')).toMatchObject({
    kind: null,
    letterDate: null,
    parts: [],
    areas: [],
  });
  expect(recordOf(THEMED.replace('26 March 2026', '2 March 2026'))).toMatchObject({ days: null, workingDays: null });
});

it('does not take numbered paragraphs after bullets for areas', () => {
  const unknownHeading = THEMED.replace(
    '- The weather.\n\n## Main findings\n',
    '1. Plans are late.\n2. Visits are too.\n',
  );
  expect(recordOf(unknownHeading).areas.map(({ text }) => text.slice(0, 12))).toEqual(['The quality ', 'The offer to']);
});

const dated = (visit: string): readonly (string | null)[] => {
  const { visitFirst, visitLast } = recordOf(THEMED.replace('3 and 4 March 2026', visit));
  return [visitFirst, visitLast];
};

it('takes the year of a visit without one from the letter, or the year before', () => {
  expect(dated('3 and 4 March')).toEqual(['2026-03-03', '2026-03-04']);
  expect(dated('3 and 4 December')).toEqual(['2025-12-03', '2025-12-04']);
});

it('takes the first and last day of an interrupted visit', () => {
  expect(dated('2 to 3 February 2026 and 3 to 4 March 2026')).toEqual(['2026-02-02', '2026-03-04']);
});
