import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'the effect is given, or the weakness is one that children feel',
      letter: `---
template: fv-current
---
## Main findings

Supervision is not regular, and records of it lack actions. As a result, plans drift.

Children are not seen often enough, and too many wait for a social worker.
`,
    },
    {
      name: 'no weakness, or hardly one',
      letter: `---
template: fv-current
---
## Main findings

Supervision is regular, and records of it are clear. There is no delay in allocating work.

Audits are honest, although the actions that follow are sometimes checked late.
`,
    },
  ],
  invalid: [
    {
      name: 'records and supervision, without the people concerned',
      letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

⟦Chronologies are not always available, and many are incomplete. Leaders have plans to train staff.⟧

⟦Supervision is too variable and lacks challenge.⟧
`,
      messages: [
        'This finding gives a weakness but not its effect: say what it means for children.',
        'This finding gives a weakness but not its effect: say what it means for children.',
      ],
    },
  ],
};

export default examples;
