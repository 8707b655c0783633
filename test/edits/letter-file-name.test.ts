import { expect, it } from 'vitest';
import { letterFileName } from '../../server/src/edits/letter-file-name';
import { newLetter } from '../../server/src/edits/new-letter';
import type { NewLetterParams } from '../../server/src/protocol/protocol';
import { createLetterService } from '../../server/src/service/service';
import { COMPLETE } from '../ide/letters';

const service = createLetterService();
const nameOf = (text: string): string => letterFileName(service.read(text).facts);
const nameOfNew = (params: Omit<NewLetterParams, 'template'>): string => {
  const made = newLetter({ template: 'focused-visit', ...params }, service.templates);
  return 'text' in made ? nameOf(made.text) : made.error;
};

it('is the authority and date of the letter, even for an unknown authority', () => {
  expect(nameOf(COMPLETE)).toMatch(/^northmoor.*-2025-12-18\.letter\.md$/);
  expect(nameOfNew({ authority: 'Barking and Dagenham', letterDate: '2026-01-12' })).toBe(
    'barking-and-dagenham-2026-01-12.letter.md',
  );
});

it('uses the last day of the visit if the letter has no date yet', () => {
  expect(nameOfNew({ authority: 'Leeds', visitDates: ['2025-12-09', '2025-12-10'] })).toBe(
    'leeds-2025-12-10.letter.md',
  );
});

it('uses what is known', () => {
  expect(nameOfNew({ authority: 'Leeds' })).toBe('leeds.letter.md');
  expect(nameOfNew({})).toBe('letter.letter.md');
  expect(nameOf('')).toBe('letter.letter.md');
});

it('contains no characters forbidden in file names', () => {
  for (const authority of ['King’s Lynn / “Wésť” & Co.', 'COM1: *?', '../../etc', 'x'.repeat(300)])
    expect(nameOfNew({ authority, letterDate: '2026-01-12' })).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.letter\.md$/);
});
