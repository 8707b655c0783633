import type { BlockText } from '../text/block-text';
import { withoutEnding } from '../text/ends';
import { editDistance, folded, likeness } from '../text/likeness';
import type { Heading } from '../templates/template';
import { fillsHeading } from '../reading/headings';
import { reworded, shownHeading } from './heading-fixes';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'heading-wording',
    title: 'A heading that is not worded as it should be',
    why:
      'Headings are the same in every letter of a period, to the letter. Another period’s heading is ' +
      'usually left over from an older letter that was copied.',
    group: 'wording',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'safe',
    reads: 'letter',
    messages: {
      near: 'The heading “{found}” is not quite right: write “{heading}”.',
      dated: 'The heading “{found}” is of letters of another kind or period: write “{heading}”.',
      unusual: 'Letters of this period usually have “{heading}” here and not “{found}”: check which is meant.',
      borrowed: 'The heading “{found}” belongs to another section: write “{heading}” here.',
      case: 'The heading “{found}” has other capitals or spaces than usual: write “{heading}”.',
      ending: 'The heading “{found}” does not end as usual: write “{heading}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const { part, passage } of reading.slots) {
      const section = passage?.section;
      if (!section || !part.heading) continue;
      if (isWordedSo(section.heading.text, part.heading) || fillsHeading(section.heading.text, reading.template))
        continue;
      const found = shownHeading(section.heading, reading.template);
      const { span } = section.heading;
      if (section.wording === 'borrowed' || section.wording === 'dated') {
        const heading = part.heading.text;
        // In a past period headings settled slowly, so that good letters have some of the others too.
        if (section.wording === 'dated' && reading.template.status === 'past')
          yield {
            message: 'unusual',
            data: { found, heading },
            span,
            severity: 'info',
            fixes: reworded(reading, section.heading, heading, 'suggested'),
          };
        else
          yield {
            message: section.wording,
            data: { found, heading },
            span,
            fixes: reworded(reading, section.heading, heading, 'suggested'),
          };
        continue;
      }
      const heading = likest(section.heading.text, part.heading);
      if (folded(found) === folded(heading))
        yield {
          message: 'case',
          data: { found, heading },
          span,
          severity: 'info',
          fixes: reworded(reading, section.heading, heading, 'safe'),
        };
      else if (bare(found) === bare(heading)) {
        // A figure may be a footnote's mark that lost its place above the line.
        yield {
          message: 'ending',
          data: { found, heading },
          span,
          severity: 'hint',
          fixes: reworded(reading, section.heading, heading, /[\d¹²³]$/.test(found) ? 'suggested' : 'safe'),
        };
      } else
        yield {
          message: 'near',
          data: { found, heading },
          span,
          fixes: reworded(reading, section.heading, heading, isMistyped(found, heading) ? 'safe' : 'suggested'),
        };
    }
  },

  examples: {
    valid: [
      {
        name: 'worded as in the template, or as good letters have it',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice[^1]

- The quality of plans.

## Main findings

Social workers know children well.

[^1]: The areas have been cross-referenced.
`,
      },
      {
        name: 'the wording of its own period',
        letter: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice

- The quality of plans.

## Findings

- Social workers know children well.
`,
      },
    ],
    invalid: [
      {
        name: 'misspelt, and the wrong capitals',
        letter: `---
template: fv-current
---
⟦## Headlin findigns⟧

Leaders have improved support for children in care.

⟦## Main Findings⟧

Social workers know children well.
`,
        says: [
          'The heading “Headlin findigns” is not quite right: write “Headline findings”.',
          'The heading “Main Findings” has other capitals or spaces than usual: write “Main findings”.',
        ],
        fixed: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'another period’s heading, and a colon; the footnote’s mark stays',
        letter: `---
template: fv-current
---
⟦## Overview⟧

Leaders have improved support for children in care.

⟦## What needs to improve in this area of social work practice:[^1]⟧

- The quality of plans.

## Main findings

Social workers know children well.

[^1]: The areas have been cross-referenced.
`,
        says: [
          'The heading “Overview” is of letters of another kind or period: write “Headline findings”.',
          'The heading “What needs to improve in this area of social work practice:” does not end as ' +
            'usual: write “What needs to improve in this area of social work practice?”.',
        ],
        fixed: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?[^1]

- The quality of plans.

## Main findings

Social workers know children well.

[^1]: The areas have been cross-referenced.
`,
      },
      {
        name: 'a heading that some letters of a past period have',
        letter: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

⟦## Areas of strength⟧

- Social workers know children well.
`,
        says: [
          'Letters of this period usually have “Findings” here and not “Areas of strength”: check which is meant.',
        ],
        fixed: `---
template: fv-2018
---
## Overview

Leaders have improved support for children in care.

## Findings

- Social workers know children well.
`,
      },
      {
        name: 'another section’s heading a second time',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## What needs to improve in this area of social work practice?

- The quality of plans.

⟦## Headline findings⟧

Social workers know children well.
`,
        says: ['The heading “Headline findings” belongs to another section: write “Main findings” here.'],
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

const wordings = (heading: Heading): readonly string[] => [heading.text, ...heading.aliases];

/** True for a heading of these very words, or of none. */
const isWordedSo = ({ plain: { text } }: BlockText, heading: Heading): boolean =>
  text.trim() === '' || wordings(heading).some((wording) => plain(wording) === plain(text));

/** The template's wording that comes nearest to what is written; its first where several do. */
const likest = ({ plain: { text } }: BlockText, heading: Heading): string =>
  wordings(heading).reduce((best, wording) =>
    likeness(wording, text.trim()) > likeness(best, text.trim()) + 0.05 ? wording : best,
  );

/** Quotes and spaces may be of any kind; letters may not, nor more spaces than one. */
const plain = (text: string): string => text.replace(/[‘’]/g, "'").replace(/\s/g, ' ').trim();

const bare = (text: string): string => withoutEnding(folded(text), /[?:.!;,\s\d¹²³-]/);

/** True where each word is the same or mistyped by a letter or two. */
function isMistyped(found: string, heading: string): boolean {
  const [some, others] = [folded(found).split(' '), folded(heading).split(' ')];
  return (
    some.length === others.length &&
    some.every((word, i) => editDistance(word, others[i] ?? '', 2) <= 2 && (word.length > 3 || word === others[i]))
  );
}
