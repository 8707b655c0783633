import { letterWithMainFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'what letters about children say',
      letter: letterWithMainFinding(
        'Disabled children, their mothers and their brothers have clear plans. His and her special ' +
          'educational needs are met, and mental health is a priority for asylum-seeking children.',
      ),
    },
    { name: 'what people say', letter: letterWithMainFinding('One child said, ‘My dad was an addict.’') },
  ],
  invalid: [
    {
      name: 'men standing for everybody',
      letter: letterWithMainFinding('The ⟦chairman⟧ and the ⟦policemen⟧ agree.'),
      messages: [
        '“chairman” may hurt or leave people out: consider “chair”.',
        '“policemen” may hurt or leave people out: consider “police officers”.',
      ],
    },
    {
      name: 'a condition for a person',
      letter: letterWithMainFinding('His father is an ⟦alcoholic⟧ and ⟦confined to a wheelchair⟧.'),
      messages: [
        '“alcoholic” may hurt or leave people out: consider “someone with an alcohol problem”.',
        '“confined to a wheelchair” may hurt or leave people out: consider “uses a wheelchair”.',
      ],
    },
  ],
};

export default examples;
