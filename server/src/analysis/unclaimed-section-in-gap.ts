import { isMissing } from '../reading/part-matches';
import type { Reading, Section, PartMatch } from '../reading/reading';
import { matchStock } from '../templates/match-stock';

/**
 * The section of no part that stands just where a required section is missing: it is likely that section under a
 * strange heading. Undefined where none does; the letter's subject, wherever it stands, is no section.
 */
export function unclaimedSectionInGap(reading: Reading, partMatch: PartMatch): Section | undefined {
  if (partMatch.part.kind !== 'section' || !isMissing(partMatch)) return undefined;
  const next = reading.unclaimedSections.find(({ heading }) => heading.span.start >= partMatch.at);
  return next &&
    !isSubject(reading, next) &&
    reading.letter.text.slice(partMatch.at, next.heading.span.start).trim() === ''
    ? next
    : undefined;
}

/** Every stranger that stands in a missing section's place. */
export const unclaimedSectionsInGaps = (reading: Reading): ReadonlySet<Section> =>
  new Set(reading.partMatches.flatMap((partMatch) => unclaimedSectionInGap(reading, partMatch) ?? []));

/** A heading of the first level is the mark of a subject, of this kind of letter or another. */
const isSubject = ({ template }: Reading, { heading }: Section): boolean =>
  heading.level === 1 ||
  template.parts.some(
    ({ kind, stock }) =>
      kind === 'subject' && stock.some((one) => matchStock(one, heading.plain).similarity >= SUBJECT),
  );

/** Similarity from which a heading is the subject, though in other words. */
const SUBJECT = 0.6;
