import { letterWithMainFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'what inspectors write every day',
      letter: letterWithMainFinding('Leaders ensure timely help, and provide additional support.'),
    },
    {
      name: 'what people say',
      letter: letterWithMainFinding('One carer said, ‘It will commence at the present time.’'),
    },
  ],
  invalid: [
    {
      name: 'a long word',
      letter: letterWithMainFinding('Visits ⟦commence⟧ late. ⟦Numerous⟧ plans are old.'),
      messages: [
        '“commence” can be said more simply: “begin” or “start”.',
        '“Numerous” can be said more simply: “Many”.',
      ],
      output: letterWithMainFinding('Visits begin late. Many plans are old.'),
    },
    {
      name: 'a long phrase',
      letter: letterWithMainFinding('This is so ⟦due to the fact that⟧ staff leave.'),
      messages: ['“due to the fact that” can be said more simply: “because” or “due to” or “since”.'],
      output: letterWithMainFinding('This is so because staff leave.'),
    },
  ],
};

export default examples;
