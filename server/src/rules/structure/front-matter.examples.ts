import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'everything that front matter can have',
      letter: `---
template: focused-visit
stage: quality-assurance
ignore:
  - rule: body-form
    reason: agreed with the editor
words: [Northmoor]
---
Dear Anna
`,
    },
    {
      name: 'a link by first words, some of which have changed since',
      letter: `---
template: fv-current
evidence:
  - area: The quality of children’s plans
    finding: Plans are vague
---
## What needs to improve in this area of social work practice?

- The quality of all children’s plans.

## Main findings

Plans are too vague, so parents do not know what is expected of them.
`,
    },
    { name: 'none', letter: 'Dear Anna\n' },
    { name: 'a line of dashes is none', letter: '---\n\nDear Anna\n' },
  ],
  invalid: [
    {
      name: 'a stage and a key that do not exist',
      letter: `---
stage: ⟦draft⟧
⟦author⟧: Bridget
---
Dear Anna
`,
      messages: [
        '“draft” is no stage: write drafting, quality-assurance, authority or final.',
        'The front matter knows template, stage, previous, ignore, evidence and words; “author” is none of them.',
      ],
      output: null,
    },
    {
      name: 'a template that does not exist',
      letter: `---
template: ⟦fv-curent⟧
---
## Headline findings

Leaders have improved support for children in care.
`,
      messages: [
        'There is no template “fv-curent”: the letter is checked as “Focused visit letter (since October ' +
          '2021)” until you name one that exists, or none.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.
`,
    },
    {
      name: 'a link to a finding that is no longer there',
      letter: `---
template: fv-current
evidence:
  - area: The quality of children’s plans
    finding: ⟦Supervision is not always recorded⟧
---
## What needs to improve in this area of social work practice?

- The quality of children’s plans.

## Main findings

Plans are too vague, so parents do not know what is expected of them.
`,
      messages: [
        'The finding “Supervision is not always recorded”, which a link under “evidence” names, is not ' +
          'in the letter: link it again, or take the link out.',
      ],
      output: null,
    },
    {
      name: 'no second line of dashes',
      letter: `---
⟦stage: drafting⟧

Dear Anna
`,
      messages: ['The settings at the head of the letter do not end: put “---” on a line of its own after them.'],
      output: null,
    },
  ],
};

export default examples;
