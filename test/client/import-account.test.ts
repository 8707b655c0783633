import { expect, it } from 'vitest';
import { accountSentence } from '../../client/src/commands/import-account';

const account = (kept: number, dropped: number, unplaced = 0) => ({
  words: kept + dropped + unplaced,
  kept,
  dropped,
  unplaced,
  report: '',
});

it('counts words kept and words left out', () => {
  expect(accountSentence(1, account(600, 12))).toBe(
    'Letter imported: 600 of 612 words are in it; the report lists the 12 left out.',
  );
  expect(accountSentence(3, account(600, 12))).toMatch(/^3 letters imported: 600 of 612 words are in them/);
  expect(accountSentence(1, account(600, 0))).toBe('Letter imported with all its 600 words.');
});

it('mentions unplaced words before anything else', () => {
  expect(accountSentence(1, account(600, 12, 4))).toBe(
    'Imported with 600 of 616 words; 12 were left out, and 4 without a place stand in a comment at the end.',
  );
});
