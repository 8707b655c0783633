import { isMissing } from '../reading/part-matches';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';
import { insertionsFor, starterText } from './insert-part';

export interface Insertions {
  /** Ascending, one for each place; text in square brackets is to be filled in. */
  readonly edits: readonly Edit[];
  /** Titles of the parts, in the template's order. */
  readonly inserted: readonly string[];
}

/**
 * Returns the edits that insert one part (optional parts too), or all missing required parts. Empty if the part is
 * already there, is unknown, or has no starter text.
 */
export function insertMissing(reading: Reading, part?: string): Insertions {
  const wanted = reading.partMatches.filter((partMatch) =>
    part === undefined ? isMissing(partMatch) : partMatch.part.id === part && partMatch.state === 'missing',
  );
  const partMatches = wanted.filter((partMatch) => starterText(reading, partMatch.part) !== '');
  return { edits: insertionsFor(reading, partMatches), inserted: partMatches.map((partMatch) => partMatch.part.title) };
}
