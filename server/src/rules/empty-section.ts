import { starterText } from '../reading/insertion';
import { passageAt } from '../reading/passage-at';
import type { Reading, Section } from '../reading/reading';
import { letterRule } from './rule';
import { isOptional, mayRepeat } from '../templates/template';

export default letterRule({
  meta: {
    id: 'empty-section',
    title: 'A section has no text',
    why:
      'A heading with nothing under it promises what the letter does not say. Write the section, or leave ' +
      'the heading out where the letter may do without it.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      empty: 'The section “{section}” has no text: write it.',
      optional: 'The section “{section}” has no text: write it, or take the heading out.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    for (const { part, passage, extra } of reading.slots) {
      const section = passage?.section;
      if (
        !section ||
        // A table below the heading may have it once more at its head.
        (mayRepeat(part) && extra.some((further) => further.section?.body.length)) ||
        section.body.some((block) => block.kind !== 'footnote' && block.plain.text.trim() !== '') ||
        hasSubSection(reading, section)
      )
        continue;
      // The starter's first line is the heading, which stands there already.
      const body = starterText(reading, part).split('\n').slice(1).join('\n').trim();
      yield {
        message: isOptional(part) ? 'optional' : 'empty',
        data: { section: part.title },
        span: section.heading.span,
        fixes:
          body === ''
            ? []
            : [
                {
                  title: 'Insert what belongs there, to be filled in',
                  kind: 'suggested',
                  edits: [passageAt(reading.letter.text, section.heading.span.end, body)],
                },
              ],
      };
    }
  },

  examples: {
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
        name: 'the text stands under a sub-heading, which is another matter',
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
        says: ['The section “Headline findings” has no text: write it.'],
        fixed: `---
template: fv-current
---
## Headline findings

[what inspectors found, in a few short paragraphs]

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'the last section before the closing, and one that may be left out',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## What needs to improve in this area of social work practice?⟧
⟦## Main findings⟧

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
        says: [
          'The section “What needs to improve in this area of social work practice?” has no text: write ' +
            'it, or take the heading out.',
          'The section “Main findings” has no text: write it.',
        ],
        fixed: `---
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
  },
});

/** True where a heading of no part follows at once: the section's text stands under it. */
function hasSubSection({ sections, strangers }: Reading, section: Section): boolean {
  const next = sections[sections.indexOf(section) + 1];
  return next !== undefined && strangers.includes(next);
}
