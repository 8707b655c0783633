import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'an optional section left out',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
    },
    {
      name: 'a heading that is misspelt is not a missing section',
      letter: `---
template: fv-current
---
## Headlin findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'no headline findings',
      letter: `---
template: fv-current
---
This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

⟦## Main findings⟧

Social workers know children well.
`,
      messages: ['The section “Headline findings” is missing: add it before this line.'],
      output: `---
template: fv-current
---
This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

[what inspectors found, in a few short paragraphs]

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'the last section, before the closing',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦Ofsted will take the findings from this focused visit into⟧ account when planning the next inspection or visit.
`,
      messages: ['The section “Main findings” is missing: add it before this line.'],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

[what inspectors found]

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
    },
    {
      name: 'another heading in its place',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

⟦## Strengths⟧

Social workers know children well.
`,
      messages: [
        'The section “Main findings” is missing, and “Strengths” is in its place: give that its ' +
          'heading, or add the section.',
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
    {
      name: 'what needs to improve, in letters that always had it',
      letter: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

⟦## Findings⟧

- Social workers know children well.
`,
      messages: [
        'The section “What needs to improve in this area of social work practice” is missing: add it ' +
          'before this line.',
      ],
      output: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice

- [what needs to improve].

## Findings

- Social workers know children well.
`,
    },
    {
      name: 'at the end of a letter that breaks off',
      letter: `---
template: fv-current
---
## Headline findings

⟦Leaders have improved.⟧
`,
      messages: ['The section “Main findings” is missing: add it after this line.'],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved.

## Main findings

[what inspectors found]
`,
    },
    {
      name: 'an empty letter',
      letter: `---
template: fv-current
---
⟦⟧⟦⟧`,
      messages: [
        'The section “Headline findings” is missing: add it.',
        'The section “Main findings” is missing: add it.',
      ],
      output: `---
template: fv-current
---

## Headline findings

[what inspectors found, in a few short paragraphs]

## Main findings

[what inspectors found]
`,
    },
  ],
};

export default examples;
