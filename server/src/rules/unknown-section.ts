import type { Reading, Section } from '../reading/reading';
import { strangersInPlace } from '../reading/stranger-in-place';
import { folded } from '../text/likeness';
import { spanOf, textAt } from '../text/span';
import { letterRule } from './rule';
import type { Fix } from './rule';

export default letterRule({
  meta: {
    id: 'unknown-section',
    title: 'A heading that this kind of letter does not have',
    why:
      'Letters of one kind have the same headings, and the findings have no sub-headings at all, so that ' +
      'readers can lay one letter beside another. Text under another heading belongs in one of the ' +
      'template’s sections.',
    group: 'structure',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    reads: 'letter',
    messages: {
      unknown: '“{heading}” is no section of this kind of letter: put its text into a section that is.',
      'sub-heading':
        '“{heading}” is a sub-heading inside “{section}”, which has none: let the paragraphs speak for themselves.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    // A stranger in the place of a section that is missing is one finding, of `missing-section`.
    const inPlace = strangersInPlace(reading);
    const findings = findingsOver(reading);
    for (const section of reading.strangers.slice(0, MOST)) {
      if (inPlace.has(section)) continue;
      const heading = section.heading.plain.text.trim();
      const around = findings.get(section);
      yield around
        ? {
            message: 'sub-heading',
            data: { heading, section: around },
            span: section.heading.span,
            fixes: unmarked(reading, section),
          }
        : { message: 'unknown', data: { heading }, span: section.heading.span, fixes: unmarked(reading, section) };
    }
  },

  examples: {
    valid: [
      {
        name: 'the template’s own headings',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Areas for priority action

- The safety of children who go missing.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'a near miss is a matter of wording',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main finding

Social workers know children well.
`,
      },
    ],
    invalid: [
      {
        name: 'a section of another kind of letter',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

⟦## Background⟧

The authority was inspected in 2023.

## Main findings

Social workers know children well.
`,
        says: ['“Background” is no section of this kind of letter: put its text into a section that is.'],
        fixed: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

Background

The authority was inspected in 2023.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'sub-headings among the findings, marked and in bold',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

⟦### Assessment and planning⟧

Social workers know children well.

⟦**Leadership**⟧

Leaders know their services well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
        says: [
          '“Assessment and planning” is a sub-heading inside “Main findings”, which has none: let the ' +
            'paragraphs speak for themselves.',
          '“Leadership” is a sub-heading inside “Main findings”, which has none: let the paragraphs speak ' +
            'for themselves.',
        ],
        fixed: `---
template: fv-current
---
## Headline findings

Leaders have improved support for children in care.

## Main findings

Assessment and planning

Social workers know children well.

Leadership

Leaders know their services well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.
`,
      },
    ],
  },
});

/** More headings than these are noise, and one like the other. */
const MOST = 100;

/** For each stranger among the findings, with only strangers between, the title of the findings' section. */
function findingsOver({ sections, strangers, slots }: Reading): ReadonlyMap<Section, string> {
  const slot = slots.find(({ part, passage }) => part.role === 'findings' && passage?.section !== undefined);
  const unclaimed = new Set(strangers);
  const found = new Map<Section, string>();
  let within = false;
  for (const section of sections) {
    if (!unclaimed.has(section)) within = section === slot?.passage?.section;
    else if (within && slot) found.set(section, slot.part.title);
  }
  return found;
}

/** Takes the marks away and keeps the words; a plain line that some template has for a heading has none. */
function unmarked({ letter: { text } }: Reading, { heading }: Section): readonly Fix[] {
  const words = textAt(text, heading.content);
  if (heading.marker === '' || folded(words) === '') return [];
  return [
    {
      title: 'Make it running text',
      kind: 'suggested',
      edits: [{ span: spanOf(heading.span.start, heading.span.end), text: words }],
    },
  ];
}
