import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../server/src/reading/reading';
import { createLetterService } from '../../server/src/service/service';

const service = createLetterService();
const read = (text: string): Reading => service.read(text, { template: 'fv-current' });

const letter = `18 December 2025

Ms Ada Holt
Director of Children’s Services
Rutland County Council
Catmose
Oakham
LE15 6HP

Dear Ms Holt

# Focused visit to Rutland children’s services

This letter summarises the findings of the focused visit to Rutland children’s services on 18 and 19 November 2025. \
His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.

Inspectors looked at the local authority’s arrangements for care leavers.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Care leavers do well.

## What needs to improve in this area of social work practice?[^1]

- The quality of pathway plans. (outcome 4, national framework)

[^1]: The areas for improvement have been cross-referenced.

## Main findings

Personal advisers know young people well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bea Quill
His Majesty’s Inspector
`;

const states = (reading: Reading): Record<string, string> =>
  Object.fromEntries(
    reading.partMatches
      .filter(({ part, state }) => part.occurs !== 'optional' || state !== 'missing')
      .map(({ part, state }) => [part.id, state]),
  );

describe('a complete letter', () => {
  const reading = service.read(letter);

  it('matches every part of the template for its date', () => {
    expect(reading.template.id).toBe('fv-current');
    expect(reading.why).toContain('18 December 2025');
    expect(Object.values(states(reading)).every((state) => state === 'present')).toBe(true);
    expect(reading.unclaimedSections).toEqual([]);
  });

  it('gives its facts, each with its span', () => {
    const { facts } = reading;
    expect(facts.letterDate?.day).toEqual({ year: 2025, month: 12, day: 18 });
    expect(facts.visitDates?.days).toEqual([
      { year: 2025, month: 11, day: 18 },
      { year: 2025, month: 11, day: 19 },
    ]);
    expect(facts.authority?.name).toBe('Rutland');
    expect(new Set(facts.authorities.map(({ where }) => where))).toEqual(new Set(['subject', 'opening', 'address']));
    expect(facts.addressee).toMatchObject({
      name: { text: 'Ada Holt', honorific: 'Ms' },
      jobTitle: { text: 'Director of Children’s Services' },
    });
    expect(facts.salutation?.text).toBe('Ms Holt');
    expect(facts.inspectors.map(({ name }) => name.text)).toEqual(['Bea Quill', 'Carl Rowe']);
    expect(facts.signatory).toMatchObject({ name: { text: 'Bea Quill' }, title: { text: 'His Majesty’s Inspector' } });
    expect(facts.scope?.text).toBe('care leavers');
    expect(facts.improvements.map(({ tags }) => tags[0])).toMatchObject([{ kind: 'outcome', number: 4 }]);
    for (const place of [facts.letterDate, facts.visitDates, facts.salutation, facts.scope, ...facts.authorities])
      expect(letter.slice(place?.span.start, place?.span.end)).toBe(place?.text);
  });
});

