import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a letter of 2025',
      letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n`,
    },
    { name: 'a letter of 2021', letter: `18 June 2021\n\nYours sincerely\n\nBea Quill\nHer Majesty’s Inspector\n` },
    {
      name: 'a straight apostrophe',
      letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nHis Majesty's Inspector\n`,
    },
    {
      name: 'the lead inspector, in brackets',
      letter: `18 December 2025\n\nYours sincerely\n\nBea Quill (Lead Inspector)\n`,
    },
    {
      name: 'another title',
      letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nNational Director, Social Care\n`,
    },
    {
      name: 'an unknown line under the name',
      letter: `18 December 2025\n\nYours sincerely\n\nBea Quill\nOfsted South East\n`,
    },
    {
      name: 'the short title in an older letter',
      letter: `---\ntemplate: fv-2018\n---\n3 May 2019\n\nYours sincerely\n\nBea Quill\nHMI\n`,
    },
    {
      name: 'two inspectors who sign together',
      letter: `18 December 2025\n\nYours sincerely\n\nBea Quill and Carl Rowe\nHis Majesty’s Inspectors\n`,
    },
    {
      name: 'short titles in the opening',
      letter: opening('His Majesty’s Inspectors', 'Bea Quill HMI and Carl Rowe HMI'),
    },
    {
      name: 'a title after each name',
      letter:
        '---\ntemplate: fv-2018\n---\n3 May 2019\n\n' +
        'Dear Ms Holt\n\n' +
        '# Focused visit to Rutland children’s services\n\n' +
        'This letter summarises the findings of a focused visit to Rutland children’s services on 2 and 3 ' +
        'April 2019. The inspectors were Bea Quill, Her Majesty’s Inspector, and Carl Rowe, Her Majesty’s ' +
        'Inspector.\n',
    },
  ],
  invalid: [
    {
      name: 'the Queen’s in 2025',
      letter: signed('⟦Her Majesty’s Inspector⟧'),
      messages: [
        'On 18 December 2025 inspectors are His Majesty’s: write “His Majesty’s Inspector” for “Her ' +
          'Majesty’s Inspector”.',
      ],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'the King’s in 2021',
      letter: signed('⟦His Majesty’s Inspector⟧', '18 June 2021'),
      messages: [
        'On 18 June 2021 inspectors are Her Majesty’s: write “Her Majesty’s Inspector” for “His ' +
          'Majesty’s Inspector”.',
      ],
      output: signed('Her Majesty’s Inspector', '18 June 2021'),
    },
    {
      name: 'the Queen’s in 2025, misspelt',
      letter: signed('⟦Her Majesties inspector⟧'),
      messages: [
        'On 18 December 2025 inspectors are His Majesty’s: write “His Majesty’s Inspector” for “Her ' +
          'Majesties inspector”.',
      ],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'the weeks of the changeover',
      letter: signed('⟦Her Majesty’s Inspector⟧', '12 October 2022'),
      messages: [
        'From 8 September 2022 inspectors are His Majesty’s: check “Her Majesty’s Inspector” in this ' +
          'letter of 12 October 2022.',
      ],
      output: signed('His Majesty’s Inspector', '12 October 2022'),
    },
    {
      name: 'one title for two inspectors',
      letter: opening('⟦His Majesty’s Inspector⟧', 'Bea Quill and Carl Rowe'),
      messages: ['Here “His Majesty’s Inspector” refers to 2 inspectors: write “His Majesty’s Inspectors”.'],
      output: opening('His Majesty’s Inspectors', 'Bea Quill and Carl Rowe'),
    },
    {
      name: 'misspelt and for two inspectors',
      letter: opening('⟦Her Majesties Inspector⟧', 'Bea Quill and Carl Rowe'),
      messages: [
        'On 18 December 2025 inspectors are His Majesty’s: write “His Majesty’s Inspectors” for “Her ' +
          'Majesties Inspector”.',
      ],
      output: opening('His Majesty’s Inspectors', 'Bea Quill and Carl Rowe'),
    },
    {
      name: 'several titles for one signature',
      letter: signed('⟦His Majesty’s Inspectors⟧'),
      messages: ['Here “His Majesty’s Inspectors” refers to one inspector: write “His Majesty’s Inspector”.'],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'misspelt',
      letter: signed('⟦His Majestys Inspector⟧'),
      messages: ['The title is misspelt: write “His Majesty’s Inspector” for “His Majestys Inspector”.'],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'barely recognisable as a title',
      letter: signed('⟦His Majesty’s Inspecter⟧'),
      messages: ['The title is misspelt: write “His Majesty’s Inspector” for “His Majesty’s Inspecter”.'],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'a lower-case letter',
      letter: signed('⟦His Majesty’s inspector⟧'),
      messages: ['The title takes capitals: write “His Majesty’s Inspector”.'],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'the short title',
      letter: signed('⟦HMI⟧'),
      messages: ['The title is given in full under the signature: write “His Majesty’s Inspector” for “HMI”.'],
      output: signed('His Majesty’s Inspector'),
    },
    {
      name: 'no title',
      letter: `18 December 2025\n\nYours sincerely\n\n⟦Bea Quill⟧\n`,
      messages: ['The signatory has no title: write “His Majesty’s Inspector” on the line after the name.'],
      output: signed('His Majesty’s Inspector'),
    },
  ],
};

export default examples;

function signed(title: string, date = '18 December 2025'): string {
  return `${date}\n\nYours sincerely\n\nBea Quill\n${title}\n`;
}

function opening(title: string, names: string): string {
  return (
    '18 December 2025\n\nDear Ms Holt\n\n' +
    '# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on 18 and ' +
    `19 November 2025. ${title} for this visit were ${names}.\n`
  );
}
