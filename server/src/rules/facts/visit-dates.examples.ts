import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'two days', letter: letter('on 9 and 10 December 2025') },
    { name: 'one day', letter: letter('on 9 December 2025') },
    { name: 'a range', letter: letter('between 29 September and 1 October 2020') },
    { name: 'from one day to another', letter: letter('on 27 June to 28 June 2023') },
    { name: 'days about the new year', letter: letter('on 31 December 2024 and 2 January 2025') },
    { name: 'three days', letter: letter('on 2, 3 and 5 March 2026') },
    { name: 'dates still to be written', letter: letter('on [dates of the visit]') },
    { name: 'days still to be written', letter: letter('on XX and XX December 2025') },
    {
      name: 'no opening paragraph, which is a missing part',
      letter: '---\ntemplate: fv-current\n---\nDear Ms Holt\n\n# Focused visit to Rutland children’s services\n',
    },
  ],
  invalid: [
    {
      name: 'no dates',
      letter:
        '---\ntemplate: fv-current\n---\nDear Ms Holt\n\n' +
        '# Focused visit to Rutland children’s services\n\n' +
        '⟦This letter summarises the findings of the focused visit to Rutland children’s services.⟧ His ' +
        'Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n',
      messages: ['“Opening paragraph” does not say when the visit was: add its dates.'],
      output: null,
    },
    {
      name: 'a day that its month does not have',
      letter: letter('on ⟦30 and 31 June 2025⟧'),
      messages: ['“30 and 31 June 2025” has a day that is not in the calendar: write the days that are meant.'],
      output: null,
    },
    {
      name: 'a digit too many',
      letter: letter('on ⟦9 and 10 December 20225⟧', '8 January 2026'),
      messages: ['The dates “9 and 10 December 20225” have no year of four figures: write the year of the visit.'],
      output: letter('on 9 and 10 December 2025', '8 January 2026'),
    },
    {
      name: 'no year',
      letter: letter('on ⟦9 and 10 December⟧', '8 January 2026'),
      messages: ['The dates “9 and 10 December” have no year of four figures: write the year of the visit.'],
      output: letter('on 9 and 10 December 2025', '8 January 2026'),
    },
    {
      name: 'a misspelt month',
      letter: letter('on ⟦9 and 10 Decmber 2025⟧'),
      messages: ['The month of “9 and 10 Decmber 2025” is misspelt: write “9 and 10 December 2025”.'],
      output: letter('on 9 and 10 December 2025'),
    },
    {
      name: 'the later day first',
      letter: letter('on ⟦10 and 9 December 2025⟧'),
      messages: ['The days of “10 and 9 December 2025” are not in their order: write each once, the earlier first.'],
      output: letter('on 9 and 10 December 2025'),
    },
    {
      name: 'the later month first',
      letter: letter('between ⟦1 October and 29 September 2020⟧'),
      messages: [
        'The days of “1 October and 29 September 2020” are not in their order: write each once, the earlier first.',
      ],
      output: letter('between 29 September and 1 October 2020'),
    },
    {
      name: 'a range that ends before it begins',
      letter: letter('on ⟦4 to 2 March 2026⟧'),
      messages: ['The days of “4 to 2 March 2026” are not in their order: write each once, the earlier first.'],
      output: letter('on 2 to 4 March 2026'),
    },
    {
      name: 'the same day twice',
      letter: letter('on ⟦9 and 9 December 2025⟧'),
      messages: ['The days of “9 and 9 December 2025” are not in their order: write each once, the earlier first.'],
      output: null,
    },
    {
      name: 'the wrong weekday',
      letter: letter('on ⟦Monday 9 and Wednesday 10 December 2025⟧'),
      messages: [
        'In “Monday 9 and Wednesday 10 December 2025” weekday and date do not agree, as 9 December 2025 ' +
          'is a Tuesday: write the date that is meant, without a weekday.',
      ],
      output: letter('on 9 and 10 December 2025'),
    },
    {
      name: 'the right weekdays',
      letter: letter('on ⟦Tuesday 9 and Wednesday 10 December 2025⟧'),
      messages: [
        'In letters the dates of a visit are written “9 and 10 December 2025”: use that instead of ' +
          '“Tuesday 9 and Wednesday 10 December 2025”.',
      ],
      output: letter('on 9 and 10 December 2025'),
    },
    {
      name: 'ordinals',
      letter: letter('on ⟦9th and 10th December 2025⟧'),
      messages: [
        'In letters the dates of a visit are written “9 and 10 December 2025”: use that instead of “9th ' +
          'and 10th December 2025”.',
      ],
      output: letter('on 9 and 10 December 2025'),
    },
    {
      name: 'a dash between two consecutive days',
      letter: letter('on ⟦3-4 December 2025⟧'),
      messages: [
        'In letters the dates of a visit are written “3 and 4 December 2025”: use that instead of “3-4 ' +
          'December 2025”.',
      ],
      output: letter('on 3 and 4 December 2025'),
    },
    {
      name: 'figures',
      letter: letter('on ⟦18/11/2025 and 19/11/2025⟧'),
      messages: [
        'In letters the dates of a visit are written “18 and 19 November 2025”: use that instead of ' +
          '“18/11/2025 and 19/11/2025”.',
      ],
      output: letter('on 18 and 19 November 2025'),
    },
    {
      name: 'figures that can be read in two ways',
      letter: letter('on ⟦12/03/2025 and 12/04/2025⟧'),
      messages: [
        '“12/03/2025 and 12/04/2025” may be 3 and 4 December 2025 or 12 March and 12 April 2025: write ' +
          'the months in words.',
      ],
      output: letter('on 3 and 4 December 2025'),
    },
    {
      name: 'a Saturday',
      letter: letter('on ⟦5 and 6 December 2025⟧'),
      messages: ['6 December 2025 is a Saturday, and visits are on working days: check the dates.'],
      output: null,
    },
    {
      name: 'a dash',
      letter: letter('on ⟦2–4 March 2026⟧'),
      messages: [
        'In letters the dates of a visit are written “2 to 4 March 2026”: use that instead of “2–4 March 2026”.',
      ],
      output: letter('on 2 to 4 March 2026'),
    },
  ],
};

export default examples;

function letter(dates: string, written = ''): string {
  return (
    '---\ntemplate: fv-current\n---\n' +
    `${written ? `${written}\n\n` : ''}Dear Ms Holt\n\n` +
    '# Focused visit to Rutland children’s services\n\n' +
    `This letter summarises the findings of the focused visit to Rutland children’s services ${dates}. ` +
    'His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n'
  );
}
