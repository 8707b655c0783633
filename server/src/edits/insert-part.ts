import { variableValues } from '../analysis/variable-values';
import type { Reading, PartMatch } from '../reading/reading';
import { fillVariables } from '../templates/fill-variables';
import type { Part } from '../templates/template';
import type { Edit } from '../text/edit';
import { insertionPlace, passageAt } from './insert-passage';

/**
 * Returns the edit that inserts a missing part at its place, filled in with what the letter already says. Square
 * brackets in its text mark what the inspector has to fill in. The text is empty if the part has no starter text.
 */
export const insertionFor = (reading: Reading, partMatch: PartMatch): Edit =>
  passageAt(reading.letter.text, partMatch.at, starterText(reading, partMatch.part));

/**
 * Returns one edit for each place, ascending; parts that belong at the same place keep the order of `partMatches`.
 * Parts without starter text are left out.
 */
export function insertionsFor(reading: Reading, partMatches: readonly PartMatch[]): readonly Edit[] {
  const places = new Map<number, string[]>();
  for (const partMatch of partMatches) {
    const starter = starterText(reading, partMatch.part);
    if (!starter) continue;
    // Places that differ only by blank lines count as one.
    const place = insertionPlace(reading.letter.text, partMatch.at);
    places.set(place, [...(places.get(place) ?? []), starter]);
  }
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([place, starters]) => passageAt(reading.letter.text, place, starters.join('\n\n')));
}

/** A part's starter text, filled in with everything the letter says. */
export const starterText = (reading: Reading, part: Part): string =>
  fillVariables(part.starter, variableValues(reading)).trim();
