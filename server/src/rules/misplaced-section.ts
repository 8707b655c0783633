import { movePassage } from '../reading/move-passage';
import type { Reading, Slot } from '../reading/reading';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'misplaced-section',
    title: 'A section stands in the wrong place',
    why:
      'The sections of a letter always come in the same order, so that readers find what they look for. ' +
      'What is in order already is left alone: one section that was moved is one finding.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'warning' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      before: 'The section “{section}” stands in the wrong place: move it before “{neighbour}”.',
      after: 'The section “{section}” stands in the wrong place: move it after “{neighbour}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const { text } = reading.letter;
    for (const slot of reading.slots) {
      const section = slot.passage?.section;
      if (slot.state !== 'misplaced' || !section) continue;
      const neighbour = neighbourOf(reading, slot);
      if (!neighbour) continue;
      const edits = movePassage(text, section.span, slot.at);
      const title = slot.part.title;
      yield {
        message: neighbour.side,
        data: { section: title, neighbour: neighbour.slot.part.title },
        span: section.heading.span,
        related: neighbour.slot.passage?.section
          ? [
              {
                span: neighbour.slot.passage.section.heading.span,
                message: `It belongs ${neighbour.side} this section.`,
              },
            ]
          : [],
        fixes: edits
          ? [{ title: `Move “${title}” ${neighbour.side} “${neighbour.slot.part.title}”`, kind: 'suggested', edits }]
          : [],
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'all in order',
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
        name: 'a section that is not there moves no other',
        letter: `---
template: fv-current
---
## What needs to improve in this area of social work practice?

- The quality of plans.

## Main findings

Social workers know children well.
`,
      },
    ],
    invalid: [
      {
        name: 'the list of improvements comes first',
        letter: `---
template: fv-current
---
⟦## What needs to improve in this area of social work practice?⟧

- The quality of plans.
- The timeliness of reviews.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
        says: [
          'The section “What needs to improve in this area of social work practice?” stands in the wrong ' +
            'place: move it before “Main findings”.',
        ],
        fixed: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.
- The timeliness of reviews.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'findings before the list of improvements',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## Main findings⟧

Social workers know children well.

Plans are clear.

## What needs to improve in this area of social work practice?

- The quality of plans.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
        says: [
          'The section “Main findings” stands in the wrong place: move it after “What needs to improve in ' +
            'this area of social work practice?”.',
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

Plans are clear.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
      },
      {
        name: 'the last section comes first',
        letter: `---
template: fv-current
---
⟦## Main findings⟧

Social workers know children well.

## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.
`,
        says: [
          'The section “Main findings” stands in the wrong place: move it after “What needs to improve in ' +
            'this area of social work practice?”.',
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
    ],
  },
});

/** The section that the moved one belongs before; at the end of the letter the one that it belongs after. */
function neighbourOf(
  { slots }: Reading,
  slot: Slot,
): { readonly slot: Slot; readonly side: 'before' | 'after' } | undefined {
  const inPlace = (other: Slot): boolean => other.state === 'present' && other.passage?.section !== undefined;
  const at = slots.indexOf(slot);
  const next = slots.slice(at + 1).find(inPlace);
  if (next) return { slot: next, side: 'before' };
  const last = slots.slice(0, at).findLast(inPlace);
  return last && { slot: last, side: 'after' };
}
