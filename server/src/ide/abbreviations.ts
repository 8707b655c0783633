import type { Abbreviation, DefinitionInLetter } from '../analysis/abbreviations/abbreviations';
import { abbreviationsOf, placeOf } from '../analysis/abbreviations/abbreviations';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';

/** The abbreviation that stands at an offset, its letters there, and where else it stands. */
export interface AbbreviationHere {
  readonly abbreviation: Abbreviation;
  /** As it is written here, without plural and possessive. */
  readonly name: string;
  readonly span: Span;
}

export function abbreviationAt(reading: Reading, offset: number): AbbreviationHere | undefined {
  for (const abbreviation of abbreviationsOf(reading)) {
    for (const place of abbreviation.mentions) {
      if (offset < place.block.span.start || offset > place.block.span.end) continue;
      const span = placeOf(place, place.mention);
      // The s of a plural is part of the word, though not of the name.
      if (span.start <= offset && offset <= span.end + (place.mention.plural ? 1 : 0))
        return { abbreviation, name: place.mention.abbreviation, span };
    }
  }
  return undefined;
}

/** Where the letter first says in words what an abbreviation stands for. */
export const explanationOf = ({ definitions }: Abbreviation): DefinitionInLetter | undefined =>
  definitions.find(({ definition }) => definition.expansion) ?? definitions[0];

/** What the letter itself says that an abbreviation stands for; undefined where it does not. */
export function ownExpansion(abbreviation: Abbreviation): string | undefined {
  const explained = explanationOf(abbreviation);
  const words = explained?.definition.expansion;
  return words && explained.block.plain.text.slice(words.start, words.end);
}
