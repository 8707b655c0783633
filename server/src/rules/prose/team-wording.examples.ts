import type { Examples } from '../engine/rule';

const options = { wording: ['service user → child', 'deep dive'] };

const examples: Examples = {
  valid: [
    {
      name: 'no list',
      letter: `---
template: fv-current
---
## Main findings

Every service user is seen.
`,
    },
    {
      name: 'a quotation',
      letter: `---
template: fv-current
---
## Main findings

One worker said ‘each service user is seen’.
`,
      options,
    },
  ],
  invalid: [
    {
      name: 'a word with a substitute, in two places',
      letter: `---
template: fv-current
---
## Main findings

Every ⟦service user⟧ is seen. A plan for one service user is late.
`,
      messages: ['“service user” (2 places) is a word that the team avoids: write “child”.'],
      output: `---
template: fv-current
---
## Main findings

Every child is seen. A plan for one child is late.
`,
      options,
    },
    {
      name: 'a word to reword',
      letter: `---
template: fv-current
---
## Main findings

⟦Deep dive⟧ audits are monthly.
`,
      messages: ['“Deep dive” is a word that the team avoids: write it in other words.'],
      output: null,
      options,
    },
  ],
};

export default examples;
