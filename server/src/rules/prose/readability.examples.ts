import { letterWithMainFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'plain words',
      letter: letterWithMainFinding('Leaders know their children well. They listen to them and act on what they say.'),
    },
    { name: 'for a reader of thirty', letter: letterWithMainFinding(hard()), options: { age: 30 } },
  ],
  invalid: [
    {
      name: 'long words in a long sentence',
      letter: letterWithMainFinding(`⟦${hard()}⟧`),
      messages: ['This sentence is hard to read at the age of 24: shorten it, or use plainer words.'],
    },
  ],
};

export default examples;

function hard(): string {
  return (
    'Senior managers have implemented comprehensive performance management arrangements, including ' +
    'regular auditing of practice, which is contributing to improvements in the consistency of ' +
    'assessments.'
  );
}
