import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();
const STRUCTURAL = new Set([
  'missing-part',
  'missing-section',
  'misplaced-section',
  'unknown-section',
  'empty-section',
]);

const told = (text: string): { readonly known: boolean; readonly structural: number } => {
  const reading = service.read(text);
  const problems = service.check(reading);
  return { known: reading.known, structural: problems.filter(({ rule }) => STRUCTURAL.has(rule)).length };
};

describe('a short text of an unknown kind has nothing missing:', () => {
  it.each([
    ['a to-do list', 'To do\n\n- Ring Ann about the rota\n- Book a room for Friday\n- Send the slides to Carl\n'],
    ['boxes to tick', '# To do\n\n- [ ] call the council\n- [x] read the audit\n'],
    ['a list under a heading that letters have', '## Next steps\n\n- order paint\n- ask Bea\n'],
    ['a list under a word that letters have', '## Strengths\n\n- quick\n- kind\n'],
    ['a note', 'Remember that the team meeting is at nine.'],
    ['a note of a call', 'Director of Children’s Services rang at ten. She will ring again.\n'],
    ['an address', 'Ann Holt\nDirector of Children’s Services\nRutland Council\n'],
    ['a mail', 'Hi Ann\n\nCould we meet on Tuesday at ten instead?\n\nBest wishes\n\nCarl\n'],
    [
      'a mail that begins as a letter',
      'Dear Ann\n\nThank you for the plan. I read it tonight.\n\nKind regards\n\nCarl\n',
    ],
    [
      'a mail with its head',
      'From: Carl Rowe\nTo: Ann Holt\nSubject: Lunch\n\nDear Ann,\n\nCan you do Thursday?\n\nCarl\n',
    ],
    ['a complaint', 'Dear Sir or Madam\n\nThe bus was late again.\n\nYours sincerely\n\nAnn Holt\n'],
    ['minutes', 'Minutes, 3 March 2025\n\nPresent: Ann, Carl, Bea\n\n1. The rota was agreed.\n'],
    ['a day', '3 March 2025\n'],
    ['findings about something else', '# Findings\n\nThe pump in room 3 leaks.\n'],
  ])('%s', (_, text) => expect(told(text)).toEqual({ known: false, structural: 0 }));
});

describe('a letter that has just been started is recognised:', () => {
  it.each([
    ['its stage', '---\nstage: drafting\n---\n\n'],
    ['its template', '---\ntemplate: fv-current\n---\n\n'],
    ['a salutation', 'Dear Ms Holt\n'],
    ['date, address and salutation', '18 December 2025\n\nAnn Holt\nDirector of Children’s Services\n\nDear Ms Holt\n'],
    ['date and address', '18 December 2025\n\nAnn Holt\nDirector of Children’s Services\nRutland Council\n'],
    [
      'an address, a salutation and a sentence',
      'Ann Holt\nDirector of Children’s Services\n\nDear Ms Holt\n\nWe came.\n',
    ],
    ['a subject', '# Focused visit to Rutland local authority children’s services\n'],
    ['a salutation and a subject', 'Dear Ann\n\nFocused visit to Rutland\n'],
    ['a heading', '## Headline findings\n'],
    ['the heading of the findings, and one of them', '## Main findings\n\nChildren are seen.\n'],
    [
      'the subject of a joint letter',
      'Dear Rutland Local Safeguarding Partnership\n\nJoint targeted area inspection of Rutland\n',
    ],
    [
      'the title and dates of a report',
      'Area SEND inspection of Rutland Local Area Partnership\n\nInspection dates: 3 to 7 March 2025\n',
    ],
    ['sign-off and inspector', 'Yours sincerely\n\nAda Holt\nHis Majesty’s Inspector\n'],
  ])('%s', (_, text) => {
    const { known, structural } = told(text);
    expect([known, structural > 0]).toEqual([true, true]);
  });
});
