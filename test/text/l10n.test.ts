import { expect, it } from 'vitest';
import { ENGLISH, l10nOf } from '../../server/src/text/l10n';

it('fills in values in the order of the translation, and not as placeholders', () => {
  expect(ENGLISH.t('{0} of {1}', 'two {1}', 3)).toBe('two {1} of 3');
  expect(l10nOf({ '{0} of {1}': '{1}: {0}' }).t('{0} of {1}', 2, 3)).toBe('3: 2');
  expect(ENGLISH.t('{0} and {1}', 'one')).toBe('one and {1}');
});

it('falls back to English if the bundle lacks the message or is not valid', () => {
  const messages = { Open: '', Close: { message: 'Cau' } };
  for (const bundle of [messages, undefined, null, 'cy', []]) {
    const l10n = l10nOf(bundle);
    expect(['Open', 'Close', 'toString', 'constructor'].map((message) => l10n.t(message))).toEqual([
      'Open',
      'Close',
      'toString',
      'constructor',
    ]);
  }
});
