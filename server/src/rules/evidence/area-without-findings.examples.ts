import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'each area with its finding, in other words too',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The timeliness of return home interviews. (outcome 3, national framework)
- The recording of managers’ decisions. (enabler 2, national framework)

## Main findings

Children who go missing are not always offered an interview quickly enough when they return home, so chances to learn \
why they left are lost.

Managers oversee the work well. However, the reasons for what they decide are not always written down.

Social workers speak warmly about working in Northmoor.
`,
    },
    {
      name: 'a link made by an inspector',
      letter: `---
template: fv-current
evidence:
  - area: The efficacy of first meetings.
    finding: Screening visits are made
---
## What needs to improve in this area of social work practice?

- The efficacy of first meetings.

## Main findings

Screening visits are made before parents have agreed, and the purpose is not clear to them.

Caseloads are manageable.
`,
    },
    {
      name: 'an area that itself says what was found',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- Auditing is not done often enough. Audits look at whether forms are filled in and do not ask what has changed for \
children.

## Main findings

Social workers see children alone and know them well.

Plans are clear and are shared with parents.
`,
    },
    {
      name: 'no findings yet, and an area that is still to be written',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- [what needs to improve]

## Main findings

Social workers see children alone and know them well.
`,
    },
    {
      name: 'nothing to list',
      letter: `---
template: fv-current
---
## Areas for priority action

There are no areas for priority action.

## Main findings

Social workers see children alone and know them well.
`,
    },
  ],
  invalid: [
    {
      name: 'one area of two without a finding',
      letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of children’s plans.
- ⟦The sufficiency of foster homes for brothers and sisters.⟧

## Main findings

Children’s plans are not always specific enough, so parents do not know what is expected of them.

Social workers speak warmly about working in Northmoor.
`,
      messages: [
        'No finding supports the area for improvement “The sufficiency of foster homes for brothers ' +
          'and…”: write what inspectors found, or link the finding that supports it.',
      ],
    },
    {
      name: 'a priority action, and a link refused by an inspector',
      letter: `---
template: fv-current
evidence:
  - area: The quality of children’s plans.
    finding: Children’s plans are clear
    not: true
---
## Areas for priority action

- ⟦The safety of children who are missing from education.⟧

## What needs to improve in this area of social work practice?

- ⟦The quality of children’s plans.⟧

## Main findings

Children’s plans are clear and are shared with parents.

Social workers speak warmly about working in Northmoor.
`,
      messages: [
        'No finding supports the area for priority action “The safety of children who are missing ' +
          'from…”: write what inspectors found, or link the finding that supports it.',
        'No finding supports the area for improvement “The quality of children’s plans”: write what ' +
          'inspectors found, or link the finding that supports it.',
      ],
    },
  ],
};

export default examples;
