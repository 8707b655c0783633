import { expect, it } from 'vitest';
import { compareLetters } from '../../server/src/compare/compare-letters';
import type { Change, Comparison } from '../../server/src/compare/comparison';
import { titleInSection, titleOf } from '../../server/src/compare/in-words';
import { renderComparisonHtml } from '../../server/src/export/comparison/comparison-html';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from './letter';

const service = createLetterService();
const compare = (before: string, after: string): Comparison =>
  compareLetters(service.read(before), service.read(after));
const changed = (...swaps: readonly (readonly [string, string])[]): readonly Change[] =>
  compare(
    LETTER,
    swaps.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, LETTER),
  ).changes;
const only = (changes: readonly Change[]): Change => {
  expect(changes.map(({ kind, section }) => `${kind} in ${section}`)).toHaveLength(1);
  return changes[0]!;
};

const FIRST =
  'Most children are visited within five days, and social workers know them well. Plans are effective and are ' +
  'reviewed on time.';
const SECOND =
  'Supervision in the assessment teams is irregular. Records of decisions are brief, and some do not say why a ' +
  'decision was made.';
const AREA = '- the quality of supervision, including what is recorded';

it('finds no difference between a letter and itself', () => {
  const { changes, unchanged } = compare(LETTER, LETTER);
  expect(changes).toEqual([]);
  expect(unchanged).toBeGreaterThan(10);
});

it('reports a changed quantifier, and whether it means more or less', () => {
  const change = only(changed(['Most children are visited', 'Some children are visited']));
  expect(change).toMatchObject({ kind: 'reworded', role: 'finding', moved: false, slight: false });
  expect(change.notable).toEqual([{ kind: 'proportion', before: 'Most', after: 'Some', direction: 'fewer' }]);
  expect(change.words.filter(({ op }) => op !== 'same')).toEqual([
    { op: 'removed', text: 'Most ' },
    { op: 'added', text: 'Some ' },
  ]);
});

it('reports changed judgements, numbers, dates and names', () => {
  expect(only(changed(['Plans are effective', 'Plans are not effective'])).notable).toEqual([
    { kind: 'judgement', before: 'effective', after: 'not effective', direction: 'worse' },
  ]);
  expect(only(changed(['within five days', 'within 15 days'])).notable).toEqual([
    { kind: 'number', before: 'five', after: '15' },
  ]);
  expect(only(changed(['in September 2025', 'on 3 September 2025'])).notable).toContainEqual({
    kind: 'date',
    after: '3 September 2025',
  });
  expect(only(changed(['Ruth Calloway', 'Ruth Galloway'])).notable).toEqual([
    { kind: 'name', before: 'Ruth Calloway', after: 'Ruth Galloway' },
  ]);
});

it('counts a letter’s date as part of the frame and gives both dates', () => {
  expect(only(changed(['26 March 2026', '27 March 2026']))).toMatchObject({
    kind: 'reworded',
    role: 'frame',
    notable: [{ kind: 'date', before: '26 March 2026', after: '27 March 2026' }],
  });
});

it('reports a moved finding, and one that was also reworded', () => {
  const moved = only(compare(LETTER, swap(LETTER, FIRST, SECOND)).changes);
  expect(moved.kind).toBe('moved');
  const reworded = compare(LETTER, swap(LETTER, FIRST, SECOND).replace('know them well', 'know them very well'));
  expect(reworded.changes.some(({ notable, words }) => words.length > 0 && notable !== undefined)).toBe(true);
  expect(reworded.changes.filter(({ kind, moved: too }) => kind === 'moved' || too)).toHaveLength(1);
});

it('reports additions and deletions at their place', () => {
  expect(only(changed([`${SECOND}\n\n`, '']))).toMatchObject({ kind: 'removed', role: 'finding', after: [] });
  expect(
    only(changed([SECOND, `${SECOND}\n\nThe virtual school helps children in care to stay at school.`])),
  ).toMatchObject({ kind: 'added', role: 'finding', before: [] });
});

it('reports an area that was split, and two that were merged', () => {
  const split = `- the quality of supervision\n- what is recorded of supervision`;
  expect(only(changed([AREA, split]))).toMatchObject({ kind: 'split', role: 'area' });
  const { changes } = compare(LETTER.replace(AREA, split), LETTER);
  expect(only(changes)).toMatchObject({ kind: 'merged', role: 'area' });
});

it('reports a finding split into two paragraphs, without losing a word', () => {
  const change = only(changed([FIRST, FIRST.replace('. Plans', '.\n\nPlans')]));
  expect(change.kind).toBe('split');
  expect(change.after.map(({ text }) => text).join(' ')).toBe(FIRST);
});

it('reports an area that became softer or stronger', () => {
  const [first] = changed([
    '- the timeliness of visits to all children',
    '- the timeliness of some visits to children',
  ]);
  expect(first).toMatchObject({ kind: 'reworded', role: 'area', strength: 'softened' });
  const [second] = changed(['- the timeliness of visits', '- urgently, the timeliness of visits']);
  expect(second?.strength).toBe('hardened');
});

it('counts a change of punctuation as minor', () => {
  expect(only(changed(['five days, and', 'five days and'])).slight).toBe(true);
});

it('covers every word of both versions', () => {
  const change = only(changed(['Records of decisions are brief', 'Many records are much too brief']));
  const of = (op: 'removed' | 'added'): string =>
    change.words
      .filter((run) => run.op === 'same' || run.op === op)
      .map(({ text }) => text)
      .join('');
  expect(of('removed')).toBe(change.before[0]?.text);
  expect(of('added')).toBe(change.after[0]?.text);
});

function swap(text: string, one: string, other: string): string {
  return text.replace(one, '\u0000').replace(other, one).replace('\u0000', other);
}

it('names a part of the frame once, in the heading of its section', () => {
  const salutation = only(changed(['Dear Ms Calloway', 'Dear Ms Galloway']));
  expect([titleOf(salutation), titleInSection(salutation)]).toEqual(['Salutation reworded', 'Reworded']);
  const slight = only(changed(['Dear Ms Calloway', 'Dear Ms Calloway,']));
  expect(titleOf(slight)).toBe('Salutation: only punctuation or case changed');
  expect(titleInSection(slight)).toBe('Only punctuation or case changed');
  const finding = only(changed(['Most children', 'Some children']));
  expect([titleOf(finding), titleInSection(finding)]).toEqual(['Finding reworded', 'Finding reworded']);
});

it('marks words on its page without the spaces around them', () => {
  const html = renderComparisonHtml(compare(LETTER, LETTER.replace('26 March 2026', '26 May 2026')), {
    before: 'a',
    after: 'b',
  });
  expect(html).toContain('<p>26 <del>March</del>  <ins>May</ins> 2026</p>');
});
