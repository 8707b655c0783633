import { currentLetterWithFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'one word for one proportion',
      letter: currentLetterWithFindings(
        'Most children are seen alone. Most plans are clear, and a small number are late.',
      ),
    },
    {
      name: 'words that say different things',
      letter: currentLetterWithFindings(
        'Almost all children have a plan. Most plans are clear. A minority are late, and few have no dates.',
      ),
    },
    {
      name: 'once, far from the other',
      letter: currentLetterWithFindings(
        'Most plans are clear. Most are up to date.',
        'The majority of visits are purposeful.',
      ),
    },
    {
      name: 'other uses of the words',
      letter: currentLetterWithFindings(
        'The majority of plans are clear. The most vulnerable children are seen first, and those most at ' +
          'risk are known.',
      ),
    },
    {
      name: 'what a parent said',
      letter: currentLetterWithFindings(
        'The majority of parents are content. One said, ‘Most of them listen to me now.’',
      ),
    },
  ],
  invalid: [
    {
      name: 'in one paragraph',
      letter: currentLetterWithFindings(
        'Most assessments are timely. In ⟦the majority⟧ of them, children’s views are clear.',
      ),
      messages: [
        '“the majority” and “Most” in one paragraph say the same, more than half: use one word, or say ' +
          'how the two differ.',
      ],
    },
    {
      name: 'again and again in the letter',
      letter: currentLetterWithFindings(
        'Most assessments are timely, and most are clear.',
        '⟦The majority⟧ of visits are purposeful.',
        'The majority of plans have dates.',
        'Most visits to homes are unhurried.',
      ),
      messages: [
        '“The majority” (twice) and “Most” (3 times) say the same, more than half: use one word, or say ' +
          'how the two differ.',
      ],
    },
  ],
};

export default examples;
