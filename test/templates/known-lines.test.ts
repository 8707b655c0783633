import { describe, expect, it } from 'vitest';
import type { KnownLines } from '../../server/src/letter/letter';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { knownLinesOf } from '../../server/src/templates/known-lines';

const landmarks: KnownLines = knownLinesOf(builtInTemplates);

describe('isHeading', () => {
  it.each([
    'Main findings',
    'main  Findings',
    'MAIN FINDINGS:',
    'Findings.',
    'Overview',
    'What needs to improve in this area of social work practice',
    'What needs to improve in this area of social work practice?',
    'What needs to improve in this area of social work practice?1',
    'What needs to improve in this area of social work practice?[^1]',
    'What needs to improve in this area of social work practice ?²',
  ])('knows %s', (line) => expect(landmarks.isHeading(line)).toBe(true));

  it.each(['', 'Main', 'The main findings', 'Main findings are these', '?', '1', `Main findings${' '.repeat(500)}`])(
    'does not match "%s"',
    (line) => expect(landmarks.isHeading(line)).toBe(false),
  );
});

describe('standsAlone', () => {
  it.each([
    'Dear Ms Carter',
    'dear Jo,',
    'Dear',
    'Yours sincerely',
    'Yours sincerely,',
    'Your sincerely',
    'Yours Sincerly',
    'Yours faithfully',
  ])('knows %s', (line) => expect(landmarks.standsAlone(line)).toBe(true));

  it.each([
    '',
    'Dearborn House',
    'Dear as these are to them, plans were late for some children.',
    'Yours',
    'Sincerely held views were heard.',
    'Year 9',
  ])('does not know "%s"', (line) => expect(landmarks.standsAlone(line)).toBe(false));

  it('matches nothing without templates', () => {
    const none = knownLinesOf([]);
    expect([none.isHeading('Main findings'), none.standsAlone('Dear Jo'), none.standsAlone('')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
