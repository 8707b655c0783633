import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'no letter of the archive has the sentence',
      letter: `---
template: fv-current
---
## Main findings

Social workers visit children often and write down what they say.
`,
    },
    {
      name: 'it is outside the findings',
      letter: `---
template: fv-current
---
## Headline findings

Children in Eastvale know whom to ring when plans change.

## Main findings

Social workers visit children often.
`,
    },
  ],
  invalid: [
    {
      name: 'a sentence left over from another letter',
      letter: `---
template: fv-current
---
## Main findings

Social workers visit children often. ⟦Children in Eastvale know whom to ring when plans change.⟧
`,
      messages: [
        'This sentence also appears in another letter, 2025/eastvale.letter.md: make sure that it is meant here.',
      ],
    },
    {
      name: 'several letters have it',
      letter: `---
template: fv-current
---
## Main findings

⟦Nobody in Eastvale waits for a bus after dark.⟧
`,
      messages: [
        'This sentence also appears in other letters, 2024/eastvale.pdf and 1 more: make sure that it is meant here.',
      ],
    },
  ],
};

export default examples;