describe('a letter with a defect', () => {
  const without = (text: string): Reading => read(letter.replace(text, ''));

  it.each([
    ['date', '18 December 2025\n\n'],
    [
      'addressee',
      'Ms Ada Holt\nDirector of Children’s Services\nRutland County Council\nCatmose\nOakham\nLE15 6HP\n\n',
    ],
    ['salutation', 'Dear Ms Holt\n\n'],
    ['subject', '# Focused visit to Rutland children’s services\n\n'],
    [
      'methodology',
      'This visit was carried out in line with the inspection of local authority children’s services ' +
        '(ILACS) framework.\n\n',
    ],
    ['headline-findings', '## Headline findings\n\nCare leavers do well.\n\n'],
    ['main-findings', '## Main findings\n\nPersonal advisers know young people well.\n\n'],
    [
      'closing',
      'Ofsted will take the findings from this focused visit into account when planning the next ' +
        'inspection or visit.\n\n',
    ],
    ['sign-off', 'Yours sincerely\n\n'],
    ['signatory', 'Bea Quill\nHis Majesty’s Inspector\n'],
  ])('lacks just its %s, and knows where it belongs', (id, text) => {
    const reading = without(text);
    const lacking = reading.partMatches.filter(({ state, part }) => state !== 'present' && part.occurs !== 'optional');
    expect(lacking.map(({ part }) => part.id)).toEqual([id]);
    const before = (place: number): string => letter.replace(text, '').slice(0, place).trim();
    expect(before(lacking[0]?.at ?? -1)).toBe(letter.slice(0, letter.indexOf(text)).trim());
  });

  it('has one misplaced section if two are swapped', () => {
    const summary = '## Headline findings\n\nCare leavers do well.\n\n';
    const reading = read(letter.replace(summary, '').replace('Ofsted will take', `${summary}Ofsted will take`));
    expect(reading.partMatches.filter(({ state }) => state === 'misplaced')).toHaveLength(1);
  });

  it('has a section twice', () => {
    const again = '## Headline findings\n\nCare leavers do well.\n\n';
    const reading = read(letter.replace('Ofsted will take', `${again}Ofsted will take`));
    expect(reading.partMatches.flatMap(({ part, extra }) => extra.map(() => part.id))).toEqual(['headline-findings']);
    expect(reading.partMatches.find(({ part }) => part.id === 'headline-findings')?.state).toBe('present');
  });

  it.each([
    ['Main findngs', 'near'],
    ['Findings', 'dated'],
    ['Headline findings', 'borrowed'],
    ['Key findings', 'near'],
  ])('has its findings under “%s”', (heading, wording) => {
    const reading = read(letter.replace('## Main findings', `## ${heading}`));
    expect(reading.partMatches.find(({ part }) => part.id === 'main-findings')?.passage?.section?.wording).toBe(
      wording,
    );
    expect(reading.unclaimedSections).toEqual([]);
  });

  it('has its areas under the second heading if the table below the first has the same heading', () => {
    const report = `# Area SEND inspection of Rutland Local Area Partnership

## Areas for priority action

Leaders should plan buses together.

## Areas for improvement

## Areas for improvement

Leaders should mend the lifts.

Leaders should open the library earlier.

## Local area partnership details

Rutland County Council
`;
    const { facts, partMatches } = service.read(report, { template: 'area-send-inspection' });
    expect(facts.improvements.map(({ text }) => text)).toEqual([
      'Leaders should mend the lifts.',
      'Leaders should open the library earlier.',
    ]);
    expect(partMatches.find(({ part }) => part.id === 'improvement')).toMatchObject({ state: 'present' });
    expect(service.check(service.read(report)).map(({ rule }) => rule)).not.toContain('duplicate-section');
  });

  it('has its sub-headings in the section that contains them', () => {
    const text = letter.replace(
      'Personal advisers know',
      '### Housing\n\nHousing is good.\n\n### Work\n\nPersonal advisers know',
    );
    const found = read(text).partMatches.find(({ part }) => part.id === 'main-findings')?.passage?.section;
    expect(text.slice(found?.span.start, found?.span.end)).toMatch(/^## Main findings[\s\S]*know young people well\.$/);
    expect(read(text).facts.findings.map((finding) => finding.text)).toEqual([
      'Housing is good.',
      'Personal advisers know young people well.',
    ]);
  });

  it('is read the same without blank lines', () => {
    const close = read(letter.replace(/\n\n/g, '\n'));
    expect(Object.values(states(close)).every((state) => state === 'present')).toBe(true);
    expect(close.facts.scope?.text).toBe('care leavers');
  });

  it('has a section unknown to the template', () => {
    expect(
      read(letter.replace('## Main findings', '## Background\n\nIt rained.\n\n## Main findings')).unclaimedSections.map(
        ({ heading }) => heading.plain.text,
      ),
    ).toEqual(['Background']);
  });
});

describe('the template', () => {
  it('is the one that the front matter names, by id or by kind', () => {
    expect(service.read('---\ntemplate: fv-current\n---\n').template.id).toBe('fv-current');
    expect(service.read(`---\ntemplate: focused-visit\n---\n${letter}`).template.id).toBe('fv-current');
  });

  it('that does not exist is reported, and the letter’s own text decides', () => {
    const reading = service.read(`---\ntemplate: nonsense\n---\n${letter}`);
    expect(reading.template.id).toBe('fv-current');
    expect(reading.why).toContain('no template “nonsense”');
  });

  it('for an empty text is the current one', () => {
    expect(service.read('').template).toMatchObject({ family: 'focused-visit', status: 'current' });
  });
});

describe('any text', () => {
  it('is read, with every part’s span inside it', () => {
    const lines = letter.split('\n');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...lines), fc.string()), { maxLength: 40 }), (some) => {
        const text = some.join('\n');
        const reading = service.read(text);
        for (const partMatch of reading.partMatches) {
          expect(partMatch.at).toBeGreaterThanOrEqual(0);
          expect(partMatch.at).toBeLessThanOrEqual(text.length);
          for (const passage of [partMatch.passage, ...partMatch.extra])
            if (passage) expect(passage.span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cut off anywhere is still a letter', () => {
    for (let end = 0; end <= letter.length; end += 7) expect(() => service.read(letter.slice(0, end))).not.toThrow();
  });
});
