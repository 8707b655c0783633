import { fillSlots } from '../templates/fill';
import { isOptional } from '../templates/template';
import type { Part } from '../templates/template';
import type { Edit } from '../text/edit';
import { knownValues } from './known-values';
import { insertionPlace, passageAt } from './passage-at';
import type { Reading, Slot } from './reading';

/**
 * The edit that puts the part of a slot in its place, filled with what the letter says already. Words in square
 * brackets in its text are for the inspector to fill in. The text of the edit is empty where the part has no starter.
 */
export const insertionFor = (reading: Reading, slot: Slot): Edit =>
  passageAt(reading.letter.text, slot.at, starterText(reading, slot.part));

/**
 * One edit for each place, rising; parts that belong at the same place stand in it in the order of `slots`. Parts
 * without a starter are left out.
 */
export function insertionsFor(reading: Reading, slots: readonly Slot[]): readonly Edit[] {
  const places = new Map<number, string[]>();
  for (const slot of slots) {
    const starter = starterText(reading, slot.part);
    if (!starter) continue;
    // Places that differ only by blank lines are one place.
    const place = insertionPlace(reading.letter.text, slot.at);
    places.set(place, [...(places.get(place) ?? []), starter]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([place, starters]) => passageAt(reading.letter.text, place, starters.join('\n\n')));
}

/** True for a slot that a complete letter of this kind fills and this letter does not. */
export const isMissing = (slot: Slot): boolean => slot.state === 'missing' && !isOptional(slot.part);

/** The words of a part's starter with all that the letter says filled in. */
export const starterText = (reading: Reading, part: Part): string =>
  fillSlots(part.starter, knownValues(reading)).trim();
