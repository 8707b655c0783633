import { unclaimedSectionInGap } from '../../analysis/unclaimed-section-in-gap';
import { insertionFor, starterText } from '../../edits/insert-part';
import { isMissing } from '../../reading/part-matches';
import { joined } from '../../text/joined';
import { fixTitle } from '../engine/fix-title';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import { reworded, shownHeading } from '../wording/heading-fixes';
import { missingPlace } from './missing-place';

export default letterRule({
  meta: {
    id: 'missing-section',
    title: 'A section is missing',
    why:
      'Readers of these letters look for the same sections in the same order. A section that every letter of this ' +
      'kind has must be there; optional ones are never asked for.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    tag: 'missing',
    messages: {
      before: 'The section “{section}” is missing: add it before this line.',
      after: 'The section “{section}” is missing: add it after this line.',
      alone: 'The section “{section}” is missing: add it.',
      stranger: joined(
        'The section “{section}” is missing, and “{heading}” is in its place: give that its ',
        'heading, or add the section.',
      ),
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    for (const partMatch of reading.partMatches) {
      if (partMatch.part.kind !== 'section' || !isMissing(partMatch)) continue;
      const section = partMatch.part.title;
      const insert: readonly Fix[] =
        starterText(reading, partMatch.part) === ''
          ? []
          : [
              {
                ...fixTitle('Insert “{part}”', { part: section }),
                kind: 'suggested',
                edits: [insertionFor(reading, partMatch)],
              },
            ];
      // In letters of any period, leaving this section out says that there is nothing to improve.
      const milder = partMatch.part.role === 'improvement' ? { severity: 'warning' as const } : {};
      const unclaimed = unclaimedSectionInGap(reading, partMatch);
      if (unclaimed && partMatch.part.heading) {
        const heading = shownHeading(unclaimed.heading, reading.template);
        const rename = reworded(reading, unclaimed.heading, partMatch.part.heading.text, 'suggested');
        yield {
          message: 'stranger',
          data: { section, heading },
          span: unclaimed.heading.span,
          fixes: [...rename, ...insert],
          ...milder,
        };
      } else {
        const { span, side } = missingPlace(reading, partMatch);
        yield { message: side, data: { section }, span, fixes: insert, ...milder };
      }
    }
  },
});
