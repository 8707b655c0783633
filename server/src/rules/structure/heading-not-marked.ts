import type { Block } from '../../letter/letter';
import type { Reading } from '../../reading/reading';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'heading-not-marked',
    title: 'A heading is not marked as a heading',
    why:
      'A line that is only bold, or stands alone, looks like a heading but is not one: screen readers skip it, and ' +
      'the printed letter loses its outline. “#” marks the subject, “##” a section.',
    group: 'structure',
    severity: 'info',
    fix: 'safe',
    phase: 'letter',
    messages: {
      unmarked: '“{heading}” is a heading without a mark: put “{mark}” before it.',
      bold: '“{heading}” is a heading in bold only: mark it with “{mark}”.',
      level: '“{heading}” is marked “{found}”: mark it with “{mark}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const { part, passage, extra } of reading.partMatches) {
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
});

/** A fix that puts the heading on one line with its mark; empty if bold type starts or ends inside it. */
function markedWith({ letter: { text } }: Reading, heading: Block, mark: string): readonly Fix[] {
  const words = textAt(text, heading.content);
  if (words.trim() === '' || (/^[*_]+$/.test(heading.marker) && words.includes(heading.marker))) return [];
  const span = spanOf(indentationBefore(text, heading.span.start), Math.max(heading.span.end, heading.content.end));
  const bare = words.replace(IDLE_MARKS, '').replace(/(?<![ \t])[ \t]*[\r\n]+[ \t]*/g, ' ');
  const marked = `${mark} ${bare}`;
  return bare === '' || marked === textAt(text, span)
    ? []
    : [{ ...fixTitle('Mark it with “{mark}”', { mark }), kind: 'safe', edits: [{ span, text: marked }] }];
}

/**
 * Hashes that Markdown does not take for a heading: after a tab, four spaces or a quotation mark (`>`), or with no
 * space after them.
 */
const IDLE_MARKS = /^[#>\s]+/;

/** The start of the indentation before a line’s first word; after a tab or four spaces Markdown ignores a hash. */
function indentationBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[^\S\r\n\uFEFF]/.test(text.charAt(start - 1))) start--;
  return start;
}
