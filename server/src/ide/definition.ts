import { placeOf } from '../analysis/abbreviations/abbreviations';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { abbreviationAt, explanationOf } from './abbreviations';

/**
 * Where the letter says what stands at an offset: for an abbreviation its words in full, with the abbreviation in
 * brackets.
 */
export function definitionAt(reading: Reading, offset: number): Span | undefined {
  const here = abbreviationAt(reading, offset);
  const explained = here && explanationOf(here.abbreviation);
  return explained && placeOf(explained, explained.definition.whole);
}
