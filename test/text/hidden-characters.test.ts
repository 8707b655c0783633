import { describe, expect, it } from 'vitest';
import {
  BIDI,
  JOINERS,
  SILENT,
  UNSEEN,
  ZERO_WIDTH_SPACE,
  hasHiddenCharacters,
} from '../../server/src/text/hidden-characters';

/** The code points that a one-character pattern matches. */
const fitting = (inside: string): readonly number[] => {
  const sign = new RegExp(`^[${inside}]$`);
  return Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => sign.test(String.fromCharCode(code)));
};

describe('lists of invisible characters', () => {
  it('contain the right characters', () => {
    expect(fitting(SILENT)).toEqual([0xad, 0x2060, 0xfeff]);
    expect(fitting(JOINERS)).toEqual([0x200c, 0x200d]);
    expect(fitting(ZERO_WIDTH_SPACE)).toEqual([0x200b]);
    expect(fitting(UNSEEN)).toEqual([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
    expect(fitting(BIDI)).toEqual([
      0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
    ]);
  });

  it('contain no visible character', () => {
    for (const code of [...fitting(UNSEEN), ...fitting(BIDI)])
      expect(String.fromCharCode(code), code.toString(16)).toMatch(/\p{Cf}/u);
  });
});

describe('an address with hidden characters', () => {
  it.each([
    ['a line break', 'mailto:a@b.example\nbcc:c@d.example'],
    ['one by per cent', 'mailto:a@b.example%0Abcc:c@d.example'],
    ['one by per cent twice', 'mailto:a@b.example%250Abcc:c@d.example'],
    ['a right-to-left override', 'https://example.org/\u202egnp.exe'],
    ['one by per cent', 'https://example.org/%E2%80%AEgnp.exe'],
    ['one beside bytes that are no UTF-8', 'https://example.org/%FF%0A'],
    ['a zero width space', 'https://exam\u200bple.org'],
    ['a soft hyphen', 'https://exam\u00adple.org'],
    ['more encoding than anybody needs', 'https://example.org/%252525252541'],
  ])('is one with %s', (_, address) => {
    expect(hasHiddenCharacters(address)).toBe(true);
  });

  it.each([
    'https://example.org/a%20b?c=d%26e',
    'mailto:a@b.example',
    'https://example.org/100%',
    'https://example.org/%C3%A9',
  ])('is not %s', (address) => {
    expect(hasHiddenCharacters(address)).toBe(false);
  });
});
