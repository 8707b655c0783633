import type { Examples } from '../engine/rule';

const examples: Examples = {
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
      name: 'only a verdict',
      letter: `---
template: fv-current
---
## Main findings

⟦Partnership working is strong.⟧

Social workers visit children weekly.

⟦The response to domestic abuse is timely and appropriate. Assessments are of good quality.⟧
`,
      messages: [
        'This finding makes a judgement without saying what inspectors saw: add what it rests on.',
        'This finding makes a judgement without saying what inspectors saw: add what it rests on.',
      ],
    },
  ],
};

export default examples;
