import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TakenEdits } from '../../server/src/rules/engine/taken-edits';
import type { Edit } from '../../server/src/text/edit';

const clash = (a: Edit, b: Edit): boolean => a.span.start < b.span.end && b.span.start < a.span.end;

const edit = fc
  .record({ start: fc.nat(300), length: fc.nat(6), text: fc.string({ maxLength: 1 }) })
  .map(({ start, length, text }): Edit => ({ span: { start, end: start + length }, text }));

it('accepts and rejects the same as a pairwise comparison', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 900 }), (edits) => {
      const taken = new TakenEdits(' '.repeat(320));
      const compared: Edit[] = [];
      for (const one of edits) {
        const clashes = compared.some((other) => clash(other, one));
        expect(taken.clashes(one)).toBe(clashes);
        if (clashes) continue;
        taken.take([one]);
        compared.push(one);
      }
      expect(taken.all).toEqual(
        compared
          .map((one, order) => ({ one, order }))
          .sort((a, b) => a.one.span.start - b.one.span.start || a.order - b.order)
          .map(({ one }) => one),
      );
    }),
    { numRuns: 60 },
  );
});

it('rejects an edit that would join two words with an adjacent one', () => {
  const taken = new TakenEdits('care (and) plans');
  taken.take([{ span: { start: 4, end: 6 }, text: ' ' }]);
  expect(taken.clashes({ span: { start: 9, end: 11 }, text: ' ' })).toBe(false);
  const between = new TakenEdits('care - plans');
  between.take([{ span: { start: 4, end: 5 }, text: '' }]);
  expect(between.clashes({ span: { start: 5, end: 7 }, text: '' })).toBe(true);
});
