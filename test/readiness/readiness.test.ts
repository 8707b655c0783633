import { describe, expect, it } from 'vitest';
import type { Comments } from '../../server/src/comments/model';
import { placeAnchors } from '../../server/src/comments/place-anchors';
import type { Stage } from '../../server/src/letter/letter';
import type { ReadinessInput } from '../../server/src/readiness/readiness';
import { nextStage, readinessOf, stageToMeet } from '../../server/src/readiness/readiness';
import { rowsToTick } from '../../server/src/review/rows-to-tick';
import { createLetterService } from '../../server/src/service/service';
import { COMPLETE } from '../ide/letters';

const service = createLetterService();

function ready(text: string, stage: Stage, more: Partial<ReadinessInput> = {}) {
  const reading = service.read(text, { stage });
  const problems = service.check(service.read(text, { stage: stageToMeet(stage) }));
  return readinessOf({ reading, problems, ...more });
}
const states = (text: string, stage: Stage, more: Partial<ReadinessInput> = {}) =>
  Object.fromEntries(ready(text, stage, more).items.map(({ id, state }) => [id, state]));

describe('readiness', () => {
  it('requires more at each stage', () => {
    expect(Object.keys(states(COMPLETE, 'drafting'))).toEqual(['errors', 'placeholders', 'areas', 'earlier-areas']);
    expect(Object.keys(states(COMPLETE, 'quality-assurance')).slice(4)).toEqual([
      'confidentiality',
      'reasons',
      'comments',
      'review-sheet',
    ]);
    expect(Object.keys(states(COMPLETE, 'authority')).slice(8)).toEqual(['date', 'accessible']);
    expect(nextStage('drafting')).toBe('quality-assurance');
    expect(nextStage('final')).toBeUndefined();
  });

  it('judges as at the next stage', () => {
    const open = ready('Dear Ms Holt\n', 'drafting').items.find(({ id }) => id === 'errors');
    expect(open?.state).toBe('open');
    expect(
      service.check(service.read('Dear Ms Holt\n', { stage: 'drafting' })).some(({ severity }) => severity === 'error'),
    ).toBe(false);
  });

  it('names each open place', () => {
    const text = COMPLETE.replace('- The frequency of visits.', '- The lending of library books.');
    const areas = ready(text, 'drafting').items.find(({ id }) => id === 'areas');
    expect(areas).toMatchObject({ state: 'open', count: 1, detail: '1 area without a finding' });
    expect(text.slice(areas?.places[0]?.span.start, areas?.places[0]?.span.end)).toContain('library books');
  });

  it('asks for the earlier letter to be named, and mentions areas without a follow-up', () => {
    expect(states(COMPLETE, 'drafting')['earlier-areas']).toBe('unknown');
    const item = ready(COMPLETE, 'drafting', { unnamedEarlier: ['old.letter.md'] }).items.at(-1);
    expect(item).toMatchObject({
      state: 'open',
      detail: 'name the earlier letter in the front matter: previous: old.letter.md',
    });
  });

  it('asks for a reason for an ignored problem', () => {
    const head = (reason: string): string => `---\nignore:\n  - rule: spaces\n    reason: ${reason}\n---\n${COMPLETE}`;
    expect(states(head("''"), 'quality-assurance')['reasons']).toBe('open');
    expect(states(head('a table'), 'quality-assurance')['reasons']).toBe('done');
  });

  it('tells how much of the review sheet is not ticked, for information', () => {
    const keys = rowsToTick(service.read(COMPLETE)).flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ key }) => key)),
    );
    expect(keys.length).toBeGreaterThan(5);
    const item = (reviewed: readonly string[]) => {
      const { items, open } = ready(COMPLETE, 'quality-assurance', { reviewed: new Set(reviewed) });
      expect(open).toBe(items.filter(({ state }) => state === 'open').length);
      return items.find(({ id }) => id === 'review-sheet');
    };
    const detail = `${keys.length} of ${keys.length} rows not ticked; for information only`;
    expect(item([])).toMatchObject({ state: 'unknown', count: keys.length, detail });
    expect(item([...keys, 'of an earlier version'])).toMatchObject({ state: 'done', count: 0 });
    expect(item(keys.slice(1))?.state).toBe('unknown');
  });

  it('counts open comments', () => {
    const comments: Comments = {
      threads: [
        { id: 'urn:uuid:1', kind: 'comment', author: 'A', text: 'Is that so?', replies: [], state: 'open' },
        { id: 'urn:uuid:2', kind: 'comment', author: 'B', text: 'Fine.', replies: [], state: 'resolved' },
      ],
    };
    const reading = service.read(COMPLETE, {
      stage: 'quality-assurance',
      comments: placeAnchors(COMPLETE, comments),
    });
    const item = readinessOf({ reading, problems: [] }).items.find(({ id }) => id === 'comments');
    expect(item).toMatchObject({ state: 'open', detail: '1 of 2 open', places: [{ text: 'A: Is that so?' }] });
    expect(states(COMPLETE, 'quality-assurance')['comments']).toBe('done');
  });

  it('asks for a date before the letter is final, and mentions objections to it', () => {
    expect(states('Dear Ms Holt\n', 'authority')['date']).toBe('open');
    expect(states(COMPLETE, 'authority')['accessible']).toBe('done');
  });

  it('accepts any text', () => {
    for (const stage of ['drafting', 'quality-assurance', 'authority', 'final'] as const)
      expect(ready('', stage).open).toBeGreaterThan(0);
  });
});
