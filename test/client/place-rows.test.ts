import { describe, expect, it } from 'vitest';
import { followUpMessage, followUpRows } from '../../client/src/views/follow-up-rows';
import { readinessMessage, readinessRows } from '../../client/src/views/readiness-rows';
import { timetableRows } from '../../client/src/views/timetable-rows';
import type { FollowUpResult, ReadinessResult, TimetableResult } from '../../server/src/protocol/protocol';

const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
const place = (title: string) => ({ title, text: `${title} and more`, range });

describe('the rows of “Since the Last Letter”', () => {
  const answer: FollowUpResult = {
    how: 'found',
    notes: ['A note.'],
    letters: [
      {
        name: 'old.letter.md',
        uri: 'file:///old.letter.md',
        date: '9 June 2023',
        summary: '1 of 2 areas are spoken of',
        areas: [
          {
            ...place('Supervision'),
            kind: 'improvement',
            tells: 'both',
            state: 'reported as a strength and a weakness',
            silent: false,
            judgements: 'poor → regular',
            findings: [{ ...place('Supervision is'), tells: 'reported as a strength' }],
          },
          {
            ...place('Books'),
            kind: 'priority-action',
            tells: 'neither',
            state: 'not spoken of',
            silent: true,
            judgements: '',
            findings: [],
          },
        ],
        again: [{ ...place('Supervision again'), earlier: ['Supervision'] }],
      },
    ],
  };
  const [letter] = followUpRows(answer);

  it('link an area to the earlier letter, and a finding to the open one', () => {
    const [supervision] = letter?.children ?? [];
    expect(supervision?.place).toEqual({ uri: 'file:///old.letter.md', range });
    expect(supervision?.text).toContain('Words then → now: poor → regular');
    expect(supervision?.children[0]?.place).toEqual({ range });
  });

  it('show priority actions, areas without a mention and areas that recur', () => {
    expect(letter?.children.map(({ title, icon }) => [title, icon])).toEqual([
      ['Supervision', 'issue-draft'],
      ['Books', 'circle-outline'],
      ['Areas named again', 'history'],
    ]);
    expect(letter?.children[1]?.label).toBe('Priority action. Earlier area: Books, not spoken of');
    expect(followUpMessage(answer)).toContain('Found by authority and date');
    expect(followUpMessage({ ...answer, how: 'none', letters: [] })).toMatch(
      /^No earlier letter is named or found\. A note/,
    );
  });
});

it('mark days that have passed, and those affected by an election', () => {
  const day = (iso: string, kind: 'due' | 'moved' | 'election'): TimetableResult['days'][number] => ({
    title: 'First draft',
    day: iso,
    date: iso,
    shortDate: `day ${iso}`,
    counted: '7 working days',
    standing: 'assumed',
    kind,
    notes: [],
  });
  const rows = timetableRows(
    { notes: [], days: [day('2026-01-01', 'due'), day('2026-05-11', 'moved'), day('2026-01-02', 'election')] },
    '2026-02-01',
  );
  expect(rows.map(({ description, icon }) => [description, icon])).toEqual([
    ['day 2026-01-01, past', 'history'],
    ['day 2026-05-11, held for an election', 'warning'],
    ['day 2026-01-02', 'circle-slash'],
  ]);
});

it('list open items with their places and their number', () => {
  const answer: ReadinessResult = {
    stage: 'authority',
    next: 'final',
    open: 1,
    items: [
      { id: 'errors', title: 'No errors', state: 'open', detail: '1 error', places: [{ text: 'Wrong', range }] },
      { id: 'comments', title: 'Comments answered', state: 'unknown', detail: 'no comments are kept', places: [] },
    ],
  };
  const [errors, comments] = readinessRows(answer);
  expect(errors).toMatchObject({ expanded: true, place: { range }, children: [{ title: 'Wrong', place: { range } }] });
  expect(comments?.label).toBe('Comments answered: not checked yet, no comments are kept');
  expect(readinessMessage(answer)).toBe('1 item is open before the final stage.');
  expect(readinessMessage({ stage: 'drafting', next: 'quality-assurance', open: 0, items: [] })).toBe(
    'Ready for quality assurance.',
  );
});
