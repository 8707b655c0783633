import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'subject and sections marked',
      letter: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'a sentence that ends with a heading’s words',
      letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support. This is set out in the
main findings.

## Main findings

Social workers know children well.
`,
    },
  ],
  invalid: [
    {
      name: 'pasted from a document: plain and bold lines',
      letter: `---
template: fv-current
---
Dear Anna

⟦**Focused visit to Northmoor children’s services**⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

⟦Headline findings⟧

Leaders have improved support for children in care.

⟦**Main findings**⟧

Social workers know children well.
`,
      messages: [
        '“Focused visit to Northmoor children’s services” is a heading in bold only: mark it with “#”.',
        '“Headline findings” is a heading without a mark: put “##” before it.',
        '“Main findings” is a heading in bold only: mark it with “##”.',
      ],
      output: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'other depths',
      letter: `---
template: fv-current
---
Dear Anna

⟦## Focused visit to Northmoor children’s services⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

⟦# Headline findings⟧

Leaders have improved support for children in care.

⟦### Main findings⟧

Social workers know children well.
`,
      messages: [
        '“Focused visit to Northmoor children’s services” is marked “##”: mark it with “#”.',
        '“Headline findings” is marked “#”: mark it with “##”.',
        '“Main findings” is marked “###”: mark it with “##”.',
      ],
      output: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'hashes after a tab or without a space, and indentation',
      letter: `---
template: fv-current
---
Dear Anna

\t⟦# Focused visit to Northmoor children’s services⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

    ⟦Headline findings⟧

Leaders have improved support for children in care.

\t⟦**Main findings**⟧

Social workers know children well.
`,
      messages: [
        '“# Focused visit to Northmoor children’s services” is a heading without a mark: put “#” before it.',
        '“Headline findings” is a heading without a mark: put “##” before it.',
        '“Main findings” is a heading in bold only: mark it with “##”.',
      ],
      output: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'a subject over two lines',
      letter: `---
template: fv-current
---
Dear Anna

⟦Focused visit to Northmoor
children’s services⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.
`,
      messages: ['“Focused visit to Northmoor children’s services” is a heading without a mark: put “#” before it.'],
      output: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.
`,
    },
  ],
};

export default examples;
