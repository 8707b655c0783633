import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'the lead inspector signs', letter: opening('Bea Quill and Carl Rowe', 'Bea Quill') },
    { name: 'no opening yet', letter: `Yours sincerely\n\nBea Quill\nHis Majesty’s Inspector\n` },
  ],
  invalid: [
    {
      name: 'somebody else',
      letter: opening('Bea Quill and Carl Rowe', '⟦Dora Finch⟧'),
      messages: [
        'The letter is signed by Dora Finch, who is not among the inspectors that the opening names (Bea ' +
          'Quill, Carl Rowe): correct one of the two.',
      ],
      output: null,
    },
    {
      name: 'another spelling',
      letter: opening('Bea Quill and Carl Rowe', '⟦Bea Quil⟧'),
      messages: ['The opening spells this name “Bea Quill”: write it the same way in both places.'],
      output: opening('Bea Quill and Carl Rowe', 'Bea Quill'),
    },
    {
      name: 'named second',
      letter: opening('Carl Rowe and Bea Quill', '⟦Bea Quill⟧'),
      messages: [
        'Bea Quill signs the letter and is named after Carl Rowe in the opening: the lead inspector is named first.',
      ],
      output: null,
    },
  ],
};

export default examples;

function opening(inspectors: string, signatory: string): string {
  return (
    'Dear Ms Holt\n\n' +
    '# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on 18 and ' +
    `19 November 2025. His Majesty’s Inspectors for this visit were ${inspectors}.\n\n` +
    `Yours sincerely\n\n${signatory}\nHis Majesty’s Inspector\n`
  );
}
