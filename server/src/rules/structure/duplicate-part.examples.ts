import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'each sentence once, and sentences that begin alike',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

Inspectors looked at the local authority’s arrangements for children in care.

Inspectors looked at the local authority’s arrangements for care leavers.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Since the last inspection of local authority children’s services, leaders have taken the findings of the previous \
focused visit into account.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
    },
  ],
  invalid: [
    {
      name: 'the framework in two paragraphs, and the closing among the findings',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Inspectors looked at children’s records. ⟦This visit was carried out in line with the inspection of local authority \
children’s services (ILACS) framework.⟧

## Main findings

Social workers know children well.

⟦Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.⟧

Managers see to it that plans are followed.

They listen to children.

They listen to families.

They listen to carers.

They listen to schools.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
      messages: [
        '“Framework (ILACS) sentence” appears here a second time with the same words: take it out.',
        '“Closing” appears here a second time with the same words: take it out.',
      ],
      output: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Inspectors looked at children’s records.

## Main findings

Social workers know children well.

Managers see to it that plans are followed.

They listen to children.

They listen to families.

They listen to carers.

They listen to schools.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
    },
    {
      name: 'in other words: a person has to choose',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

⟦The visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.⟧ \
Inspectors looked at children’s records.
`,
      messages: ['“Framework (ILACS) sentence” appears here a second time in other words: keep one of the two.'],
      output: null,
    },
  ],
};

export default examples;
