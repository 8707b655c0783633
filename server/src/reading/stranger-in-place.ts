import { matchStock } from '../templates/stock';
import { isMissing } from './insertion';
import type { Reading, Section, Slot } from './reading';

/**
 * The section of no part that stands just where a required section is missing: it is likely that section under a
 * strange heading. Undefined where none does; the letter's subject, wherever it stands, is no section.
 */
export function strangerInPlaceOf(reading: Reading, slot: Slot): Section | undefined {
  if (slot.part.kind !== 'section' || !isMissing(slot)) return undefined;
  const next = reading.strangers.find(({ heading }) => heading.span.start >= slot.at);
  return next && !isSubject(reading, next) && reading.letter.text.slice(slot.at, next.heading.span.start).trim() === ''
    ? next
    : undefined;
}

/** Every stranger that stands in a missing section's place. */
export const strangersInPlace = (reading: Reading): ReadonlySet<Section> =>
  new Set(reading.slots.flatMap((slot) => strangerInPlaceOf(reading, slot) ?? []));

/** A heading of the first level is the mark of a subject, of this kind of letter or another. */
const isSubject = ({ template }: Reading, { heading }: Section): boolean =>
  heading.level === 1 ||
  template.parts.some(
    ({ kind, stock }) => kind === 'subject' && stock.some((one) => matchStock(one, heading.plain).likeness >= SUBJECT),
  );

/** Likeness from which a heading is the subject, though in other words. */
const SUBJECT = 0.6;
