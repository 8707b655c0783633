import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'worded as in the template, or in an accepted variant',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice[^1]

- The quality of plans.

## Main findings

Social workers know children well.

[^1]: The areas have been cross-referenced.
`,
    },
    {
      name: 'the wording of its own period',
      letter: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice

- The quality of plans.

## Findings

- Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'misspelt, and the wrong capitals',
      letter: `---
template: fv-current
---
⟦## Headlin findigns⟧

Leaders have improved support for children in care.

⟦## Main Findings⟧

Social workers know children well.
`,
      messages: [
        'The heading “Headlin findigns” is not quite right: write “Headline findings”.',
        'The heading “Main Findings” has unusual capitals or spaces: write “Main findings”.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'another period’s heading, and a colon; the footnote mark is kept',
      letter: `---
template: fv-current
---
⟦## Overview⟧

Leaders have improved support for children in care.

⟦## What needs to improve in this area of social work practice:[^1]⟧

- The quality of plans.

## Main findings

Social workers know children well.

[^1]: The areas have been cross-referenced.
`,
      messages: [
        'The heading “Overview” belongs to letters of another kind or period: write “Headline findings”.',
        'The heading “What needs to improve in this area of social work practice:” does not end as ' +
          'usual: write “What needs to improve in this area of social work practice?”.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?[^1]

- The quality of plans.

## Main findings

Social workers know children well.

[^1]: The areas have been cross-referenced.
`,
    },
    {
      name: 'a heading that some letters of a past period have',
      letter: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

⟦## Areas of strength⟧

- Social workers know children well.
`,
      messages: [
        'Letters of this period usually have “Findings” here and not “Areas of strength”: check which is meant.',
      ],
      output: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

## Findings

- Social workers know children well.
`,
    },
    {
      name: 'another section’s heading a second time',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

⟦## Headline findings⟧

Social workers know children well.
`,
      messages: ['The heading “Headline findings” belongs to another section: write “Main findings” here.'],
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
