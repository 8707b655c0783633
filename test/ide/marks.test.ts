import { describe, expect, it } from 'vitest';
import { inlayHints } from '../../server/src/ide/inlay-hints';
import { linkedPlaces } from '../../server/src/ide/linked-editing';
import { semanticTokens } from '../../server/src/ide/semantic-tokens';
import { COMPLETE, read } from './letters';

const all = { start: 0, end: COMPLETE.length };

describe('semantic tokens', () => {
  it('are dates, names, abbreviations and judgement words, in order without overlaps', () => {
    const tokens = semanticTokens(read(COMPLETE.replaceAll('Northmoor', 'Rutland')));
    const text = COMPLETE.replaceAll('Northmoor', 'Rutland');
    const said = tokens.map(({ span, type }) => `${type}: ${text.slice(span.start, span.end)}`);
    for (const expected of [
      'date: 18 December 2025',
      'person: Carol Ash',
      'person: Ms Ash',
      'abbreviation: MASH',
      'judgement: well',
      'judgement: weak',
    ])
      expect(said).toContain(expected);
    expect(said.some((one) => one.startsWith('authority: Rutland'))).toBe(true);
    tokens.forEach(({ span }, i) => expect(span.start).toBeGreaterThanOrEqual(tokens[i - 1]?.span.end ?? 0));
  });
});

describe('inlay hints', () => {
  it('show the weekday and the working days after the visit, and the expansion of an abbreviation', () => {
    const hints = inlayHints(read(COMPLETE), all).map(({ at, label }) => [COMPLETE.slice(at - 4, at), label]);
    expect(hints).toContainEqual(['2025', 'Thursday, 20 working days after the visit']);
    expect(hints).toContainEqual(['MASH', 'multi-agency safeguarding hub']);
  });

  it('are limited to the range', () => {
    expect(inlayHints(read(COMPLETE), { start: 0, end: 60 })).toHaveLength(1);
  });
});

describe('linked editing', () => {
  it('links the surname in the address with that in the salutation, and nothing else', () => {
    const reading = read(COMPLETE);
    const [address, salutation] = [COMPLETE.indexOf('Ash'), COMPLETE.indexOf('Ms Ash') + 3];
    const places = [address, salutation].map((start) => ({ start, end: start + 3 }));
    expect(linkedPlaces(reading, address + 1)).toEqual(places);
    expect(linkedPlaces(reading, salutation)).toEqual(places);
    expect(linkedPlaces(reading, COMPLETE.indexOf('Carol'))).toBeUndefined();
    expect(linkedPlaces(read(COMPLETE.replace('Dear Ms Ash', 'Dear Ms Ask')), address)).toBeUndefined();
  });
});
