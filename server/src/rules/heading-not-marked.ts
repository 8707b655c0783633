import type { Block } from '../letter/letter';
import type { Reading } from '../reading/reading';
import { spanOf, textAt } from '../text/span';
import { letterRule } from './rule';
import type { Fix } from './rule';

export default letterRule({
  meta: {
    id: 'heading-not-marked',
    title: 'A heading without its mark',
    why:
      'A heading that is only bold or stands alone on its line looks like one and is none: screen readers ' +
      'pass it by, and the printed letter loses its outline. “#” marks the subject, “##” a section.',
    group: 'structure',
    severity: 'info',
    fix: 'safe',
    reads: 'letter',
    messages: {
      unmarked: '“{heading}” is a heading without a mark: put “{mark}” before it.',
      bold: '“{heading}” is a heading in bold only: mark it with “{mark}”.',
      level: '“{heading}” is marked “{found}”: mark it with “{mark}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const { part, passage, extra } of reading.slots) {
      if (part.kind !== 'section' && part.kind !== 'subject') continue;
      const mark = part.kind === 'subject' ? '#' : '##';
      for (const { blocks } of passage ? [passage, ...extra] : []) {
        const [heading] = blocks;
        if (!heading || heading.marker === mark) continue;
        const words = heading.plain.text.trim();
        const fixes = markedWith(reading, heading, mark);
        if (heading.marker === '')
          yield { message: 'unmarked', data: { heading: words, mark }, span: heading.span, fixes };
        else if (!heading.marker.startsWith('#'))
          yield { message: 'bold', data: { heading: words, mark }, span: heading.span, fixes };
        else
          yield { message: 'level', data: { heading: words, found: heading.marker, mark }, span: heading.span, fixes };
      }
    }
  },

  examples: {
    valid: [
      {
        name: 'subject and sections marked',
        letter: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'a sentence that ends with a heading’s words',
        letter: `---
template: fv-current
---
## Headline findings

Leaders have improved support. This is set out in the
main findings.

## Main findings

Social workers know children well.
`,
      },
    ],
    invalid: [
      {
        name: 'pasted from a document: plain and bold lines',
        letter: `---
template: fv-current
---
Dear Anna

⟦**Focused visit to Northmoor children’s services**⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

⟦Headline findings⟧

Leaders have improved support for children in care.

⟦**Main findings**⟧

Social workers know children well.
`,
        says: [
          '“Focused visit to Northmoor children’s services” is a heading in bold only: mark it with “#”.',
          '“Headline findings” is a heading without a mark: put “##” before it.',
          '“Main findings” is a heading in bold only: mark it with “##”.',
        ],
        fixed: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'other depths',
        letter: `---
template: fv-current
---
Dear Anna

⟦## Focused visit to Northmoor children’s services⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

⟦# Headline findings⟧

Leaders have improved support for children in care.

⟦### Main findings⟧

Social workers know children well.
`,
        says: [
          '“Focused visit to Northmoor children’s services” is marked “##”: mark it with “#”.',
          '“Headline findings” is marked “#”: mark it with “##”.',
          '“Main findings” is marked “###”: mark it with “##”.',
        ],
        fixed: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'hashes behind a tab or without a space, and indentation',
        letter: `---
template: fv-current
---
Dear Anna

\t⟦# Focused visit to Northmoor children’s services⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

    ⟦Headline findings⟧

Leaders have improved support for children in care.

\t⟦**Main findings**⟧

Social workers know children well.
`,
        says: [
          '“# Focused visit to Northmoor children’s services” is a heading without a mark: put “#” before it.',
          '“Headline findings” is a heading without a mark: put “##” before it.',
          '“Main findings” is a heading in bold only: mark it with “##”.',
        ],
        fixed: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.
`,
      },
      {
        name: 'a subject over two lines',
        letter: `---
template: fv-current
---
Dear Anna

⟦Focused visit to Northmoor
children’s services⟧

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.
`,
        says: ['“Focused visit to Northmoor children’s services” is a heading without a mark: put “#” before it.'],
        fixed: `---
template: fv-current
---
Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.
`,
      },
    ],
  },
});

/** The heading on one line with its mark; nothing where bold begins and ends inside it. */
function markedWith({ letter: { text } }: Reading, heading: Block, mark: string): readonly Fix[] {
  const words = textAt(text, heading.content);
  if (words.trim() === '' || (/^[*_]+$/.test(heading.marker) && words.includes(heading.marker))) return [];
  const span = spanOf(indentationBefore(text, heading.span.start), Math.max(heading.span.end, heading.content.end));
  const bare = words.replace(IDLE_MARKS, '').replace(/(?<![ \t])[ \t]*[\r\n]+[ \t]*/g, ' ');
  const marked = `${mark} ${bare}`;
  return bare === '' || marked === textAt(text, span)
    ? []
    : [{ title: `Mark it with “${mark}”`, kind: 'safe', edits: [{ span, text: marked }] }];
}

/** Hashes that mark nothing: behind a tab, four spaces or the mark of a quotation, or with no space after them. */
const IDLE_MARKS = /^[#>\s]+/;

/**
 * Where the indentation of a line's first word begins; behind a tab or four spaces Markdown takes no hash for a mark.
 */
function indentationBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[^\S\r\n\uFEFF]/.test(text.charAt(start - 1))) start--;
  return start;
}
