import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'the same word in two sentences',
      letter: letter('Leaders know what they are good at. At the hub they listen.'),
    },
    { name: 'across a comma', letter: letter('Whatever it is, is written down.') },
    {
      name: 'words that may be repeated',
      letter: letter(
        'Some children had had several social workers, and others had had limited help. Leaders know that that plan ' +
          'came late.',
      ),
    },
    {
      name: 'a name',
      letter: letter(
        'This letter summarises the findings of a focused visit to Northmoor children’s services on 2 ' +
          'and 3 June 2025. His Majesty’s Inspectors for this visit were Owen Owen and Bea Quill.',
      ),
    },
    { name: 'what people say', letter: letter('One young person said, ‘She is very very good.’') },
    { name: 'the same beginning', letter: letter('The plan plans for all, and well-being being a priority helps.') },
  ],
  invalid: [
    {
      name: 'a small word',
      letter: letter('Leaders have ⟦the the⟧ right plan.'),
      messages: ['“the the” has the word twice: leave one out.'],
      output: letter('Leaders have the right plan.'),
    },
    {
      name: 'a word that may end the previous phrase',
      letter: letter('They see where their work fits ⟦in in⟧ the plans.'),
      messages: ['“in in” has the word twice: leave one out.'],
      output: letter('They see where their work fits in the plans.'),
    },
    {
      name: 'over the end of a line',
      letter: letter('Leaders have ⟦a\na⟧ plan.'),
      messages: ['“a a” has the word twice: leave one out.'],
      output: letter('Leaders have a plan.'),
    },
    {
      name: 'with capitals',
      letter: letter('⟦The the⟧ visit was short. ⟦Inspectors Inspectors⟧ saw ten children.'),
      messages: [
        '“The the” has the word twice: leave one out.',
        '“Inspectors Inspectors” has the word twice: leave one out.',
      ],
      output: letter('The visit was short. Inspectors saw ten children.'),
    },
    {
      name: 'that',
      letter: letter('Leaders ensure ⟦that that⟧ the plan works. It is clear ⟦that that⟧ is right.'),
      messages: [
        '“that that” has the word twice: leave one out.',
        '“that that” may be meant: if it is not, leave one out.',
      ],
      output: letter('Leaders ensure that the plan works. It is clear that is right.'),
    },
    {
      name: 'had',
      letter: letter('They ⟦had had⟧ taken steps.'),
      messages: ['“had had” has the word twice: leave one out.'],
      output: letter('They had taken steps.'),
    },
    {
      name: 'with markup between',
      letter: letter('Leaders know *⟦children* children⟧ well.'),
      messages: ['“children children” has the word twice: leave one out.'],
      output: letter('Leaders know *children* well.'),
    },
    {
      name: 'with markup around the second, which needs a person',
      letter: letter('Leaders know ⟦children *children⟧* well.'),
      messages: ['“children children” has the word twice: leave one out.'],
      output: null,
    },
  ],
};

export default examples;

function letter(paragraph: string): string {
  return `Dear Ms Holt\n\n# Focused visit to Northmoor children’s services\n\n${paragraph}\n`;
}
