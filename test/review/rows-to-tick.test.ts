import { expect, it } from 'vitest';
import type { ReviewSection } from '../../server/src/protocol/protocol';
import type { TickRow } from '../../server/src/review/rows-to-tick';
import { rowsToTick } from '../../server/src/review/rows-to-tick';
import { createLetterService } from '../../server/src/service/service';
import { LETTER } from './letter';

const service = createLetterService();
const rowsOf = (text: string, part: ReviewSection['part']): readonly TickRow[] =>
  rowsToTick(service.read(text))
    .filter((section) => section.part === part)
    .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
const rowOf = (text: string, part: ReviewSection['part'], words: string): TickRow => {
  const found = rowsOf(text, part).find((row) => row.text.includes(words));
  if (!found) throw new Error(`no row of ${part} says ${words}`);
  return found;
};
const keyOf = (text: string, part: ReviewSection['part'], words: string): string => rowOf(text, part, words).key;
const IRREGULAR = 'Supervision in the assessment teams is irregular and poor.';

it('have the parts of the sheet in order, without empty ones', () => {
  const parts = rowsToTick(service.read(LETTER)).map(({ part }) => part);
  expect(parts.slice(0, 4)).toEqual(['headline', 'areas', 'weaknesses', 'quantities']);
  expect(parts.slice(-5)).toEqual(['dates', 'names', 'roles', 'abbreviations', 'left']);
  expect(rowsToTick(service.read(''))).toEqual([]);
});

it('lead from each row to its words and to the supporting text', () => {
  const row = rowOf(LETTER, 'areas', 'The quality of supervision');
  expect(LETTER.slice(row.place.span.start, row.place.span.end)).toBe(row.text);
  expect(row.link).toBe('linked');
  const [beside] = row.beside;
  expect(LETTER.slice(beside?.span.start, beside?.span.end)).toBe(beside?.text);
  const edt = rowOf(LETTER, 'abbreviations', 'EDT');
  expect(edt.note).toBe('emergency duty team');
  expect(edt.beside.map(({ section }) => section)).toEqual(['Main findings', 'Main findings']);
});

it('put weaknesses that no area takes up first', () => {
  const order = rowsOf(LETTER, 'weaknesses').map(({ text }) => text);
  expect(order[0]).toContain('wait too long');
  expect(order).toContain(IRREGULAR);
});

it('recognise a row that has moved or is wrapped differently', () => {
  const moved = LETTER.replace('## Main findings\n', '## Main findings\n\nThe weather was fine.\n');
  const broken = LETTER.replace('irregular and poor', 'irregular\nand poor');
  for (const other of [moved, broken])
    expect(keyOf(other, 'weaknesses', 'in the assessment teams')).toBe(keyOf(LETTER, 'weaknesses', IRREGULAR));
});

it('do not recognise a row if its words or the linked ones change', () => {
  const other = LETTER.replace('irregular and poor', 'irregular and weak');
  expect(keyOf(other, 'weaknesses', 'in the assessment teams')).not.toBe(keyOf(LETTER, 'weaknesses', IRREGULAR));
  expect(keyOf(other, 'headline', 'Supervision is')).not.toBe(keyOf(LETTER, 'headline', 'Supervision is'));
  expect(keyOf(other, 'headline', 'aquarium')).toBe(keyOf(LETTER, 'headline', 'aquarium'));
  const forms = LETTER.replace('Team managers agreed', 'Team Managers agreed');
  expect(keyOf(forms, 'roles', 'eam')).not.toBe(keyOf(LETTER, 'roles', 'eam'));
});

it('distinguish identical words in different parts, and say how much of each kind is left', () => {
  expect(keyOf(LETTER, 'quantities', 'wait too long')).not.toBe(keyOf(LETTER, 'weaknesses', 'wait too long'));
  expect(rowsOf(LETTER, 'left').map(({ text, note }) => [text, note])).toEqual([
    ['[name of manager]', 'placeholder'],
    ['ask Tom about this', 'comment'],
  ]);
});
