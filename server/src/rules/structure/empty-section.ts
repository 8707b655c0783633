import { starterText } from '../../edits/insert-part';
import { passageAt } from '../../edits/insert-passage';
import type { Reading, Section } from '../../reading/reading';
import { isOptional, mayRepeat } from '../../templates/template';
import { fixTitle } from '../engine/fix-title';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'empty-section',
    title: 'A section has no text',
    why:
      'A heading with nothing under it promises what the letter does not say. Write the section, or take the ' +
      'heading out if the letter can do without it.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      empty: 'The section “{section}” has no text: write it.',
      optional: 'The section “{section}” has no text: write it, or take the heading out.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    for (const { part, passage, extra } of reading.partMatches) {
      const section = passage?.section;
      if (
        !section ||
        // A table below the heading may repeat it in its first row.
        (mayRepeat(part) && extra.some((further) => further.section?.body.length)) ||
        section.body.some((block) => block.kind !== 'footnote' && block.plain.text.trim() !== '') ||
        hasSubSection(reading, section)
      )
        continue;
      // The first line of the starter is the heading, which is there already.
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
                  ...fixTitle('Insert the usual text, to be filled in'),
                  kind: 'suggested',
                  edits: [passageAt(reading.letter.text, section.heading.span.end, body)],
                },
              ],
      };
    }
  },
});

/** True if an unclaimed heading follows directly, so that the section’s text is under that. */
function hasSubSection({ sections, unclaimedSections }: Reading, section: Section): boolean {
  const next = sections[sections.indexOf(section) + 1];
  return next !== undefined && unclaimedSections.includes(next);
}
