import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'correct names',
      letter: letter(
        'Child in need plans are clear. Children subject to child in need plans are seen. Plans for ' +
          'children in need are clear.',
      ),
    },
  ],
  invalid: [
    {
      name: 'the plural',
      letter: letter('Most ⟦children in need plans⟧ are clear.'),
      messages: ['“children in need plans” is called “child in need plans”.'],
      output: letter('Most child in need plans are clear.'),
    },
    {
      name: 'no plan',
      letter: letter('Some children are ⟦subject to child in need⟧.'),
      messages: ['“subject to child in need” lacks what they are subject to: write “subject to child in need plans”.'],
      output: letter('Some children are subject to child in need plans.'),
    },
    {
      name: 'subjects',
      letter: letter('Some pupils ⟦are subjects of⟧ child in need plans.'),
      messages: ['“are subjects of” lacks what they are subject to: write “are subject to”.'],
      output: letter('Some pupils are subject to child in need plans.'),
    },
    {
      name: 'a plan without its first word',
      letter: letter('Young bakers are ⟦subject to a protection plan⟧, or ⟦requiring protection planning⟧.'),
      messages: [
        '“subject to a protection plan” lacks a word of the plan’s name: write “subject to a child protection plan”.',
        '“requiring protection planning” lacks a word of the plan’s name: write “requiring child protection planning”.',
      ],
      output: letter('Young bakers are subject to a child protection plan, or requiring child protection planning.'),
    },
    {
      name: 'a review',
      letter: letter('⟦Children in care reviews⟧ are prompt.'),
      messages: ['“Children in care reviews” is called “Child in care reviews”.'],
      output: letter('Child in care reviews are prompt.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
