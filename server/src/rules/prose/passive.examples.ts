import { letterWithMainFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'somebody acts', letter: letterWithMainFinding('Managers review plans. Leaders have made progress.') },
    {
      name: 'a description, not a passive',
      letter: letterWithMainFinding('Staff are committed and well qualified. Plans are limited. It is indeed a need.'),
    },
    { name: 'what people say', letter: letterWithMainFinding('One child said, ‘I was helped.’') },
  ],
  invalid: [
    {
      name: 'a participle from retext’s list',
      letter: letterWithMainFinding('Decisions ⟦are made⟧ in time.'),
      messages: ['“are made” is a passive: say who does it, where that matters.'],
    },
    {
      name: 'a participle in -ed',
      letter: letterWithMainFinding(
        'Plans ⟦were not always reviewed⟧. Some ⟦have been updated⟧ since.'.replace('⟦have been', 'have ⟦been'),
      ),
      messages: [
        '“were not always reviewed” is a passive: say who does it, where that matters.',
        '“been updated” is a passive: say who does it, where that matters.',
      ],
    },
  ],
};

export default examples;
