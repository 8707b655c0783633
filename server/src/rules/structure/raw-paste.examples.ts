import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'bullets and paragraphs as a letter has them',
      letter: `---
template: fv-current
---
## Main findings

Plans are weak for two groups:

- children who live with relatives
- care leavers

1. They are seen.
`,
    },
    {
      name: 'one paragraph over several lines',
      letter: `---
template: fv-current
---
## Main findings

Managers read the files each month
and they talk about them.
`,
    },
  ],
  invalid: [
    {
      name: 'the dots of a word processor, reported once for a list',
      letter: `---
template: fv-current
---
## Main findings

Plans are weak for two groups:

⟦·⟧\u00a0\u00a0\u00a0children who live with relatives
·\u00a0\u00a0\u00a0care leavers

They are seen.
`,
      messages: ['The bullets of this list were pasted as “·”: write “-”.'],
      output: `---
template: fv-current
---
## Main findings

Plans are weak for two groups:

- children who live with relatives
- care leavers

They are seen.
`,
    },
    {
      name: 'a bullet that came out as a letter',
      letter: `---
template: fv-current
---
## Main findings

- children who live with relatives
⟦o\u00a0\u00a0⟧those under five
`,
      messages: ['The bullet of this line came out as “o”: write “-”.'],
      output: `---
template: fv-current
---
## Main findings

- children who live with relatives
  - those under five
`,
    },
    {
      name: 'two paragraphs without a blank line',
      letter: `---
template: fv-current
---
## Main findings

Managers read the files each month and they talk about what they find with the workers who wrote them, \
so that the next plan is a better one.
⟦Managers⟧ and workers agree on what is to be done.
`,
      messages: ['There is no blank line between this paragraph and the one before: put one in.'],
      output: `---
template: fv-current
---
## Main findings

Managers read the files each month and they talk about what they find with the workers who wrote them, \
so that the next plan is a better one.

Managers and workers agree on what is to be done.
`,
    },
  ],
};

export default examples;
