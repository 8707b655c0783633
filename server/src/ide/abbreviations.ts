import type { Abbreviation, DefinitionInLetter } from '../analysis/abbreviations/abbreviations';
import { abbreviationsOf, placeOf } from '../analysis/abbreviations/abbreviations';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/** The abbreviation at an offset, and its other occurrences. */
export interface AbbreviationHere {
  readonly abbreviation: Abbreviation;
  /** As written here, without plural and possessive. */
  readonly name: string;
  readonly span: Span;
}

export function abbreviationAt(reading: Reading, offset: number): AbbreviationHere | undefined {
  for (const abbreviation of abbreviationsOf(reading)) {
    for (const place of abbreviation.mentions) {
      if (offset < place.block.span.start || offset > place.block.span.end) continue;
      const span = placeOf(place, place.mention);
      // The plural s belongs to the word, though not to the name.
      if (span.start <= offset && offset <= span.end + (place.mention.plural ? 1 : 0))
        return { abbreviation, name: place.mention.abbreviation, span };
    }
  }
  return undefined;
}

/** Where the letter first spells out an abbreviation. */
export const explanationOf = ({ definitions }: Abbreviation): DefinitionInLetter | undefined =>
  definitions.find(({ definition }) => definition.expansion) ?? definitions[0];

/** The letter's own expansion of an abbreviation; undefined if it has none. */
export function ownExpansion(abbreviation: Abbreviation): string | undefined {
  const explained = explanationOf(abbreviation);
  const words = explained?.definition.expansion;
  return words && explained.block.plain.text.slice(words.start, words.end);
}
