import { expect, it } from 'vitest';
import { visitScope } from '../../server/src/analysis/visit-scope';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();

/** The scope of a letter whose opening has these blocks. */
const scopeOf = (...blocks: readonly string[]): readonly string[] =>
  visitScope(
    service.read(
      [
        '18 December 2025',
        'Dear Ms Marsh',
        '# Focused visit to Rutland children’s services',
        'This letter summarises the findings of the focused visit to Rutland children’s services on 18 November 2025.',
        ...blocks,
        '## Headline findings',
        'They also considered the weather.',
      ].join('\n\n'),
    ),
  );

const FIRST = 'Inspectors looked at the local authority’s arrangements for care leavers.';

it('is a single sentence if the letter says no more, and empty if it says nothing', () => {
  expect(scopeOf(FIRST, 'This visit was carried out on site.')).toEqual(['care leavers']);
  expect(scopeOf('This visit was carried out on site.')).toEqual([]);
});

it.each([
  ['Specifically, they considered the local offer and housing.', 'the local offer and housing'],
  ['They also looked at the impact of leaders.', 'the impact of leaders'],
  ['This visit focused on young people in custody.', 'young people in custody'],
  ['In doing so, inspectors considered and evaluated the use of thresholds.', 'the use of thresholds'],
  ['The impact of leaders was also considered.', 'The impact of leaders'],
  ['This included young parents.', 'young parents'],
])('goes on with %j', (sentence, further) => {
  expect(scopeOf(`${FIRST} ${sentence}`)).toEqual(['care leavers', further]);
  expect(scopeOf(FIRST, sentence)).toEqual(['care leavers', further]);
});

it.each([
  'They looked at a range of evidence, including records.',
  'They also looked at local authority performance management.',
  'Records of young people were also considered as evidence.',
  'Leaders know their services well.',
])('does not go on with %j', (sentence) => {
  expect(scopeOf(`${FIRST} ${sentence}`)).toEqual(['care leavers']);
});

it('includes the list that it introduces, and no other', () => {
  expect(scopeOf(`${FIRST} This included:`, '- housing', '- work and study.')).toEqual([
    'care leavers',
    'housing',
    'work and study',
  ]);
  expect(scopeOf(FIRST, 'The inspectors were:', '- Ann Bee', '- Carl Dee')).toEqual(['care leavers']);
});
