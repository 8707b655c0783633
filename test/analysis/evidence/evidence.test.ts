import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../server/src/analysis/evidence/evidence';
import { indexText } from '../../../server/src/analysis/evidence/finding-terms';
import { knownWords, meantBy } from '../../../server/src/analysis/evidence/pinned-links';
import { createLetterService } from '../../../server/src/service/service';

const service = createLetterService();

const letter = (areas: readonly string[], findings: readonly string[], evidence = ''): string => `---
template: fv-current
${evidence}---
## What needs to improve in this area of social work practice?

${areas.map((area) => `- ${area}\n`).join('')}
## Main findings

${findings.join('\n\n')}
`;

const PLANS =
  'Children’s plans are not always specific enough. As a result, parents do not know what is expected of them.';
const SUPERVISION = 'Supervision takes place regularly. However, records of it do not always show what was agreed.';
const RETURN =
  'Most children who go missing are offered an interview when they return home, but for some this happens too late.';
const MORALE = 'Social workers speak warmly about working in Northmoor.';
const AUDITS = 'Audits are not moderated. They do not ask what has changed for children.';

/** The findings that support each area, by their first word. */
function linksIn(text: string): readonly (readonly string[])[] {
  return evidenceOf(service.read(text)).areas.map(({ links }) =>
    links.map(({ finding }) => finding.text.split(' ')[0] ?? ''),
  );
}

describe('links between areas and findings', () => {
  it('links an area with a finding that mentions it, by word stems', () => {
    const text = letter(
      [
        'The quality of planning for children.',
        'The recording of supervision.',
        'The timeliness of return home interviews.',
      ],
      [MORALE, PLANS, SUPERVISION, RETURN],
    );
    expect(linksIn(text)).toEqual([['Children’s'], ['Supervision'], ['Most']]);
  });

  it('ranks a weakness above a strength', () => {
    const strong = 'Managers’ supervision is strong and plans are checked by managers.';
    const weak = 'Supervision by managers is not regular in the assessment teams.';
    expect(linksIn(letter(['The frequency of supervision.'], [strong, MORALE, weak]))[0]?.[0]).toBe('Supervision');
  });

  it('recognises synonyms, expanded abbreviations and similar words', () => {
    const text = letter(
      ['The quality of personal education plans.', 'The timeliness of allocation.', 'The use of chronologies.'],
      [
        'PEPs lack targets that mean anything to children.',
        MORALE,
        'Some children wait too long for work to be allocated to a social worker.',
        'A chronology is rarely kept up to date.',
      ],
    );
    expect(linksIn(text)).toEqual([['PEPs'], ['Some'], ['A']]);
  });

  it('links nothing if no finding shares a subject word with the area', () => {
    const { areas } = evidenceOf(
      service.read(
        letter(
          ['The quality and consistency of swimming pools.'],
          [PLANS, SUPERVISION, 'The quality of practice is inconsistent.'],
        ),
      ),
    );
    expect(areas[0]?.links).toEqual([]);
  });

  it('points a link at the sentence that matches best', () => {
    const text = letter(
      ['The recording of supervision.'],
      [`${MORALE} Caseloads are manageable. Records of supervision are not always clear.`, PLANS],
    );
    const { areas } = evidenceOf(service.read(text));
    const place = areas[0]?.links[0]?.place;
    expect(place && text.slice(place.start, place.end)).toBe('Records of supervision are not always clear.');
  });

  it('ignores the tag of the national framework in an area', () => {
    const text = letter(
      ['Swimming lessons. (outcome 3, national framework)'],
      ['The national framework is well understood, and outcomes are shared with families.', PLANS],
    );
    expect(linksIn(text)).toEqual([[]]);
  });

  it('lists exactly the weaknesses that no area takes up', () => {
    const { weaknesses } = evidenceOf(
      service.read(
        letter(['The quality of plans.'], [PLANS, AUDITS, MORALE, 'There is no delay, and drift is prevented.']),
      ),
    );
    expect(weaknesses.map(({ text }) => text)).toEqual([AUDITS]);
  });

  it('takes an area that states its own finding as one', () => {
    const { areas } = evidenceOf(
      service.read(
        letter(
          [
            'The quality of plans, so that they are not too vague.',
            'Auditing is done monthly. Audits ask what has changed.',
            'Caseloads are too high in two teams.',
            'Plans that are not weak.',
          ],
          [MORALE],
        ),
      ),
    );
    expect(areas.map(({ tellsItself }) => tellsItself)).toEqual([false, true, true, false]);
  });

  it('does not take placeholders or “there are none” for areas', () => {
    expect(evidenceOf(service.read(letter(['[what needs to improve]', 'None.'], [PLANS]))).areas).toEqual([]);
  });

  it('leaves out a footnote of a printed page among the findings', () => {
    const footnote =
      'The areas for improvement have been cross-referenced with the outcomes, enablers or principles in ' +
      'the Children’s Social Care: National Framework.';
    expect(
      evidenceOf(service.read(letter(['The quality of plans.'], [PLANS, footnote]))).findings.map(({ text }) => text),
    ).toEqual([PLANS]);
  });

  it('gives the same links for a letter that is parsed again, with the spans of the new version', () => {
    const text = letter(['The recording of supervision.'], [MORALE, SUPERVISION]);
    const before = evidenceOf(service.read(text)).areas[0]?.links[0]?.place.start ?? 0;
    const after = evidenceOf(service.read(text.replace('---\n## What', '---\n\n\n## What'))).areas[0]?.links[0]?.place
      .start;
    expect(after).toBe(before + 2);
  });

  it('follows an edit of a finding', () => {
    expect(linksIn(letter(['The recording of supervision.'], [MORALE, SUPERVISION]))).toEqual([['Supervision']]);
    expect(linksIn(letter(['The recording of supervision.'], [MORALE, 'Visits take place regularly.']))).toEqual([[]]);
  });

  it('accepts any text, in time proportional to its length', () => {
    for (const text of [
      '',
      '---',
      letter([], []),
      letter(['.', '()', '’’'], ['', '…', '[', 'ß'.repeat(50)]),
      'İ'.repeat(2000),
    ])
      expect(() => evidenceOf(service.read(text))).not.toThrow();
    const noise = letter(
      Array.from({ length: 400 }, (_, i) => `Area ${i} of plans.`),
      Array.from({ length: 3000 }, (_, i) => `Finding ${i} about plans is weak.`),
    );
    expect(evidenceOf(service.read(noise)).areas.length).toBeGreaterThan(50);
  });
});

