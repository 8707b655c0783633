import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { contains } from '../text/span';

/** True for a place in a section that refers to children by pseudonyms. */
export const isUnderPseudonyms = (reading: Reading, place: Span): boolean =>
  pseudonymous(reading).some((span) => contains(span, place));

const pseudonymous = memoizeWeak(({ partMatches }: Reading): readonly Span[] =>
  partMatches
    .filter(({ part }) => part.pseudonyms)
    .flatMap(({ passage, extra }) => (passage ? [passage, ...extra] : extra))
    .map(({ section, span }) => section?.span ?? span),
);
