import { evidenceOf } from '../reading/evidence/evidence';
import { judgesOnly } from '../reading/evidence/signs';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'judgement-without-evidence',
    title: 'A judgement without what inspectors saw',
    why:
      'That something is strong, effective or poor is an opinion until the letter says what inspectors saw ' +
      'or heard, how it is done, or what comes of it.',
    group: 'evidence',
    severity: 'hint',
    fix: 'none',
    reads: 'prose',
    profile: 'strict',
    messages: {
      evidence: 'This finding judges and does not say what inspectors saw: add what the judgement rests on.',
    },
    options: {},
  },

  looksAt: ['frame', 'areas', 'findings'],

  *check(reading) {
    for (const finding of evidenceOf(reading).findings) {
      if (judgesOnly(finding.block.text)) yield { message: 'evidence', span: finding.span };
    }
  },

  examples: {
    valid: [
      {
        name: 'what was seen, how it is done, and what comes of it',
        letter: `---
template: fv-current
---
## Main findings

Partnership working is strong: police officers and health practitioners meet daily.

Assessments are thorough. Inspectors saw clear accounts of family history.

Supervision is effective and helps social workers to move plans forward.

Visits are purposeful. Children are seen alone, and what they say shapes their plans.
`,
      },
      {
        name: 'a sentence that belongs to the one before it',
        letter: `---
template: fv-current
---
## Main findings

Families are offered help at an early stage.

This makes for a strong and effective offer.
`,
      },
    ],
    invalid: [
      {
        name: 'a verdict alone',
        letter: `---
template: fv-current
---
## Main findings

⟦Partnership working is strong.⟧

Social workers visit children weekly.

⟦The response to domestic abuse is timely and appropriate. Assessments are of good quality.⟧
`,
        says: [
          'This finding judges and does not say what inspectors saw: add what the judgement rests on.',
          'This finding judges and does not say what inspectors saw: add what the judgement rests on.',
        ],
      },
    ],
  },
});
