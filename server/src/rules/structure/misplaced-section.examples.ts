import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'all in order',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'a missing section does not displace others',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of plans.

## Main findings

Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'the list of improvements comes first',
      letter: `---
template: fv-current
---
⟦## What needs to improve in this area of social work practice?⟧

- The quality of plans.
- The timeliness of reviews.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      messages: [
        'The section “What needs to improve in this area of social work practice?” stands in the wrong ' +
          'place: move it before “Main findings”.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.
- The timeliness of reviews.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'findings before the list of improvements',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## Main findings⟧

Social workers know children well.

Plans are clear.

## What needs to improve in this area of social work practice?

- The quality of plans.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
      messages: [
        'The section “Main findings” is in the wrong place: move it after “What needs to improve in ' +
          'this area of social work practice?”.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

## Main findings

Social workers know children well.

Plans are clear.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
    },
    {
      name: 'the last section comes first',
      letter: `---
template: fv-current
---
⟦## Main findings⟧

Social workers know children well.

## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.
`,
      messages: [
        'The section “Main findings” is in the wrong place: move it after “What needs to improve in ' +
          'this area of social work practice?”.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

## Main findings

Social workers know children well.
`,
    },
  ],
};

export default examples;
