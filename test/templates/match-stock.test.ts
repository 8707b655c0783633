import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../server/src/templates/built-in';
import { capitalsIn, matchStock, mend } from '../../server/src/templates/match-stock';
import type { Stock } from '../../server/src/templates/template';
import { applyEdits } from '../../server/src/text/edit';

const stock = (text: string, more: Partial<Stock> = {}): Stock => ({
  id: 'one',
  text,
  variants: [],
  required: true,
  firmness: 'firm',
  slips: [],
  ...more,
});

/** The match of a text with a wording, as text: quality, span, variables, and differences as `found>expected`. */
function told(wording: Stock, text: string) {
  const { quality, span, variables, differences } = matchStock(wording, text);
  return {
    quality,
    covers: text.slice(span.start, span.end),
    variables: Object.fromEntries([...variables].map(([name, place]) => [name, text.slice(place.start, place.end)])),
    differences: differences.map((one) => `${text.slice(one.span.start, one.span.end)}>${one.expected}`),
  };
}

const summarises = stock(
  'This letter summarises the findings of the focused visit to {la_form} children’s services on {visit_dates}.',
);
const inspectors = stock('{inspectors_title} for this visit were {inspectors}.');
const closing = stock(
  'Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.',
  {
    slips: [
      {
        found:
          'Ofsted will take the findings from this focused visit into account when planning your next ' +
          'inspection or visit.',
        because: 'It says "the next".',
      },
    ],
  },
);
const signOff = stock('Yours sincerely', {
  variants: ['Yours sincerely,'],
  slips: [{ found: 'Your sincerely', because: 'It is "Yours".' }],
});