describe('pins', () => {
  const pin = (area: string, finding: string, not = ''): string =>
    `evidence:\n  - area: ${area}\n    finding: ${finding}\n${not}`;
  const AREAS = ['The recording of supervision.', 'The quality of plans.'];
  const FINDINGS = [SUPERVISION, PLANS, MORALE];

  it('puts a pinned link first, whatever its wording', () => {
    const { areas } = evidenceOf(
      service.read(letter(AREAS, FINDINGS, pin('The recording of', 'Social workers speak'))),
    );
    expect(areas[0]?.links.map(({ finding, pinned }) => [finding.text, pinned])).toEqual([
      [MORALE, true],
      [SUPERVISION, false],
    ]);
  });

  it('leaves out a refused link', () => {
    expect(
      linksIn(letter(AREAS, FINDINGS, pin('The recording of', 'Supervision takes place', '    not: true\n'))),
    ).toEqual([[], ['Children’s']]);
  });

  it('recognises items whose words have changed, unless another item is just as similar', () => {
    const items = evidenceOf(service.read(letter(AREAS, FINDINGS))).findings;
    expect(meantBy('Supervision is taking place regularly', items)?.text).toBe(SUPERVISION);
    expect(meantBy('Children’s plans are specific enough', items)?.text).toBe(PLANS);
    expect(meantBy('Something else altogether stands here', items)).toBeUndefined();
    expect(meantBy('', items)).toBeUndefined();
  });

  it('chooses neither of two equally similar items', () => {
    const items = evidenceOf(
      service.read(letter(['A.'], ['Plans in the north are weak today.', 'Plans in the south are weak today.'])),
    ).findings;
    expect(meantBy('Plans in the west are weak', items)).toBeUndefined();
  });

  it('identifies items by as many words as are needed to be unique', () => {
    const items = evidenceOf(service.read(letter(['A.'], [`${PLANS} One.`, `${PLANS} Two.`, MORALE]))).findings;
    const words = items.map((item) => knownWords(items).get(item) ?? '');
    expect(words[2]).toBe('Social workers speak warmly about working in Northmoor');
    expect(words.map((known) => meantBy(known, items))).toEqual(items);
  });

  it('reports links whose area or finding no longer exists', () => {
    const { lostPins } = evidenceOf(
      service.read(
        letter(
          AREAS,
          FINDINGS,
          `${pin('The recording of', 'Nothing of the kind here')}  - area: Swimming\n    finding: Supervision takes\n`,
        ),
      ),
    );
    expect(lostPins.map(({ missing }) => missing)).toEqual(['finding', 'area']);
  });
});

describe('splitting weaknesses into sentences', () => {
  const weaknessesIn = (text: string): readonly number[] => indexText(text).sentences.map(({ weakness }) => weakness);

  it.each([
    ['Children are seen alone. Visits are not always recorded.', [0, 1]],
    ['There is no delay. Drift and delay is minimised, and chairs prevent drift.', [0, 0]],
    ['Too many plans lack clear actions.', [2]],
    ['Leaders know their strengths and weaknesses.', [0]],
  ])('%s', (text, weaknesses) => expect(weaknessesIn(text)).toEqual(weaknesses));

  it('ends a sentence at a mark before a capital, but not inside a name or number', () => {
    expect(
      indexText('Some 3.5 visits a week were made, e.g. by Mr. smith. ‘They help.’ Children said so; they were glad.')
        .sentences,
    ).toHaveLength(3);
  });
});
