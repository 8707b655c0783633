import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'both commas',
      letter: letter(
        'Staff left and, as a result, plans were late. Staff left, and as a result plans were late. A ' +
          'small but significant number wait.',
      ),
    },
  ],
  invalid: [
    {
      name: 'one comma',
      letter: letter('Staff left ⟦and as a result,⟧ plans were late.'),
      messages: [
        '“as a result” has a comma on one side only: put one before it, after “and”, and one after it, ' +
          'or neither.',
      ],
      output: letter('Staff left and, as a result, plans were late.'),
    },
    {
      name: 'for some',
      letter: letter('This means ⟦that for some new bakers,⟧ there is more to learn.'),
      messages: [
        '“for some new bakers” has a comma on one side only: put one before it, after “that”, and ' +
          'one after it, or neither.',
      ],
      output: letter('This means that, for some new bakers, there is more to learn.'),
    },
    {
      name: 'no comma',
      letter: letter('Staff left ⟦and as a result⟧ plans were late. Loaves are weighed ⟦and when needed⟧ are sold.'),
      messages: [
        '“as a result” follows “and” without commas: put one before it and one after it.',
        '“when needed” follows “and” without commas: put one before it and one after it.',
      ],
      output: letter('Staff left and, as a result, plans were late. Loaves are weighed and, when needed, are sold.'),
    },
    {
      name: 'what two prepositions share',
      letter: letter('They build ⟦links with and trust within⟧ the town. They come to and from work.'),
      messages: [
        '“links with and trust within” has two prepositions for the same words: put commas as in “links with, and ' +
          'trust within,”.',
      ],
      output: letter('They build links with, and trust within, the town. They come to and from work.'),
    },
    {
      name: 'a title',
      letter: letter(
        'The inspectors were Ada Holt⟦, His Majesty’s Inspector and⟧ Tom Reed, His Majesty’s Inspector. ' +
          'They met Ben Hall⟦, HMI and⟧ Eve Lund, HMI.',
      ),
      messages: [
        '“His Majesty’s Inspector” has a comma before it only: put one after it as well.',
        '“HMI” has a comma before it only: put one after it as well.',
      ],
      output: letter(
        'The inspectors were Ada Holt, His Majesty’s Inspector, and Tom Reed, His Majesty’s Inspector. ' +
          'They met Ben Hall, HMI, and Eve Lund, HMI.',
      ),
    },
    {
      name: 'two adjectives',
      letter: letter('A ⟦small, but significant⟧ number wait.'),
      messages: ['“small, but significant” has a comma on one side only: take it out.'],
      output: letter('A small but significant number wait.'),
    },
    {
      name: 'before the verb',
      letter: letter('⟦Of great value, are⟧ the workshops.'),
      messages: ['“Of great value, are” needs no comma before the verb.'],
      output: letter('Of great value are the workshops.'),
    },
    {
      name: 'between the subject and its verb',
      letter: letter('⟦The list of loaves for the week, is⟧ late.'),
      messages: ['“week, is” has a comma between the subject and its verb: take it out.'],
      output: letter('The list of loaves for the week is late.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
