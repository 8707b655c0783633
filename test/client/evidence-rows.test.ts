import { describe, expect, it } from 'vitest';
import { evidenceRowsOf, summaryOf } from '../../client/src/views/evidence-rows';
import type { EvidenceResult, EvidenceArea, EvidenceFinding } from '../../server/src/protocol/protocol';

const finding = (words: string, line = 0): EvidenceFinding => ({
  title: words,
  words,
  text: `${words} and more`,
  range: { start: { line, character: 0 }, end: { line, character: 9 } },
});
const area = (
  words: string,
  links: readonly (EvidenceFinding & { readonly pinned: boolean })[],
  more: Partial<EvidenceArea> = {},
): EvidenceArea => ({ ...finding(words), kind: 'improvement', tellsItself: false, links, ...more });
const answer: EvidenceResult = {
  areas: [
    area('plans', [
      { ...finding('Plans drift', 20), pinned: true },
      { ...finding('Reviews', 22), pinned: false },
    ]),
    area('pools', []),
    area('safety', [], { kind: 'priority-action', tellsItself: true }),
  ],
  weaknesses: [finding('Audits', 30), finding('Audits', 31)],
  findings: [],
};

describe('evidenceRowsOf', () => {
  const { rows } = evidenceRowsOf(answer);

  it('describes the state of each area in words', () => {
    expect(rows.map(({ title, description, lacking }) => [title, description, lacking])).toEqual([
      ['plans', '2 findings', false],
      ['pools', 'no supporting finding', true],
      ['safety', 'priority action · says itself what was found', false],
      ['Weaknesses without an area', '2 findings', false],
    ]);
    expect(summaryOf(answer)).toBe('3 areas · 1 without a finding');
    expect(summaryOf({ areas: [], weaknesses: [], findings: [] })).toBe('');
  });

  it('puts findings below their area, in the order of the answer, and marks pinned ones', () => {
    expect(
      rows[0]?.children.map(({ title, description, parent, area: of }) => [title, description, parent === rows[0], of]),
    ).toEqual([
      ['Plans drift', 'pinned', true, 'plans'],
      ['Reviews', '', true, 'plans'],
    ]);
  });

  it('gives every row a unique key', () => {
    const keys = rows.flatMap((row) => [row.key, ...row.children.map(({ key }) => key)]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps its rows and updates their places if only places have changed, and otherwise makes new ones', () => {
    const moved: EvidenceResult = { ...answer, weaknesses: [finding('Audits', 40), finding('Audits', 41)] };
    const after = evidenceRowsOf(moved, rows);
    expect(after).toMatchObject({ same: true });
    expect(after.rows).toBe(rows);
    expect(rows[3]?.children[0]?.range?.start.line).toBe(40);
    expect(evidenceRowsOf({ ...answer, areas: answer.areas.slice(1) }, rows).same).toBe(false);
  });

  it('lists no weaknesses for a letter without areas', () => {
    expect(evidenceRowsOf({ ...answer, areas: [] }).rows).toEqual([]);
  });
});
