import { unclaimedSectionsInGaps } from '../../analysis/unclaimed-section-in-gap';
import type { Reading, Section } from '../../reading/reading';
import { normalise } from '../../text/similarity';
import { spanOf, textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'unknown-section',
    title: 'A heading that this kind of letter does not have',
    why:
      'Letters of one kind have the same headings, and the findings have no sub-headings at all, so that readers ' +
      'can compare one letter with another. Text under another heading belongs in one of the template’s sections.',
    group: 'structure',
    severity: 'warning',
    stages: { drafting: 'info' },
    fix: 'suggested',
    phase: 'letter',
    messages: {
      unknown: '“{heading}” is not a section of this kind of letter: move its text into one that is.',
      'sub-heading': '“{heading}” is a sub-heading inside “{section}”, which has none: make it running text.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    // An unclaimed heading in place of a missing section is reported once, by `missing-section`.
    const inPlace = unclaimedSectionsInGaps(reading);
    const findings = findingsOver(reading);
    for (const section of reading.unclaimedSections.slice(0, MAX_UNKNOWN_SECTIONS)) {
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
});

/** More headings than these are noise. */
const MAX_UNKNOWN_SECTIONS = 100;

/**
 * Maps each unclaimed section that follows the findings, possibly after other unclaimed ones, to the heading of the
 * findings.
 */
function findingsOver({ sections, unclaimedSections, partMatches }: Reading): ReadonlyMap<Section, string> {
  const partMatch = partMatches.find(({ part, passage }) => part.role === 'findings' && passage?.section !== undefined);
  const unclaimed = new Set(unclaimedSections);
  const found = new Map<Section, string>();
  let within = false;
  for (const section of sections) {
    if (!unclaimed.has(section)) within = section === partMatch?.passage?.section;
    else if (within && partMatch) found.set(section, partMatch.part.title);
  }
  return found;
}

/**
 * A fix that removes the marks and keeps the words, either as the beginning of the next paragraph or as a line that
 * introduces its list, since alone they would not be a sentence. A plain line that some template has as a heading has
 * no marks to remove.
 */
function unmarked({ letter: { text } }: Reading, { heading, body }: Section): readonly Fix[] {
  const words = textAt(text, heading.content).trim();
  if (heading.marker === '' || normalise(words) === '') return [];
  const [next] = body;
  const ends = /[.?!:;,]$/.test(words);
  const joins = next?.kind === 'paragraph' && textAt(text, spanOf(heading.span.end, next.span.start)).trim() === '';
  return [
    {
      ...fixTitle('Make it running text'),
      kind: 'suggested',
      edits: [
        joins
          ? { span: spanOf(heading.span.start, next.content.start), text: `${words}${ends ? ' ' : ': '}` }
          : { span: heading.span, text: `${words}${ends ? '' : next?.kind === 'bullet' ? ':' : '.'}` },
      ],
    },
  ];
}
