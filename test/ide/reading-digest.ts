import type { Reading } from '../../server/src/reading/reading';

/** The reading of a letter without spans: two letters with the same words read the same. */
export const readingDigest = (reading: Reading): unknown => ({
  template: reading.template.id,
  stage: reading.stage,
  parts: reading.partMatches.map(({ part, state, passage, extra }) => [
    part.id,
    state,
    passage?.blocks.map(({ plain }) => spaced(plain.text)),
    extra.length,
  ]),
  unclaimed: reading.unclaimedSections.map(({ heading }) => spaced(heading.plain.text)),
  facts: JSON.parse(
    JSON.stringify(reading.facts, (key: string, value: unknown) =>
      PLACES.has(key) ? undefined : typeof value === 'string' ? spaced(value) : value,
    ),
  ) as unknown,
});

const PLACES: ReadonlySet<string> = new Set([
  'span',
  'spans',
  'at',
  'places',
  'start',
  'end',
  'block',
  'blocks',
  'plain',
  'passage',
]);
const spaced = (words: string): string => words.replace(/\s+/g, '');
