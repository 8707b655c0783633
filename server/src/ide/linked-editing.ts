import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { textAt } from '../text/span';

/**
 * The places to edit together: the surname in the address and in the salutation. Undefined if the offset is in neither,
 * or if they already differ.
 */
export function linkedPlaces({ letter: { text }, facts }: Reading, offset: number): readonly Span[] | undefined {
  const { addressee, salutation } = facts;
  if (!addressee || !salutation) return undefined;
  const { surname, span } = addressee.name;
  if (surname === '') return undefined;
  const places = [span, salutation.span].flatMap((place) => {
    const at = textAt(text, place).lastIndexOf(surname);
    return at < 0 ? [] : [{ start: place.start + at, end: place.start + at + surname.length }];
  });
  return places.length === 2 && places.some(({ start, end }) => start <= offset && offset <= end) ? places : undefined;
}
