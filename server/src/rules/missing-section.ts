import { insertionFor, isMissing, starterText } from '../reading/insertion';
import { strangerInPlaceOf } from '../reading/stranger-in-place';
import { reworded, shownHeading } from './heading-fixes';
import { missingPlace } from './missing-place';
import { letterRule } from './rule';
import type { Fix } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'missing-section',
    title: 'A section is missing',
    why:
      'Readers of these letters look for the same sections in the same order. A section that every letter ' +
      'of this kind has must be there; those that a letter may leave out are never asked for.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    tells: 'missing',
    messages: {
      before: 'The section “{section}” is missing: add it before this line.',
      after: 'The section “{section}” is missing: add it after this line.',
      alone: 'The section “{section}” is missing: add it.',
      stranger: joined(
        'The section “{section}” is missing, and “{heading}” stands in its place: give that its ',
        'heading, or add the section.',
      ),
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const slot of reading.slots) {
      if (slot.part.kind !== 'section' || !isMissing(slot)) continue;
      const section = slot.part.title;
      const insert: readonly Fix[] =
        starterText(reading, slot.part) === ''
          ? []
          : [{ title: `Insert “${section}”`, kind: 'suggested', edits: [insertionFor(reading, slot)] }];
      // Nothing to improve is said by leaving that section out, in letters of any period.
      const milder = slot.part.role === 'improvement' ? { severity: 'warning' as const } : {};
      const stranger = strangerInPlaceOf(reading, slot);
      if (stranger && slot.part.heading) {
        const heading = shownHeading(stranger.heading, reading.template);
        const rename = reworded(reading, stranger.heading, slot.part.heading.text, 'suggested');
        yield {
          message: 'stranger',
          data: { section, heading },
          span: stranger.heading.span,
          fixes: [...rename, ...insert],
          ...milder,
        };
      } else {
        const { span, side } = missingPlace(reading, slot);
        yield { message: side, data: { section }, span, fixes: insert, ...milder };
      }
    }
  },

  examples: {
    valid: [
      {
        name: 'what nothing needs to be said of is left out',
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
        says: ['The section “Headline findings” is missing: add it before this line.'],
        fixed: `---
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
        says: ['The section “Main findings” is missing: add it before this line.'],
        fixed: `---
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
        name: 'another heading stands in its place',
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
        says: [
          'The section “Main findings” is missing, and “Strengths” stands in its place: give that its ' +
            'heading, or add the section.',
        ],
        fixed: `---
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
        says: [
          'The section “What needs to improve in this area of social work practice” is missing: add it ' +
            'before this line.',
        ],
        fixed: `---
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
        says: ['The section “Main findings” is missing: add it after this line.'],
        fixed: `---
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
        says: [
          'The section “Headline findings” is missing: add it.',
          'The section “Main findings” is missing: add it.',
        ],
        fixed: `---
template: fv-current
---

## Headline findings

[what inspectors found, in a few short paragraphs]

## Main findings

[what inspectors found]
`,
      },
    ],
  },
});
