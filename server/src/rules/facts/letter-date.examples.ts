import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'day, month and year', letter: letter('18 December 2025') },
    { name: 'a leap day', letter: letter('29 February 2024') },
    {
      name: 'a Saturday before the visit, which another rule reports',
      letter: letter('20 December 2025', '13 and 14 January 2026'),
    },
    { name: 'a date still to be written', letter: letter('[date of the letter]') },
    { name: 'a year still to be written', letter: letter('18 December [year]') },
    {
      name: 'no date at all, which is a missing part',
      letter: 'Ada Holt\nDirector of Children’s Services\n\nDear Ms Holt\n',
    },
  ],
  invalid: [
    {
      name: 'a digit too many',
      letter: letter('⟦6 November 20205⟧', '7 and 8 October 2025'),
      messages: ['The date “6 November 20205” has no year of four figures: write the year.'],
      output: letter('6 November 2025', '7 and 8 October 2025'),
    },
    {
      name: 'a digit too many, after a visit in another year',
      letter: letter('⟦6 November 20205⟧', '7 and 8 October 2020'),
      messages: ['The date “6 November 20205” has no year of four figures: write the year.'],
      output: letter('6 November 2020', '7 and 8 October 2020'),
    },
    {
      name: 'a digit too few',
      letter: letter('⟦8 January 202⟧', '9 and 10 December 2025'),
      messages: ['The date “8 January 202” has no year of four figures: write the year.'],
      output: letter('8 January 2026', '9 and 10 December 2025'),
    },
    {
      name: 'no year',
      letter: letter('⟦8 January⟧', '9 and 10 December 2025'),
      messages: ['The date “8 January” has no year of four figures: write the year.'],
      output: letter('8 January 2026', '9 and 10 December 2025'),
    },
    {
      name: 'letters in the year',
      letter: letter('⟦18 December⟧ 20I5'),
      messages: ['The date “18 December” has no year of four figures: write the year.'],
      output: null,
    },
    {
      name: 'a day that its month does not have',
      letter: letter('⟦31 June 2025⟧'),
      messages: ['“31 June 2025” is not in the calendar: write the day that is meant.'],
      output: letter('30 June 2025'),
    },
    {
      name: 'a day that no month has',
      letter: letter('⟦45 June 2025⟧'),
      messages: ['“45 June 2025” is not in the calendar: write the day that is meant.'],
      output: null,
    },
    {
      name: 'month before day, in figures',
      letter: letter('⟦12/18/2025⟧'),
      messages: ['“12/18/2025” is not in the calendar: write the day that is meant.'],
      output: letter('18 December 2025'),
    },
    {
      name: 'a misspelt month',
      letter: letter('⟦18 Decmber 2025⟧'),
      messages: ['The month of “18 Decmber 2025” is misspelt: write “18 December 2025”.'],
      output: letter('18 December 2025'),
    },
    {
      name: 'no day',
      letter: letter('⟦December 2025⟧'),
      messages: ['The date “December 2025” is incomplete: write day, month and year.'],
      output: null,
    },
    {
      name: 'two days',
      letter: letter('⟦18 and 19 December 2025⟧'),
      messages: [
        'The letter’s date “18 and 19 December 2025” is more than one day: write the day of the letter alone.',
      ],
      output: null,
    },
    {
      name: 'the wrong weekday',
      letter: letter('⟦Friday 18 December 2025⟧'),
      messages: [
        'In “Friday 18 December 2025” weekday and date do not agree, as 18 December 2025 is a Thursday: ' +
          'write the date that is meant, without a weekday.',
      ],
      output: letter('18 December 2025'),
    },
    {
      name: 'the right weekday',
      letter: letter('⟦Thursday, 18 December 2025⟧'),
      messages: [
        'In letters the date is written “18 December 2025”: use that instead of “Thursday, 18 December 2025”.',
      ],
      output: letter('18 December 2025'),
    },
    {
      name: 'an ordinal',
      letter: letter('⟦9th of May 2024⟧'),
      messages: ['In letters the date is written “9 May 2024”: use that instead of “9th of May 2024”.'],
      output: letter('9 May 2024'),
    },
    {
      name: 'figures',
      letter: letter('⟦18/12/2025⟧'),
      messages: ['In letters the date is written “18 December 2025”: use that instead of “18/12/2025”.'],
      output: letter('18 December 2025'),
    },
    {
      name: 'figures with a short year',
      letter: letter('⟦18/12/25⟧'),
      messages: ['The date “18/12/25” has no year of four figures: write the year.'],
      output: letter('18 December 2025'),
    },
    {
      name: 'figures that can be read in two ways',
      letter: letter('⟦12/03/2025⟧'),
      messages: ['“12/03/2025” may be 12 March 2025 or 3 December 2025: write the month in words.'],
      output: letter('12 March 2025'),
    },
    {
      name: 'figures with no reading on a working day',
      letter: letter('⟦05/04/2025⟧'),
      messages: ['“05/04/2025” may be 5 April 2025 or 4 May 2025: write the month in words.'],
      output: null,
    },
    {
      name: 'figures whose first reading is a Saturday',
      letter: letter('⟦01/03/2025⟧'),
      messages: ['“01/03/2025” may be 3 January 2025 or 1 March 2025: write the month in words.'],
      output: letter('3 January 2025'),
    },
    {
      name: 'a Saturday',
      letter: letter('⟦20 December 2025⟧'),
      messages: ['20 December 2025 is a Saturday, and letters are dated on working days: check the date.'],
      output: null,
    },
    {
      name: 'a bank holiday',
      letter: letter('⟦18 April 2025⟧'),
      messages: [
        '18 April 2025 is a bank holiday (Good Friday), and letters are dated on working days: check the date.',
      ],
      output: null,
    },
    {
      name: 'a day that its month does not have, before a Sunday',
      letter: letter('⟦31 June 2024⟧'),
      messages: ['“31 June 2024” is not in the calendar: write the day that is meant.'],
      output: letter('1 July 2024'),
    },
    {
      name: 'a short month',
      letter: letter('⟦18 Dec. 2025⟧'),
      messages: ['In letters the date is written “18 December 2025”: use that instead of “18 Dec. 2025”.'],
      output: letter('18 December 2025'),
    },
  ],
};

export default examples;

function letter(date: string, visit?: string): string {
  const opening =
    '\n# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on ' +
    `${visit ?? ''}.\n`;
  return `${date}\n\nAda Holt\nDirector of Children’s Services\n\nDear Ms Holt\n${visit === undefined ? '' : opening}`;
}
