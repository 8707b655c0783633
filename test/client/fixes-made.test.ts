import { expect, it } from 'vitest';
import { fixesMade } from '../../client/src/commands/fixes-made';

const left = (info: number) => ({ error: 0, warning: 0, info, hint: 7 });

it('lists the kinds of fix with their counts, and the remaining problems without hints', () => {
  const kinds = [
    { title: 'A word is misspelt', fixes: 5 },
    { title: 'There is a space too many', fixes: 2 },
  ];
  expect(fixesMade({ fixes: 7, kinds, left: left(3) })).toBe(
    '7 fixes made: “A word is misspelt” (5), “There is a space too many” (2). Problems left for you: 3.',
  );
  expect(fixesMade({ fixes: 1, kinds: kinds.slice(1), left: left(0) })).toContain('1 fix made');
});

it('lists at most four kinds', () => {
  const kinds = ['A', 'B', 'C', 'D', 'E'].map((title) => ({ title, fixes: 1 }));
  expect(fixesMade({ fixes: 5, kinds, left: left(0) })).toBe(
    '5 fixes made: “A” (1), “B” (1), “C” (1), “D” (1), …. No problem is left.',
  );
});

it('says so if nothing is safe to fix, or there are no problems', () => {
  expect(fixesMade({ fixes: 0, kinds: [], left: left(2) })).toMatch(/^No problem has a fix .* Left for you: 2\.$/);
  expect(fixesMade({ fixes: 0, kinds: [], left: left(0) })).toBe('There is nothing to fix.');
});
