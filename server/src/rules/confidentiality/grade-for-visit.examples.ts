import { letterWithFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a past inspection, as the wording shows',
      letter: letterWithFinding(
        'Inspectors graded the authority inadequate two years ago. Since the inadequate judgement, leaders have ' +
          'changed much. Following the judgement of inadequate, a board was set up. Services had been rated ' +
          'outstanding three years before. When services were judged inadequate, the council acted.',
      ),
    },
    {
      name: 'the last inspection',
      letter: letterWithFinding(
        'Since the last inspection in 2019, when services were judged to require improvement to be good, ' +
          'leaders have strengthened practice.',
      ),
    },
    {
      name: 'an inspection named in the sentence before',
      letter: letterWithFinding(
        'Children’s services were last inspected in July 2017. All areas were judged to be good, with ' +
          'adoption judged to be outstanding.',
      ),
    },
    {
      name: 'tasks that are not done',
      letter: letterWithFinding(
        'Plans are closed before all outstanding tasks are completed. Some assessments are outstanding, ' +
          'and outstanding work to keep children safe is not followed up.',
      ),
    },
    {
      name: 'audits',
      letter: letterWithFinding('Few audits are graded inadequate, and moderators agree that the practice is good.'),
    },
    {
      name: 'schools and homes',
      letter: letterWithFinding(
        'Most children live in children’s homes that are judged good or outstanding. Schools are good.',
      ),
    },
    {
      name: 'good in its everyday sense',
      letter: letterWithFinding(
        'Staff morale is good. Social workers have good relationships with children, and the quality of ' +
          'assessments is consistently good.',
      ),
    },
    {
      name: 'areas that require improvement',
      letter: letterWithFinding('Leaders know the areas requiring improvement and what requires improvement most.'),
    },
    {
      name: 'what a young person says',
      letter: letterWithFinding('One care leaver said, ‘My personal adviser is outstanding and the support is good.’'),
    },
    {
      name: 'help that parents give',
      letter: letterWithFinding('Children live with inadequate housing and inadequate parenting.'),
    },
  ],
  invalid: [
    {
      name: 'judged on this visit',
      letter: letterWithFinding('On this visit, services for care leavers were judged to be ⟦good⟧.'),
      messages: ['A visit gives no graded judgement, but “good” is a grade: say in plain words what inspectors saw.'],
      output: null,
    },
    {
      name: 'inspectors judge',
      letter: letterWithFinding('Inspectors judged practice in the front door as ⟦inadequate⟧.'),
      messages: [
        'A visit gives no graded judgement, but “inadequate” is a grade: say in plain words what inspectors saw.',
      ],
      output: null,
    },
    {
      name: 'better than at the last inspection',
      letter: letterWithFinding(
        'At the last inspection services were judged inadequate. Leadership now ⟦requires improvement to be good⟧.',
      ),
      messages: [
        'A visit gives no graded judgement, but “requires improvement to be good” is a grade: say in ' +
          'plain words what inspectors saw.',
      ],
      output: letterWithFinding(
        'At the last inspection services were judged inadequate. Leadership now needs to improve.',
      ),
    },
    {
      name: 'outstanding practice',
      letter: letterWithFinding('Inspectors saw examples of ⟦outstanding⟧ work.'),
      messages: [
        '“outstanding” reads as a grade of this visit, which gives none: write “very strong”, or say ' +
          'what inspectors saw.',
      ],
      output: letterWithFinding('Inspectors saw examples of very strong work.'),
    },
    {
      name: 'an article',
      letter: letterWithFinding('Care leavers receive an ⟦outstanding⟧ service.'),
      messages: [
        '“outstanding” reads as a grade of this visit, which gives none: write “a very strong”, or say ' +
          'what inspectors saw.',
      ],
      output: letterWithFinding('Care leavers receive a very strong service.'),
    },
    {
      name: 'services called by a grade',
      letter: letterWithFinding('Support for care leavers is ⟦inadequate⟧.'),
      messages: [
        '“inadequate” reads as a grade of this visit, which gives none: write “weak”, or say what inspectors saw.',
      ],
      output: letterWithFinding('Support for care leavers is weak.'),
    },
    {
      name: 'services as a whole are good',
      letter: letterWithFinding('Services for care leavers are ⟦good⟧.'),
      messages: ['“good” reads as a grade of this visit, which gives none: say in plain words what is strong or weak.'],
      output: null,
    },
  ],
};

export default examples;
