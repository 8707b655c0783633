import { variableValues } from '../analysis/variable-values';
import type { Reading, PartMatch } from '../reading/reading';
import { fillVariables } from '../templates/fill-variables';
import type { Part } from '../templates/template';
import type { Edit } from '../text/edit';
import { insertionPlace, passageAt } from './insert-passage';

/**
 * The edit that puts a missing part in its place, filled with what the letter says already. Words in square
 * brackets in its text are for the inspector to fill in. The text of the edit is empty where the part has no starter.
 */
export const insertionFor = (reading: Reading, partMatch: PartMatch): Edit =>
  passageAt(reading.letter.text, partMatch.at, starterText(reading, partMatch.part));

/**
 * One edit for each place, rising; parts that belong at the same place stand in it in the order of `partMatches`. Parts
 * without a starter are left out.
 */
export function insertionsFor(reading: Reading, partMatches: readonly PartMatch[]): readonly Edit[] {
  const places = new Map<number, string[]>();
  for (const partMatch of partMatches) {
    const starter = starterText(reading, partMatch.part);
    if (!starter) continue;
    // Places that differ only by blank lines are one place.
    const place = insertionPlace(reading.letter.text, partMatch.at);
    places.set(place, [...(places.get(place) ?? []), starter]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([place, starters]) => passageAt(reading.letter.text, place, starters.join('\n\n')));
}

/** The words of a part's starter with all that the letter says filled in. */
export const starterText = (reading: Reading, part: Part): string =>
  fillVariables(part.starter, variableValues(reading)).trim();
