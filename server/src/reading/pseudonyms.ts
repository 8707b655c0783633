import type { Span } from '../text/span';
import { holds } from '../text/span';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading } from './reading';

/** True for a place in a section that tells of children under names that are not theirs. */
export const isUnderPseudonyms = (reading: Reading, place: Span): boolean =>
  pseudonymous(reading).some((span) => holds(span, place));

const pseudonymous = memoizeWeak(({ slots }: Reading): readonly Span[] =>
  slots
    .filter(({ part }) => part.pseudonyms)
    .flatMap(({ passage, extra }) => (passage ? [passage, ...extra] : extra))
    .map(({ section, span }) => section?.span ?? span),
);
