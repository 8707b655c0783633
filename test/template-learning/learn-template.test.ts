import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../server/src/service/service';
import { headingLines } from '../../server/src/template-learning/heading-lines';
import { learnTemplate } from '../../server/src/template-learning/learn-template';
import { learningReport } from '../../server/src/template-learning/learning-report';
import type { LearntPart, LearntTemplate } from '../../server/src/template-learning/learnt';
import { templateYaml } from '../../server/src/template-learning/template-yaml';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { parseTemplate } from '../../server/src/templates/parse';
import type { Choices } from './invented-letters';
import { inventedLetter } from './invented-letters';

const learn = (choices: Readonly<Record<number, Choices>> = {}, count = 8): LearntTemplate =>
  learnTemplate(
    Array.from({ length: count }, (_, i) => ({ name: `${i}.letter.md`, text: inventedLetter(i, choices[i]) })),
    { id: 'fostering-review', templates: builtInTemplates },
  );
const part = ({ parts }: LearntTemplate, title: string): LearntPart | undefined =>
  parts.find((one) => one.title === title || one.sentences.some(({ text }) => text.startsWith(title)));

describe('a template learnt from examples', () => {
  const learnt = learn();

  it('has the parts of the letters in order', () => {
    expect(learnt.form).toBe('letter');
    expect(learnt.parts.map(({ kind, occurs }) => `${kind} ${occurs}`)).toEqual([
      'date once',
      'addressee once',
      'salutation once',
      'subject once',
      'paragraph once',
      'paragraph once',
      'section once',
      'section once',
      'section once',
      'closing once',
      'sign-off once',
      'signatory once',
    ]);
  });

  it('names slots by what fills them', () => {
    const texts = learnt.parts.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(texts).toContain('Thematic review of fostering in {la}');
    expect(texts).toContain(
      'This letter tells what we learnt from our review of fostering in {la_form} on {visit_dates}.',
    );
    expect(texts).toContain('His Majesty’s Inspectors for this visit were {inspectors}.');
    expect(texts).toContain('We asked how the council plans for {what follows “council plans for”}.');
  });

  it('distinguishes lists from paragraphs', () => {
    expect(part(learnt, 'Risks to look at')?.body).toEqual({ form: 'list', nounPhrases: true });
    expect(part(learnt, 'What we found')?.body).toEqual({ form: 'paragraphs' });
  });

  it('is a file that can be read back, and accepts a letter it was not learnt from', () => {
    const { template, problems } = parseTemplate(templateYaml(learnt));
    expect(problems).toEqual([]);
    if (!template) return;
    const service = createLetterService({ templates: [template] });
    const told = (text: string): readonly string[] =>
      service
        .check(service.read(text, { template: 'fostering-review' }))
        .filter(({ severity, rule }) => severity === 'error' || rule === 'stock-wording')
        .map(({ rule }) => rule);
    expect(told(inventedLetter(9))).toEqual([]);
    expect(told(inventedLetter(9, { withoutRisks: true }))).toEqual(['missing-section']);
    expect(told(inventedLetter(9).replace('We will use what', 'We shall use what'))).toEqual(['stock-wording']);
  });

  it('makes a part optional if an example lacks it, and says which', () => {
    const some = learn({ 2: { withoutRisks: true } });
    expect(part(some, 'Risks to look at')).toMatchObject({ occurs: 'optional', usual: true });
    expect(part(some, 'Risks to look at')?.evidence.lacks).toEqual(['2.letter.md']);
    expect(templateYaml(some)).toContain('# In 7 of 8; not in 2.letter.md.');
    expect(learningReport(some, [])).toContain('optional: in 7 of 8; not in 2.letter.md');
  });

  it('takes an unknown heading in a section’s place for that section’s heading, and reports it', () => {
    const some = learn({ 4: { findingsHeading: 'Observations' } });
    expect(part(some, 'What we found')?.occurs).toBe('once');
    expect(learningReport(some, [])).toContain('another heading in its place: in 1 of 8 (4.letter.md)');
    expect(learningReport(some, [])).toContain('“Observations”: in 1 of 8 (4.letter.md)');
  });

  it('takes a wording of two examples for a variant, and of one for a slip', () => {
    const closing = (some: LearntTemplate): readonly string[] =>
      some.parts.find(({ kind }) => kind === 'closing')?.sentences[0]?.variants ?? [];
    expect(closing(learn({ 1: { otherClosing: true } }))).toEqual([]);
    const two = learn({ 1: { findingsHeading: 'Our findings' }, 3: { findingsHeading: 'Our findings' } });
    expect(part(two, 'What we found')?.heading?.aliases ?? []).toEqual([]);
    expect(part(two, 'Our findings')?.occurs).toBe('optional');
  });
});

describe('headings of extracted texts', () => {
  it('are short lines on their own in half of the texts', () => {
    const page = (i: number): string =>
      `Review ${i}\n\nWhat we saw\n\nWorkers of team ${i} are kind.\n\nNext steps\n\nNone.\n`;
    expect(headingLines([page(1), page(2), page(3)])).toEqual(['What we saw', 'Next steps']);
  });

  it('are joined if they span two lines, and recognised in other words', () => {
    const long = (i: number): string => `What is it like to be a child in the care of\nthis council?\n\nText ${i}.\n`;
    const other = 'What is it like to be a young child in the care of\nthis council today?\n\nText.\n';
    expect(headingLines([long(1), long(2), long(3), other])).toEqual([
      'What is it like to be a child in the care of this council?',
      'What is it like to be a young child in the care of this council today?',
    ]);
  });
});
