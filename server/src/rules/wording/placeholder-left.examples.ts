import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'an editor’s words in a quotation',
      letter: `---
template: fv-current
---
## Main findings

One child told inspectors, ‘[The social worker] listens to me and doesn’t [ever] give up.’ Another said: “She’s the \
best [one].” These words are typical.
`,
    },
    {
      name: 'links, footnotes, figures, amounts and brackets of the usual kind',
      letter: `---
template: fv-current
---
## Main findings

The strategy[^1] is on the [authority’s website](https://northmoor.example/strategy), and costs £2 million (a rise). \
See <https://northmoor.example> and reference [2]. A manager wrote ‘It works [sic]’.

[^1]: The strategy for 2025.
`,
    },
    {
      name: 'a word that only looks like one',
      letter: `---
template: fv-current
---
## Main findings

Each month, leaders choose one area of practice and insert it in their plan. The A road to Exx is closed.
`,
    },
    {
      name: 'a sum of dollars',
      letter: `---
template: fv-current
---
## Main findings

Each child who came from there had $5 to spend, and some had $20.
`,
    },
  ],
  invalid: [
    {
      name: 'a note to self',
      letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

⟦<!-- check the figures with B -->⟧
`,
      messages: ['A note is still in the draft; it is not printed: take it out when it is settled.'],
    },
    {
      name: 'a note inside a paragraph, and one that was not closed',
      letter: `---
template: fv-current
---
## Main findings

Social workers ⟦<!-- all of them? -->⟧ know children well.

⟦<!-- more to come⟧

Leaders know their service.
`,
      messages: [
        'A note is still in the draft; it is not printed: take it out when it is settled.',
        'This note is not closed, so its paragraph is not printed: write “-->” where it ends.',
      ],
    },
    {
      name: 'the placeholders of a new letter',
      letter: `---
template: fv-current
---
⟦[date of the letter]⟧

⟦{dcs_name}⟧

Dear ⟦[title and surname]⟧

# Focused visit to ⟦XX⟧ children’s services

This letter summarises the findings of the focused visit to ⟦<local authority>⟧ children’s services on ⟦DD Month \
YYYY⟧. His Majesty’s Inspectors for this visit were Bridget Name and ⟦TBC⟧.

Inspectors looked at the local authority’s arrangements for ⟦\${1:scope of the visit}⟧.
`,
      messages: [
        '“[date of the letter]” is still to be filled in: write what belongs here.',
        '“{dcs_name}” is still to be filled in: write what belongs here.',
        '“[title and surname]” is still to be filled in: write what belongs here.',
        '“XX” is still to be filled in: write what belongs here.',
        '“<local authority>” is still to be filled in: write what belongs here.',
        '“DD Month YYYY” is still to be filled in: write what belongs here.',
        '“TBC” is still to be filled in: write what belongs here.',
        '“${1:scope of the visit}” is still to be filled in: write what belongs here.',
      ],
    },
    {
      name: 'prompts, blanks and a choice left open',
      letter: `---
template: fv-current
---
Yours sincerely

⟦Click or tap here to enter text⟧
His Majesty’s ⟦Inspector(s)⟧
Telephone ⟦_____⟧
`,
      messages: [
        '“Click or tap here to enter text” is still to be filled in: write what belongs here.',
        '“Inspector(s)” leaves a choice open: write the singular or the plural.',
        '“_____” is still to be filled in: write what belongs here.',
      ],
    },
  ],
};

export default examples;
