import type { Examples } from '../engine/rule';

const EARLIER = `9 June 2023

Dear Ms Holt

# Focused visit to Northmoor children’s services

Inspectors looked at the local authority’s arrangements for care leavers.

## Headline findings

Care leavers are well supported.

## What needs to improve in this area of social work practice?

- The quality of supervision.
- Care leavers’ access to suitable accommodation.

## Main findings

Supervision is not regular.

Accommodation is too scarce.
`;

const later = (scope: string, headline: string, findings: string): string => `---
previous: earlier.letter.md
---
26 February 2026

Dear Ms Holt

# Focused visit to Northmoor children’s services

Inspectors looked at the local authority’s arrangements for ${scope}.

## Headline findings

${headline}

${findings}
`;

const examples: Examples = {
  valid: [
    {
      name: 'each area of the earlier letter is mentioned',
      previous: EARLIER,
      letter: later(
        'care leavers',
        'Care leavers are well supported.',
        `## Main findings

Supervision is regular and reflective.

Most care leavers live in accommodation that suits them.`,
      ),
    },
    {
      name: 'a visit with another focus',
      previous: EARLIER,
      letter: later(
        'the ‘front door’',
        'Children are helped at the right time.',
        `## Main findings

Contacts are looked at on the day on which they come in.`,
      ),
    },
  ],
  invalid: [
    {
      name: 'both visits looked at care leavers',
      previous: EARLIER,
      letter: later(
        'care leavers',
        'Care leavers are well supported.',
        `⟦## Main findings⟧

Supervision is regular and reflective.`,
      ),
      messages: [
        'Both visits looked at the same things, but no finding mentions “Care leavers’ access to suitable ' +
          'accommodation” (letter of 9 June 2023): say what became of it, if the visit looked at it.',
      ],
    },
    {
      name: 'the letter says that it follows up the last visit',
      previous: EARLIER,
      letter: later(
        'the ‘front door’',
        'Leaders have made little progress against the areas for improvement from the last visit.',
        `⟦## Main findings⟧

Most care leavers live in accommodation that suits them.`,
      ),
      messages: [
        'This letter says that it follows up the earlier visit, but no finding mentions “The quality of ' +
          'supervision” (letter of 9 June 2023): say what became of it, or that this visit did not look at it.',
      ],
    },
  ],
};

export default examples;
