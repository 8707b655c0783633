import type { Reading } from '../reading/reading';
import { areasBeside, headlineBeside, weaknessesBeside } from './beside';
import { byTopic } from './by-topic';
import { leftOverIn } from './left-over';
import { byQuantity } from './quantities';
import type { ReviewSheet } from './review-sheet';
import { placer, statementsOf } from './statements';
import { abbreviationsIn, datesOf, namesOf, rolesOf } from './values';

/** Puts next to each other what a reader of a letter should compare. Pure; the reading is not changed. */
export function reviewSheet(reading: Reading): ReviewSheet {
  const place = placer(reading);
  const statements = statementsOf(reading);
  return {
    title: subjectOf(reading),
    headline: headlineBeside(reading, statements),
    areas: areasBeside(reading, statements, place),
    weaknesses: weaknessesBeside(reading, statements, place),
    quantities: byQuantity(statements),
    topics: byTopic(statements),
    dates: datesOf(reading, place),
    names: namesOf(reading, place),
    roles: rolesOf(reading, place),
    abbreviations: abbreviationsIn(reading, place),
    left: leftOverIn(reading, place),
  };
}

const subjectOf = ({ partMatches }: Reading): string =>
  partMatches
    .find(({ part, passage }) => part.role === 'subject' && passage)
    ?.passage?.blocks.map(({ plain }) => plain.text.trim())
    .join(' ') ?? '';
