import { currentLetterWithFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'as often as in other letters',
      letter: currentLetterWithFindings(
        'Some plans are clear. In some of them, actions have no date. Some visits are late.',
      ),
    },
    {
      name: 'other uses of the word',
      letter: currentLetterWithFindings(
        'For some time and to some extent, in some way, this has been so for some years. '.repeat(6),
      ),
    },
  ],
  invalid: [
    {
      name: 'twelve times in a short letter',
      letter: currentLetterWithFindings(
        '⟦Some⟧ plans are clear, and some are not. ' +
          `${'For some children, visits are late and some plans lack dates. '.repeat(5)}`,
      ),
      messages: [
        '“some” appears 12 times in this letter; a letter of this length usually has it once: name the ' +
          'number, or say which children, plans or visits are meant.',
      ],
    },
  ],
};

export default examples;
