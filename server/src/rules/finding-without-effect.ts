import { evidenceOf } from '../reading/evidence/evidence';
import { leavesEffectOpen } from '../reading/evidence/signs';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'finding-without-effect',
    title: 'A weakness without its effect on children',
    why:
      'A letter is about children. A finding that says what is weak, and not what that means for them, ' +
      'leaves the reader to guess how much it matters.',
    group: 'evidence',
    severity: 'hint',
    fix: 'none',
    reads: 'prose',
    profile: 'strict',
    messages: {
      effect: 'This finding tells of a weakness and not of its effect: say what it means for children.',
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    for (const finding of evidenceOf(reading).findings) {
      if (leavesEffectOpen(finding.block.text)) yield { message: 'effect', span: finding.span };
    }
  },

  examples: {
    valid: [
      {
        name: 'the effect is said, or the weakness is one that children feel',
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
        name: 'records and supervision, and nobody whom it concerns',
        letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

⟦Chronologies are not always available, and many are incomplete. Leaders have plans to train staff.⟧

⟦Supervision is too variable and lacks challenge.⟧
`,
        says: [
          'This finding tells of a weakness and not of its effect: say what it means for children.',
          'This finding tells of a weakness and not of its effect: say what it means for children.',
        ],
      },
    ],
  },
});
