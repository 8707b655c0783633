import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'the usual time after the visit', letter: letter('18 December 2025', '18 and 19 November 2025') },
    { name: 'over the new year', letter: letter('21 January 2020', '11 and 12 December 2019') },
    { name: 'a letter that an election held up', letter: letter('31 July 2024', '21 and 22 May 2024') },
    { name: 'five working days over Easter', letter: letter('28 April 2025', '15 and 16 April 2025') },
    { name: 'a date that is no day', letter: letter('31 June 2025', '18 and 19 November 2025') },
    {
      name: 'days in the wrong order: the later one counts',
      letter: letter('18 December 2025', '19 and 18 November 2025'),
    },
    { name: 'years whose holidays are not known', letter: letter('18 December 2125', '18 and 19 November 2125') },
    {
      name: 'a team that allows more time',
      letter: letter('18 December 2025', '10 and 11 June 2025'),
      options: { longest: 150 },
    },
    {
      name: 'a team that writes straight away',
      letter: letter('21 November 2025', '18 and 19 November 2025'),
      options: { shortest: 1 },
    },
  ],
  invalid: [
    {
      name: 'last year’s date',
      letter: letter('⟦21 January 2019⟧', '11 and 12 December 2019'),
      messages: [
        'The letter is dated 21 January 2019, before the visit ended on 12 December 2019: the letter’s ' +
          'year is probably 2020.',
      ],
      output: letter('21 January 2020', '11 and 12 December 2019'),
    },
    {
      name: 'another year',
      letter: letter('⟦18 December 2024⟧', '18 and 19 November 2025'),
      messages: [
        'The letter is dated 18 December 2024, before the visit ended on 19 November 2025: the letter’s ' +
          'year is probably 2025.',
      ],
      output: letter('18 December 2025', '18 and 19 November 2025'),
    },
    {
      name: 'before the visit',
      letter: letter('⟦11 November 2025⟧', '18 and 19 November 2025'),
      messages: [
        'The letter is dated 11 November 2025, before the visit ended on 19 November 2025: correct ' +
          'whichever of the two is wrong.',
      ],
      output: null,
    },
    {
      name: 'last year’s date for the visit',
      letter: letter('⟦5 February 2026⟧', '14 and 15 January 2025'),
      messages: [
        'The letter is dated 5 February 2026, 268 working days after the visit ended on 15 January 2025: ' +
          'check both dates.',
      ],
      output: letter('5 February 2025', '14 and 15 January 2025'),
    },
    {
      name: 'long after the visit',
      letter: letter('⟦18 December 2025⟧', '10 and 11 June 2025'),
      messages: [
        'The letter is dated 18 December 2025, 135 working days after the visit ended on 11 June 2025: ' +
          'check both dates.',
      ],
      output: null,
    },
    {
      name: 'two figures of the year swapped',
      letter: letter('⟦18 December 2052⟧', '18 and 19 November 2025'),
      messages: [
        'The letter is dated 18 December 2052, 27 years after the visit ended on 19 November 2025: check both dates.',
      ],
      output: letter('18 December 2025', '18 and 19 November 2025'),
    },
    {
      name: 'two days after the visit',
      letter: letter('⟦21 November 2025⟧', '18 and 19 November 2025'),
      messages: [
        'The letter is dated 21 November 2025, 2 working days after the visit ended on 19 November 2025: ' +
          'check both dates.',
      ],
      output: null,
    },
  ],
};

export default examples;

function letter(date: string, visit: string): string {
  return (
    `${date}\n\nAda Holt\nDirector of Children’s Services\n\n` +
    'Dear Ms Holt\n\n' +
    '# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on ' +
    `${visit}. His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n`
  );
}
