import { isMissing } from '../reading/part-matches';
import type { Reading, Section, PartMatch } from '../reading/reading';
import { matchStock } from '../templates/match-stock';

/**
 * Returns the unclaimed section in the position of a missing required section: it is probably that section under a
 * different heading. Undefined if there is none; the letter's subject is never such a section.
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

/** Returns every unclaimed section in a missing section's position. */
export const unclaimedSectionsInGaps = (reading: Reading): ReadonlySet<Section> =>
  new Set(reading.partMatches.flatMap((partMatch) => unclaimedSectionInGap(reading, partMatch) ?? []));

/** A level-one heading marks a subject, of this kind of letter or another. */
const isSubject = ({ template }: Reading, { heading }: Section): boolean =>
  heading.level === 1 ||
  template.parts.some(
    ({ kind, stock }) =>
      kind === 'subject' && stock.some((one) => matchStock(one, heading.plain).similarity >= SUBJECT),
  );

/** Similarity from which a heading is the subject in other words. */
const SUBJECT = 0.6;
