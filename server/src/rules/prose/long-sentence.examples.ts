import { letterWithMainFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'forty words',
      letter: letterWithMainFinding(
        'Leaders have set up a weekly meeting at which managers from every team look together at the ' +
          'children who have waited longest for a plan, so that they can agree who will act, by when, and ' +
          'how they will know.',
      ),
    },
    {
      name: 'forty-six words that are read easily',
      letter: letterWithMainFinding(
        'Leaders have set up a weekly meeting with managers from every team, a monthly forum with the heads of ' +
          'the three largest schools, a small panel of young people with a budget of their own and, for those ' +
          'further afield, an open evening by video in term time.',
      ),
    },
    {
      name: 'two sentences, the first of which ends with a number',
      letter: letterWithMainFinding(
        'Managers meet every week to look together at the children who have waited longest for a plan ' +
          'and who are now aged 16. They agree who will act, by when, and how they will know that it has ' +
          'been done, and they write it down.',
      ),
    },
    {
      name: 'a list with semicolons',
      letter: letterWithMainFinding(
        'Leaders have strengthened their oversight of children who go missing from home or from care; of ' +
          'those who are at risk outside their home; of those whose plans have come to an end without a ' +
          'good reason; and of all who wait for a first visit.',
      ),
    },
    {
      name: 'a long standard sentence',
      letter:
        '---\ntemplate: fv-current\n---\n' +
        '# Focused visit to Northmoor children’s services\n\n' +
        'This letter summarises the findings of the focused visit to Northmoor children’s services on 9, ' +
        '10, 11 and 12 December 2025, which inspectors made in the council’s offices in the middle of the ' +
        'town and by means of video calls with social workers who were at home.\n',
    },
    {
      name: '“however” within one sentence',
      letter: letterWithMainFinding(
        'At this stage of the work, however, the plans are late. There are, however, the first signs of ' +
          'change. Some of the older children who wait, however, have a plan. It is too soon, however, to ' +
          'see this. One parent said, ‘She is always kind to us, however, the others are not.’',
      ),
    },
  ],
  invalid: [
    {
      name: 'two sentences and a comma',
      letter: letterWithMainFinding(
        'Leaders understand what these young people need⟦, however,⟧ the teams do not know enough to help them.',
      ),
      messages: ['Two sentences are joined by a comma here: end the first before “however”.'],
      output: letterWithMainFinding(
        'Leaders understand what these young people need. However, the teams do not know enough to help them.',
      ),
    },
    {
      name: 'words of the inspector’s own in the opening',
      letter:
        '---\ntemplate: fv-current\n---\n' +
        '# Focused visit to Northmoor children’s services\n\n' +
        'Inspectors looked at the local authority’s arrangements for children in care. ⟦The lead ' +
        'inspector, the director of learning, opportunities and skills (who holds the office of the ' +
        'director of children’s services as well) and the chief executive of the trust that provides the ' +
        'services for the council agreed how the visit was to be made while offices were shut.⟧\n',
      messages: ['This sentence has 48 words: split it in two, or use fewer.'],
      output: null,
    },
    {
      name: 'forty-two words',
      letter: letterWithMainFinding(
        '⟦Leaders in Northmoor have set up a weekly meeting at which managers from every team look ' +
          'together at the children who have waited longest for a plan, so that they can agree who will ' +
          'act, by when, and how they will know.⟧ This works.',
      ),
      messages: ['This sentence has 42 words: split it in two, or use fewer.'],
      output: null,
    },
    {
      name: 'after a short form that ends no sentence',
      letter: letterWithMainFinding(
        '⟦Leaders in Northmoor have set up a weekly meeting, led by Dr. Holt, at which managers from ' +
          'every team look together at the children who have waited longest for a plan, so that they can ' +
          'agree who will act and by when.⟧ This works.',
      ),
      messages: ['This sentence has 42 words: split it in two, or use fewer.'],
      output: null,
    },
    {
      name: 'one item of a list',
      letter: letterWithMainFinding(
        'Leaders have plans for all; ⟦for those children whose parents and carers and whose brothers and ' +
          'sisters live far away from them;⟧ and for others.',
      ),
      messages: ['This sentence has 17 words: split it in two, or use fewer.'],
      output: null,
      options: { most: 15, always: 15 },
    },
    {
      name: 'with a hint at 25',
      letter: letterWithMainFinding(
        '⟦Managers meet every week to look together at the children who have waited longest for a plan, ' +
          'and they agree who will act, by when and how.⟧ This works.',
      ),
      messages: ['This sentence has 27 words: split it in two, or use fewer.'],
      output: null,
      options: { hint: 25 },
    },
  ],
};

export default examples;
