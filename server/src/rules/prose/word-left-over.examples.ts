import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'words that may go together',
      letter: letter(
        'What it is is clear. They are with the team, in order to help. A number of children are able to stay.',
      ),
    },
  ],
  invalid: [
    {
      name: 'two that do not go together',
      letter: letter('The help ⟦at to⟧ school is known to ⟦the their⟧ workers.'),
      messages: [
        '“at to” cannot be right: take a word out, or add the one that is missing.',
        '“the their” cannot be right: take a word out, or add the one that is missing.',
      ],
      output: null,
    },
    {
      name: 'a word is missing',
      letter: letter('They act ⟦in order ensure⟧ safety. ⟦A number children⟧ wait.'),
      messages: ['“in order ensure” lacks “to”.', '“A number children” lacks “of”.'],
      output: letter('They act in order to ensure safety. A number of children wait.'),
    },
    {
      name: 'a verb between an adjective and its noun, or none at all',
      letter: letter('The shop has the ⟦small is loaves⟧ too. ⟦Leaders a⟧ good oven.'),
      messages: [
        '“small is loaves” cannot be right: take a word out, or add the one that is missing.',
        '“Leaders a” cannot be right: take a word out, or add the one that is missing.',
      ],
      output: null,
    },
    {
      name: '“to” and “and” are missing',
      letter: letter(
        'Bakers have the ⟦opportunity improve⟧ their bread on ⟦6 7⟧ March. There is more to ⟦do improve⟧ it.',
      ),
      messages: ['“opportunity improve” lacks “to”.', '“6 7” lacks “and”.', '“do improve” lacks “to”.'],
      output: letter(
        'Bakers have the opportunity to improve their bread on 6 and 7 March. There is more to do to improve it.',
      ),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
