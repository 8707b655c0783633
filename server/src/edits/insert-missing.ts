import { isMissing } from '../reading/part-matches';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edit';
import { insertionsFor, starterText } from './insert-part';

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
  const wanted = reading.partMatches.filter((partMatch) =>
    part === undefined ? isMissing(partMatch) : partMatch.part.id === part && partMatch.state === 'missing',
  );
  const partMatches = wanted.filter((partMatch) => starterText(reading, partMatch.part) !== '');
  return { edits: insertionsFor(reading, partMatches), inserted: partMatches.map((partMatch) => partMatch.part.title) };
}
