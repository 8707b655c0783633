import { insertionsFor, isMissing, starterText } from '../reading/insertion';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';

export interface Insertions {
  /** Rising, one for each place; words in square brackets are to be filled in. */
  readonly edits: readonly Edit[];
  /** Titles of the parts, in the template's order. */
  readonly inserted: readonly string[];
}

/**
 * What puts one part in its place (optional parts too), or all that are missing and required. Empty where the part
 * stands there already, is unknown, or has no starter.
 */
export function insertMissing(reading: Reading, part?: string): Insertions {
  const wanted = reading.slots.filter((slot) =>
    part === undefined ? isMissing(slot) : slot.part.id === part && slot.state === 'missing',
  );
  const slots = wanted.filter((slot) => starterText(reading, slot.part) !== '');
  return { edits: insertionsFor(reading, slots), inserted: slots.map((slot) => slot.part.title) };
}
