import { expect, it } from 'vitest';
import { unreadyInWords } from '../../server/src/rules/engine/unready';

it.each([
  [{ errors: 0, missing: 0, places: 0 }, ''],
  [{ errors: 1, missing: 0, places: 0 }, '1 error remains'],
  [{ errors: 3, missing: 2, places: 1 }, '2 parts are missing and 1 place is to be filled in'],
  [{ errors: 7, missing: 1, places: 4 }, '1 part is missing, 4 places are to be filled in and 2 other errors remain'],
])('%j', (unready, words) => expect(unreadyInWords(unready)).toBe(words));
