import { isMissing } from './insertion';
import type { Reading, Section, Slot } from './reading';

/**
 * The section of no part that stands just where a required section is missing: it is likely that section under a strange heading.
 * Undefined where none does.
 */
export function strangerInPlaceOf(reading: Reading, slot: Slot): Section | undefined {
  if (slot.part.kind !== 'section' || !isMissing(slot)) return undefined;
  const next = reading.strangers.find(({ heading }) => heading.span.start >= slot.at);
  return next && reading.letter.text.slice(slot.at, next.heading.span.start).trim() === '' ? next : undefined;
}

/** Every stranger that stands in a missing section's place. */
export const strangersInPlace = (reading: Reading): ReadonlySet<Section> =>
  new Set(reading.slots.flatMap((slot) => strangerInPlaceOf(reading, slot) ?? []));
