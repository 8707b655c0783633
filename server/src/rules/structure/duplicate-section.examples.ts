import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'each section once',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'the second in the place of another section: its heading is wrong, not a duplicate',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

## Headline findings

Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'two parts of the findings under one heading each',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

⟦## Main findings⟧

Plans are clear.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
      messages: ['The section “Main findings” appears here a second time: put its text under the first.'],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Plans are clear.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
    },
    {
      name: 'another section between them',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

⟦## Headline findings⟧

Caseloads have fallen.
`,
      messages: ['The section “Headline findings” appears here a second time: put its text under the first.'],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

Caseloads have fallen.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'the same words again',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## Headline findings⟧

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      messages: ['The section “Headline findings” appears here a second time with the same words: take it out.'],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
  ],
};

export default examples;
