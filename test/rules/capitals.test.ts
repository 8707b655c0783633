import { describe, expect, it } from 'vitest';
import gradeForVisit from '../../server/src/rules/confidentiality/grade-for-visit';
import identifiesChild from '../../server/src/rules/confidentiality/identifies-child';
import staffNamed from '../../server/src/rules/confidentiality/staff-named';
import type { Rule } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import signatoryNotInspector from '../../server/src/rules/facts/signatory-not-inspector';
import unknownAuthority from '../../server/src/rules/facts/unknown-authority';
import abbreviationUndefined from '../../server/src/rules/prose/abbreviation-undefined';
import abbreviationUnused from '../../server/src/rules/prose/abbreviation-unused';
import dashes from '../../server/src/rules/prose/dashes';
import houseWording from '../../server/src/rules/prose/house-wording';
import { problemsOf, fixedLetter, readingOf, unmarked } from './check';

// Text in capitals, where capitals do not indicate names, initials or abbreviations.

const letterOf = (...paragraphs: readonly string[]): string =>
  `Dear Ms Holt\n\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
const found = (rule: Rule, text: string): string[] =>
  problemsOf(rule, readingOf(text)).map(({ span }) => text.slice(span.start, span.end));

describe('words in capitals', () => {
  it.each([
    'A CHILD IN NEED PLAN IS IN PLACE.',
    'THE CHILD IS SEEN, AND EACH CHILD, OR THEIR FAMILY, IS HEARD.',
    'CHILDREN SUBJECT TO A CHILD PROTECTION PLAN ARE SEEN WEEKLY.',
    'Leaders give every child A VOICE IN THEIR PLAN.',
    'The voice of the child IS heard, and a child IN need has a plan.',
    'MANAGERS KNOW WHICH CASES TO CLOSE. THEY HAVE 3 CASES TO CLOSE.',
    'SUPERVISION SUPPORTS STAFF TO DRIVE PLANS FORWARD.',
    'THE USE OF ‘SAFETY PLANS’ FOR A YOUNG PERSON TO STAY SAFE IS NEW.',
    'CHILD-CENTRED PRACTICE, CHILDREN’S VOICES AND CARE-EXPERIENCED ADULTS MATTER.',
    'CHILD IN NEED PLANS',
    'CHILDREN LIVE AT HOME, IN A PLACE OF SAFETY OR IN A UNIT.',
  ])('name nobody: %s', (sentence) => {
    expect(found(identifiesChild, letterOf(sentence))).toEqual([]);
    expect(found(staffNamed, letterOf(sentence))).toEqual([]);
  });

  it.each([
    'THE PLAN FOR ⟦CHILD A⟧ IS LATE.',
    '⟦CHILD A⟧ WAITED SIX MONTHS FOR HELP.',
    '⟦CHILD B⟧ HAS A PLAN, AND THE WORKER KNOWS IT WELL.',
    'A CHILD ⟦(JS)⟧ WAITED FOR A PLAN.',
    'A child ⟦(IS)⟧ waited for a plan.',
    'THE FAMILY LIVES AT ⟦14 ELM ROAD⟧, NEAR THE SCHOOL.',
    'THE CHILD WAS BORN ON ⟦3 MAY 2012⟧ AND IS SEEN.',
    'ONE CHILD LIVES WITH ⟦A BOY AGED 13⟧ WITH EPILEPSY.',
    '⟦A 13-YEAR-OLD BOY⟧ WITH EPILEPSY WAITED IN A HOTEL.',
    'WRITE TO THE FAMILY AT ⟦OX4 9QP⟧ AND SEE THEM.',
  ])('name somebody where more than capitals says so: %s', (marked) => {
    const {
      text,
      places: [place],
    } = unmarked(letterOf(marked));
    const spans = problemsOf(identifiesChild, readingOf(text)).map(({ span }) => span);
    expect(spans.length).toBe(1);
    expect(spans.some(({ start, end }) => place !== undefined && start < place.end && end > place.start)).toBe(true);
  });

  it('are replaced by other words in capitals', () => {
    const text = letterOf('THE PLAN FOR CHILD A IS LATE.');
    expect(fixedLetter(text, problemsOf(identifiesChild, readingOf(text)))).toBe(
      letterOf('THE PLAN FOR ONE CHILD IS LATE.'),
    );
    const wording = letterOf('THE SUB GROUP IS NEW AND OFSTED IS GLAD OF THE CHANGE.');
    expect(fixedLetter(wording, problemsOf(houseWording, readingOf(wording)))).toBe(
      letterOf('THE SUBGROUP IS NEW AND OFSTED IS GLAD OF THE CHANGE.'),
    );
    expect(found(houseWording, letterOf('Leaders told OFSTED about the change.'))).toEqual(['OFSTED']);
  });

  it('introduce and use the abbreviations of the letter, and no others', () => {
    expect(
      found(
        abbreviationUndefined,
        letterOf('THE MULTI-AGENCY SAFEGUARDING HUB (MASH) IS NEW.', 'Staff in the MASH are skilled.'),
      ),
    ).toEqual([]);
    expect(found(abbreviationUndefined, letterOf('CHILDREN ARE SEEN ALONE IN EACH TEAM.'))).toEqual([]);
    expect(
      found(
        abbreviationUnused,
        letterOf('The emergency duty team (EDT) responds quickly.', 'STAFF IN THE EDT KNOW WHOM TO CALL.'),
      ),
    ).toEqual([]);
    expect(
      found(abbreviationUnused, letterOf('Personal advisers (PAs) visit.', 'THE PAS KNOW EACH YOUNG PERSON WELL.')),
    ).toEqual([]);
    expect(
      found(
        abbreviationUnused,
        letterOf('The emergency duty team (EDT) responds quickly.', 'STAFF IN THE TEAM KNOW WHOM TO CALL.'),
      ),
    ).toEqual(['(EDT)']);
    expect(found(abbreviationUndefined, letterOf('Staff in the QZT are skilled.'))).toEqual(['QZT']);
  });

  it('are not names of inspectors or authorities', () => {
    const opening = (sentences: string): string =>
      '18 December 2025\n\nDear Ms Holt\n\n' +
      '# Focused visit to Rutland children’s services\n\n' +
      `${sentences}\n\n## Main findings\n\nPlans.\n\n` +
      'Yours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n';
    const text = opening(
      'THIS LETTER SUMMARISES THE FINDINGS OF THE FOCUSED VISIT TO RUTLAND CHILDREN’S SERVICES ON 2 AND 3 ' +
        'DECEMBER 2025. HIS MAJESTY’S INSPECTORS FOR THIS VISIT WERE BEA QUILL AND CARL ROWE.',
    );
    expect(readingOf(text).facts.inspectors.map(({ name }) => name.text)).toEqual(['BEA QUILL', 'CARL ROWE']);
    expect(found(signatoryNotInspector, text)).toEqual([]);
    expect(
      found(
        unknownAuthority,
        opening(
          'THIS LETTER SUMMARISES THE FINDINGS OF THE FOCUSED VISIT TO THE PARTNERS, WHO ARE ASKED TO ' +
            'DELIVER EARLY HELP AND STATUTORY WORK ON 2 AND 3 DECEMBER 2025.',
        ),
      ),
    ).toEqual([]);
  });

  it('may have suspended hyphens', () => {
    expect(found(dashes, letterOf('SHORT- AND LONG-TERM PLANS ARE ADULT- RATHER THAN CHILD-FOCUSED.'))).toEqual([]);
    expect(found(dashes, letterOf('CHILDREN’S WELL- BEING IS LOOKED AFTER.'))).toHaveLength(1);
  });

  it('contain only the grades that lower case has', () => {
    const sentence = 'The quality of practice in this area is still not consistently good.';
    expect(found(gradeForVisit, letterOf(sentence))).toEqual([]);
    expect(found(gradeForVisit, letterOf(sentence.toUpperCase()))).toEqual([]);
  });

  it('are read by every rule', () => {
    const text = letterOf('A CHILD IN NEED PLAN IS NOT A PLAN.', '- FIRST.\n- SECOND, IN CAPITALS.').toUpperCase();
    for (const rule of rules) expect(() => problemsOf(rule, readingOf(text))).not.toThrow();
  });
});
