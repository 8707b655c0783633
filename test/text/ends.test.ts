import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingFrom, withoutEnding } from '../../server/src/text/ends';

describe('the end of a text', () => {
  it.each([
    ['', /[.]/, ''],
    ['...', /[.]/, ''],
    ['a.b..', /[.]/, 'a.b'],
    ['plan: ', /[\s:]/, 'plan'],
    ['plan\u{1f600}\u{1f600}', /^\p{Emoji}$/u, 'plan'],
    ['plan\ude00', /^[^\p{L}]$/u, 'plan'],
  ])('of “%s” is taken off', (text, sign, left) => {
    expect(withoutEnding(text, sign)).toBe(left);
    expect(endingFrom(text, sign)).toBe(left.length);
  });

  it('is what a pattern would remove', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', ' ', '\u{1f600}', 'é', '\ud83d') }), (text) => {
        expect(withoutEnding(text, /^[^\p{L}]$/u)).toBe(text.replace(/[^\p{L}]+$/u, ''));
        expect(withoutEnding(text, /[\s.]/)).toBe(text.replace(/[\s.]+$/, ''));
      }),
    );
  });
});
