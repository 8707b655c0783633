import { mainFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'used later',
      letter: mainFindings('The emergency duty team (EDT) responds quickly.', 'Staff in EDT know whom to call.'),
    },
    {
      name: 'used later in the plural',
      letter: mainFindings('Each child has a personal adviser (PA).', 'Children like their PAs’ visits.'),
    },
    {
      name: 'used earlier only',
      letter: mainFindings('The EDT is new.', 'The emergency duty team (EDT) responds quickly.'),
    },
    {
      name: 'the abbreviation first, which names a team',
      letter: mainFindings('Children are helped by PEACE (protecting and empowering against child exploitation).'),
    },
    {
      name: 'abbreviations that everybody knows',
      letter: mainFindings('Plans are specific, measurable, achievable, relevant and time-bound (SMART).'),
    },
    {
      name: 'stock wording',
      letter:
        'Dear Ms Ash\n\n' +
        'This visit was carried out in line with the inspection of local authority children’s services ' +
        '(ILACS) framework.\n\n## Main findings\n\n' +
        'Children are safe.\n',
    },
  ],
  invalid: [
    {
      name: 'not used again',
      letter: mainFindings('Children in care have a personal education plan ⟦(PEP)⟧.', 'Their attendance is good.'),
      messages: ['“PEP” is introduced here and not used again: the words in full are enough.'],
      output: mainFindings('Children in care have a personal education plan.', 'Their attendance is good.'),
    },
    {
      name: 'two in one paragraph',
      letter: mainFindings(
        'Independent reviewing officers ⟦(IROs)⟧ and child and adolescent mental health services ' +
          '⟦(CAMHS)⟧ work well together.',
      ),
      messages: [
        '“IROs” is introduced here and not used again: the words in full are enough.',
        '“CAMHS” is introduced here and not used again: the words in full are enough.',
      ],
      output: mainFindings(
        'Independent reviewing officers and child and adolescent mental health services work well together.',
      ),
    },
  ],
};

export default examples;