describe('matchStock', () => {
  const opening =
    'This letter summarises the findings of the focused visit to the Borough of Northmoor children’s ' +
    'services on 9 and 10 December 2025. His Majesty’s Inspectors for this visit were A. Carter, Jo ' +
    'Bell-Ames and St John Dale. They met leaders.';

  it('finds a sentence and its variables in a paragraph', () => {
    expect(told(summarises, opening)).toEqual({
      quality: 'exact',
      covers: opening.slice(0, opening.indexOf(' His')),
      variables: { la_form: 'the Borough of Northmoor', visit_dates: '9 and 10 December 2025' },
      differences: [],
    });
  });

  it('is not affected by the sentence before, with or without its full stop', () => {
    for (const before of ['They met leaders. ', 'They met leaders and many others ', '3 ', '■ '])
      expect(told(closing, before + closing.text)).toMatchObject({ quality: 'exact', covers: closing.text });
  });

  it('accepts another last word in place of the right one', () => {
    const faithfully = stock('Yours sincerely', {
      slips: [{ found: 'Yours faithfully', because: 'It is "sincerely".' }],
    });
    expect(told(faithfully, 'Yours faithfully').differences).toEqual(['faithfully>sincerely']);
    expect(told(closing, closing.text.replace('visit.', 'vis')).differences).toEqual(['vis>visit.']);
  });

  it('includes a first word separated a little from the rest', () => {
    const subject = stock('Focused visit to {la} children’s services');
    expect(told(subject, 'Focused BA1 4ZZ visit to Northmoor children’s services').differences).toEqual(['BA1 4ZZ>']);
  });

  it('distinguishes capitals, except in variables, with any quotation marks', () => {
    const subject = stock('Focused visit to {la} children’s services');
    const text = "Focused Visit to NORTHMOOR children's Services";
    expect(
      capitalsIn(subject, text).map(({ span, expected }) => `${text.slice(span.start, span.end)}>${expected}`),
    ).toEqual(['Visit>visit', 'Services>services']);
    expect(capitalsIn(subject, 'A visit by us')).toEqual([]);
  });

  it('finds a second sentence in the same paragraph, with variables at its edges', () => {
    expect(told(inspectors, opening)).toEqual({
      quality: 'exact',
      covers: 'His Majesty’s Inspectors for this visit were A. Carter, Jo Bell-Ames and St John Dale.',
      variables: {
        inspectors_title: 'His Majesty’s Inspectors',
        inspectors: 'A. Carter, Jo Bell-Ames and St John Dale',
      },
      differences: [],
    });
  });

  it('ignores case, quotation marks and white space', () => {
    expect(
      told(
        summarises,
        "this letter  summarises the findings of the Focused Visit to Northmoor children's\nservices on 9 May 2025.",
      ).quality,
    ).toBe('exact');
  });

  it.each([
    ['other words', 'into account when planning', 'in account while planning', ['in>into', 'while>when']],
    ['a missing word', 'from this focused', 'from focused', ['>this']],
    ['a word too many', 'this focused visit', 'this very focused visit', ['very>']],
    ['a plural', 'inspection or visit', 'inspections or visit', ['inspections>inspection']],
    ['a missing full stop', 'or visit.', 'or visit', ['>.']],
    ['a misspelling', 'Ofsted will take', 'Ofstead will take', ['Ofstead>Ofsted']],
    ['words before it', 'Ofsted will', 'And so Ofsted will', ['And so>']],
    ['a comma too many', 'into account when', 'into account, when', [',>']],
  ])('says what differs: %s', (_, right, wrong, differences) => {
    expect(told(closing, closing.text.replace(right, wrong))).toMatchObject({ quality: 'near', differences });
  });

  it('says what differs between two variables, and still fills them', () => {
    const text = 'This letter summarises findings of a focused visit to Northmoor childrens services on 9 May 2025.';
    expect(told(summarises, text)).toEqual({
      quality: 'near',
      covers: text,
      variables: { la_form: 'Northmoor', visit_dates: '9 May 2025' },
      differences: ['>the', 'a>the', 'childrens>children’s'],
    });
  });

  it('takes the rest of the sentence for the last slot if the full stop is missing', () => {
    expect(told(inspectors, 'His Majesty’s Inspectors for this visit were Jo Bell and Al Dale')).toMatchObject({
      quality: 'near',
      variables: { inspectors: 'Jo Bell and Al Dale' },
      differences: ['>.'],
    });
  });

  it('names an empty slot', () => {
    expect(
      told(summarises, summarises.text.replace('{la_form} ', '').replace('{visit_dates}', '9 May 2025')),
    ).toMatchObject({
      quality: 'near',
      differences: ['>[local authority]'],
    });
  });

  it('prefers the best match', () => {
    const two = stock('You should submit a plan that responds to these areas within 70 working days.', {
      variants: ['You should submit a plan that responds to this area within 70 working days.'],
    });
    expect(told(two, 'You should submit a plan that responds to this area within 70 working days.').quality).toBe(
      'exact',
    );
    expect(
      told(two, 'You should submit the plan that responds to this area within 70 working days.').differences,
    ).toEqual(['the>a']);
  });

  it('recognises slips, with their corrections', () => {
    const text = closing.slips[0]?.found ?? '';
    expect(matchStock(closing, text).slip).toBe('It says "the next".');
    expect(told(closing, text)).toMatchObject({ quality: 'slip', covers: text, differences: ['your>the'] });
    expect(told(signOff, 'Your sincerely')).toMatchObject({ quality: 'slip', differences: ['Your>Yours'] });
  });

  it('matches a short wording only on its own', () => {
    expect(told(signOff, 'Yours sincerely').quality).toBe('exact');
    expect(told(signOff, 'Yours sincerely,').quality).toBe('exact');
    expect(told(signOff, 'Yours sincerley').quality).toBe('near');
    expect(told(signOff, 'Leaders said that yours sincerely is how letters end.').quality).toBe('none');
    const dear = stock('Dear {salutation}');
    expect(told(dear, 'Dear Ms Carter')).toMatchObject({ quality: 'exact', variables: { salutation: 'Ms Carter' } });
    expect(told(dear, 'They hold dear the children’s memories').quality).toBe('none');
    expect(told(dear, 'Dear').quality).toBe('none');
  });

  it('ignores other paragraphs', () => {
    const finding =
      'Leaders take the findings from audits into account when planning the work of the service, and visit ' +
      'teams often.';
    for (const one of [summarises, inspectors, closing, signOff]) expect(told(one, finding).quality).toBe('none');
    expect(told(closing, '').quality).toBe('none');
  });

  it('does not let a slot cross the end of a sentence', () => {
    expect(
      told(
        summarises,
        'This letter summarises the findings of the focused visit to Northmoor. Its children’s services on 9 May 2025.',
      ).quality,
    ).not.toBe('exact');
  });

  it('answers for any text', () => {
    const all = builtInTemplates.flatMap((template) => template.parts).flatMap((part) => part.stock);
    const words = all.flatMap((one) => one.text.split(' '));
    const mixed = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), { maxLength: 60 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(mixed, fc.constantFrom(...all), (text, one) => {
        const { quality, span, variables, differences, similarity } = matchStock(one, text);
        const places = [span, ...variables.values(), ...differences.map((difference) => difference.span)];
        for (const { start, end } of places) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(differences.length > 0).toBe(quality === 'near' || quality === 'slip');
        applyEdits(
          text,
          differences.map((difference) => mend(text, difference)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives up on text that is not a paragraph', () => {
    expect(matchStock(closing, `${closing.text} ${'Ofsted will take '.repeat(20_000)}`).quality).toBe('none');
  });
});

describe('the correction', () => {
  it('keeps two words apart that only a mark had separated', () => {
    expect(mend('Children’.Services know', { span: { start: 0, end: 10 }, expected: 'Children’s' })).toEqual({
      span: { start: 0, end: 10 },
      text: 'Children’s ',
    });
    expect(mend('the.Plan', { span: { start: 3, end: 8 }, expected: 'plan' })).toEqual({
      span: { start: 3, end: 8 },
      text: ' plan',
    });
  });

  it.each([
    [
      'Ofsted will take findings from this very focused visit in to account when planning your next ' +
        'inspections or visit',
    ],
    ['the findings from this focused visit into account when planning the next inspection or visit.'],
    ['Ofsted will , take the findings from this focused visit into account when planning the next inspection.'],
  ])('makes the wording of %s', (text) => {
    const { quality, differences } = matchStock(closing, text);
    expect(quality).toBe('near');
    expect(
      applyEdits(
        text,
        differences.map((difference) => mend(text, difference)),
      ).replace(/ (?=,)/, ''),
    ).toBe(closing.text);
  });
});
