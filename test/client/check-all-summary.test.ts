import { expect, it } from 'vitest';
import { summary } from '../../client/src/commands/check-all-summary';
import type { Counts } from '../../server/src/protocol/protocol';

const letter = (error: number, warning: number, info = 0): Counts => ({ error, warning, info, hint: 0 });

it('counts each letter once, by its most severe problem', () => {
  const problems = [letter(2, 3), letter(1, 0), letter(0, 4), letter(0, 0, 9), letter(0, 0)];
  expect(summary({ found: 5, problems, unread: 0 })).toBe(
    '5 letters checked: 2 with errors, 1 with warnings only, 2 with neither.',
  );
});

it('uses the singular for one letter', () => {
  const one = (counts: Counts): string => summary({ found: 1, problems: [counts], unread: 0 });
  expect(one(letter(1, 1))).toBe('The one letter was checked: it has errors.');
  expect(one(letter(0, 1))).toBe('The one letter was checked: it has warnings only.');
  expect(one(letter(0, 0, 3))).toBe('The one letter was checked: it has neither errors nor warnings.');
});

it('says how far it got when cancelled, and how many letters could not be read', () => {
  expect(summary({ found: 40, problems: [letter(1, 0), letter(0, 0)], unread: 0 })).toMatch(
    /^2 of 40 letters checked until you stopped: 1 with errors,/,
  );
  expect(summary({ found: 3, problems: [letter(0, 0), letter(0, 1)], unread: 1 })).toMatch(
    /^2 of 3 letters checked, the others not read: 0 with errors, 1 with warnings only/,
  );
  expect(summary({ found: 3, problems: [], unread: 0 })).toBe('No letter was checked.');
});
