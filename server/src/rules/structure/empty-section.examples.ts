import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'every section has text',
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
      name: 'the text is under a sub-heading, which another rule checks',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

### Social work practice

Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'nothing under a heading',
      letter: `---
template: fv-current
---
⟦## Headline findings⟧

## Main findings

Social workers know children well.
`,
      messages: ['The section “Headline findings” has no text: write it.'],
      output: `---
template: fv-current
---
## Headline findings

[what inspectors found, in a few short paragraphs]

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'the last section before the closing, and an optional one',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## What needs to improve in this area of social work practice?⟧
⟦## Main findings⟧

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
      messages: [
        'The section “What needs to improve in this area of social work practice?” has no text: write ' +
          'it, or take the heading out.',
        'The section “Main findings” has no text: write it.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- [what needs to improve]. ([outcome or enabler and its number], national framework)

## Main findings

[what inspectors found]

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
    },
  ],
};

export default examples;
