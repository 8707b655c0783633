import { movePassage } from '../../edits/move-passage';
import type { Reading, PartMatch } from '../../reading/reading';
import { fixTitle } from '../engine/fix-title';
import type { FixTitle } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'misplaced-section',
    title: 'A section is in the wrong place',
    why:
      'The sections of a letter always come in the same order, so that readers find what they look for. A section ' +
      'that was moved is reported once, and those that are in order are left alone.',
    group: 'structure',
    severity: 'error',
    stages: { drafting: 'warning' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      before: 'The section “{section}” is in the wrong place: move it before “{neighbour}”.',
      after: 'The section “{section}” is in the wrong place: move it after “{neighbour}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const { text } = reading.letter;
    for (const partMatch of reading.partMatches) {
      const section = partMatch.passage?.section;
      if (partMatch.state !== 'misplaced' || !section) continue;
      const neighbour = neighbourOf(reading, partMatch);
      if (!neighbour) continue;
      const edits = movePassage(text, section.span, partMatch.at);
      const title = partMatch.part.title;
      yield {
        message: neighbour.side,
        data: { section: title, neighbour: neighbour.partMatch.part.title },
        span: section.heading.span,
        related: neighbour.partMatch.passage?.section
          ? [
              {
                span: neighbour.partMatch.passage.section.heading.span,
                message: `It belongs ${neighbour.side} this section.`,
              },
            ]
          : [],
        fixes: edits
          ? [
              {
                ...moving(title, neighbour.side, neighbour.partMatch.part.title),
                kind: 'suggested',
                edits,
              },
            ]
          : [],
      };
    }
  },
});

const moving = (part: string, side: 'before' | 'after', neighbour: string): FixTitle =>
  side === 'before'
    ? fixTitle('Move “{part}” before “{neighbour}”', { part, neighbour })
    : fixTitle('Move “{part}” after “{neighbour}”', { part, neighbour });

/** The section before which the misplaced one belongs; at the end of the letter, the one after which it belongs. */
function neighbourOf(
  { partMatches }: Reading,
  partMatch: PartMatch,
): { readonly partMatch: PartMatch; readonly side: 'before' | 'after' } | undefined {
  const inPlace = (other: PartMatch): boolean => other.state === 'present' && other.passage?.section !== undefined;
  const at = partMatches.indexOf(partMatch);
  const next = partMatches.slice(at + 1).find(inPlace);
  if (next) return { partMatch: next, side: 'before' };
  const last = partMatches.slice(0, at).findLast(inPlace);
  return last && { partMatch: last, side: 'after' };
}
