import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a verb that both share',
      letter: letter('Ovens are cleaned and loaves counted. Bread is well baked and promptly sold.'),
    },
    {
      name: 'a verb of its own, and a word in two parts',
      letter: letter('Ovens are cleaned and the work done is recorded. All ovens are recorded and risk assessed.'),
    },
    {
      name: 'what somebody did',
      letter: letter('The dough was kneaded and the bakers rested.'),
    },
  ],
  invalid: [
    {
      name: 'one subject, then more',
      letter: letter('Advice is taken ⟦and mistakes corrected⟧.'),
      messages: [
        '“mistakes corrected” lacks a verb, because “is” does not go with it: write “mistakes are corrected”.',
      ],
      output: letter('Advice is taken and mistakes are corrected.'),
    },
    {
      name: 'more, then one subject',
      letter: letter('Faults are noted at once ⟦and suitable action taken⟧.'),
      messages: [
        '“suitable action taken” lacks a verb, because “are” does not go with it: write “suitable action is taken”.',
      ],
      output: letter('Faults are noted at once and suitable action is taken.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
