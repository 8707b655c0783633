import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'the template’s own headings',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Areas for priority action

- The safety of children who go missing.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'a near miss, which another rule checks',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main finding

Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'a section of another kind of letter',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## Background⟧

The authority was inspected in 2023.

## Main findings

Social workers know children well.
`,
      messages: ['“Background” is not a section of this kind of letter: move its text into one that is.'],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

Background: The authority was inspected in 2023.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'sub-headings among the findings, marked and in bold',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

⟦### Assessment and planning⟧

Social workers know children well.

⟦**Leadership**⟧

Leaders know their services well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
      messages: [
        '“Assessment and planning” is a sub-heading inside “Main findings”, which has none: make it running text.',
        '“Leadership” is a sub-heading inside “Main findings”, which has none: make it running text.',
      ],
      output: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Assessment and planning: Social workers know children well.

Leadership: Leaders know their services well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
    },
  ],
};

export default examples;
