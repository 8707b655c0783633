import { letterWithParagraph } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'usual wording',
      letter: letterWithParagraph('Social workers know their children well and visit them regularly.'),
    },
    {
      name: 'a quotation',
      letter: letterWithParagraph('One child said, ‘My social workers is the best of all the people.’'),
    },
  ],
  invalid: [
    {
      name: 'a wrong ending',
      letter: letterWithParagraph(
        'Leaders have a clear ⟦understand⟧ of the quality of practice. Staff ⟦feels⟧ well supported.',
      ),
      messages: [
        'Unusual here: “a clear understanding of” is usual.',
        'Unusual here: “Staff feel well supported” is usual.',
      ],
      output: letterWithParagraph(
        'Leaders have a clear understanding of the quality of practice. Staff feel well supported.',
      ),
    },
    {
      name: 'a wrong preposition, and a word too many',
      letter: letterWithParagraph(
        'Most care leavers have access ⟦for⟧ a personal adviser. Social workers know ⟦of⟧ their children well.',
      ),
      messages: ['Unusual here: “have access to a” is usual.', 'Unusual here: “workers know their children” is usual.'],
      output: letterWithParagraph(
        'Most care leavers have access to a personal adviser. Social workers know their children well.',
      ),
    },
    {
      name: 'a word too many where few words are usual together',
      letter: letterWithParagraph('Bakers of Eastvale plan ⟦for⟧ to improve the quality of loaves.'),
      messages: ['Unusual here: “plan to improve the” is usual, so this would read “Eastvale plan to improve the”.'],
      output: letterWithParagraph('Bakers of Eastvale plan to improve the quality of loaves.'),
    },
  ],
};

export default examples;
