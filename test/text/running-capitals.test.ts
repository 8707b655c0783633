import { describe, expect, it } from 'vitest';
import { inRunningCapitals, isSmallWord } from '../../server/src/text/running-capitals';
import { unmarked } from '../rules/check';

/** The place is marked in the text. */
function among(marked: string): boolean {
  const {
    text,
    places: [place],
  } = unmarked(marked);
  if (!place) throw new Error('no place is marked');
  return inRunningCapitals(text, place.start, place.end);
}

describe('words in capitals', () => {
  it.each([
    'A CHILD ⟦IN⟧ NEED PLAN',
    'the child ⟦IN⟧ NEED PLANS are late',
    'EVERY CHILD HAS ⟦A⟧ PLAN',
    'THE VOICE OF THE CHILD, ⟦OR⟧ OBSERVATIONS, ARE RECORDED',
    'A REVIEW OF SECTION 47 ⟦ENQUIRIES⟧',
    'WELL-BEING ⟦IS⟧ CHILD-CENTRED',
  ])('are running text: %s', (text) => expect(among(text)).toBe(true));

  it.each([
    'the ⟦MASH⟧ is new',
    'staff of the ⟦MASH⟧, the LADO and CAMHS',
    'partners (⟦MASH⟧, LADO, CAMHS) meet',
    'between CAFCASS, ⟦IT⟧, HR and others',
    'In THE END. ⟦CHILD⟧ protection is safe',
    'Child ⟦A⟧ waited',
    '⟦IN⟧',
  ])('are none: %s', (text) => expect(among(text)).toBe(false));

  it('are only looked for nearby', () => {
    const far = `${'a'.repeat(50)} `.repeat(3);
    expect(among(`THE CHILD IS SEEN ${far}⟦IN⟧ ${far}THE CHILD IS SEEN`)).toBe(false);
  });

  it('distinguishes words from initials', () => {
    expect(['IN', 'IS', 'OR', 'TO'].map(isSmallWord)).toEqual([true, true, true, true]);
    expect(['JS', 'AB', 'A', 'THE', 'in'].map(isSmallWord)).toEqual([false, false, false, false, false]);
  });
});
