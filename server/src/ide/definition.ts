import { placeOf } from '../analysis/abbreviations/abbreviations';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { abbreviationAt, explanationOf } from './abbreviations';

/** The definition of the abbreviation at an offset: its expansion, with the abbreviation in brackets. */
export function definitionAt(reading: Reading, offset: number): Span | undefined {
  const here = abbreviationAt(reading, offset);
  const explained = here && explanationOf(here.abbreviation);
  return explained && placeOf(explained, explained.definition.whole);
}
