import { headingPlaces, headingWords } from '../../analysis/heading-words';
import { lineBreakOf } from '../../edits/insert-passage';
import type { Block } from '../../letter/letter';
import type { Reading } from '../../reading/reading';
import type { Template } from '../../templates/template';
import type { Edit } from '../../text/edit';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import { named, writing } from '../engine/rewriting';
import type { Fix } from '../engine/rule';

/**
 * A fix that gives a section another heading. Only the heading’s own words change, and its title names them; a footnote
 * mark after them is kept, and a paragraph that ran into the heading’s line becomes one of its own. Empty if it is
 * unclear where the heading ends.
 */
export function reworded(
  { letter: { text }, template }: Reading,
  heading: Block,
  right: string,
  kind: Fix['kind'],
): readonly Fix[] {
  const places = headingPlaces(heading, template);
  if (!places) return [];
  const { words, rest } = places;
  const write: Edit = { span: words, text: right };
  if (!rest) return named(text, { kind, edits: [write] }, writing(right));
  const line = textAt(text, spanOf(words.start, rest.end));
  // Emphasis may start before the break and end after it.
  if (!/^#*$/.test(heading.marker) || /[*_`<]/.test(line)) return [];
  let gap = rest.start;
  while (gap > words.end && /\s/.test(text.charAt(gap - 1))) gap--;
  const part: Edit = { span: spanOf(gap, rest.start), text: lineBreakOf(text).repeat(2) };
  return named(
    text,
    { kind: 'suggested', edits: [write, part] },
    {
      plain: fixTitle('Write “{right}” and make what follows a paragraph', { right }),
      naming: (words) => fixTitle('Write “{right}” for “{words}” and make what follows a paragraph', { right, words }),
    },
  );
}

/** A heading as shown in messages: without a paragraph that ran into its line, and no longer than headings are. */
export function shownHeading({ text, plain }: Block, template: Template): string {
  const words = headingWords(text, template)?.words;
  const shown = words ? plain.text.slice(words.start, words.end) : plain.text.trim();
  return shown.length <= MAX_SHOWN_LENGTH ? shown : `${shown.slice(0, MAX_SHOWN_LENGTH).replace(/\s+\S*$/, '')} …`;
}

const MAX_SHOWN_LENGTH = 160;
