import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'house style',
      letter: letter(
        'Most social workers attend strategy meetings. Northmoor Council, the council’s partners and ' +
          'Public Law Outline work are good.',
      ),
    },
    {
      name: 'at the start, and in a title',
      letter: letter('Social workers know this. The new Head of Early Help and Family Support started.'),
    },
  ],
  invalid: [
    {
      name: 'a capital too many',
      letter: letter('Most of the ⟦Social Workers⟧ attend ⟦Strategy Meetings⟧.'),
      messages: [
        '“Social Workers” is not a name: write “social workers”.',
        '“Strategy Meetings” is not a name: write “strategy meetings”.',
      ],
      output: letter('Most of the social workers attend strategy meetings.'),
    },
    {
      name: 'one too few',
      letter: letter('Leaders work with Greater ⟦Northmoor police⟧.'),
      messages: ['“Northmoor police” is a name: write “Northmoor Police”.'],
      output: letter('Leaders work with Greater Northmoor Police.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
