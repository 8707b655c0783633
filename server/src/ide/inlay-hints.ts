import { abbreviationsOf, placeOf } from '../analysis/abbreviations/abbreviations';
import { knownExpansions } from '../analysis/abbreviations/known-abbreviations';
import { lastVisitDay } from '../analysis/visit-dates';
import { dayNumber, weekdayOf } from '../dates/calendar';
import { workingDaysAfter } from '../dates/working-days';
import { findDates } from '../reading/facts/dates';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';

/** An inlay hint after a word of the letter. */
export interface InlayHint {
  /** Source offset. */
  readonly at: number;
  readonly label: string;
}

const MAX_BLOCK_LENGTH = 50_000;

/**
 * Returns inlay hints: after each date its weekday and its distance from the visit in working days; after the first use
 * of an abbreviation that the letter does not explain, its expansion.
 */
export function inlayHints(reading: Reading, range: Span): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const last = lastVisitDay(reading);
  for (const { kind, plain, span: place } of reading.letter.blocks) {
    if (kind === 'comment' || plain.text.length > MAX_BLOCK_LENGTH || !overlaps(place, range)) continue;
    for (const { days } of findDates(plain.text)) {
      for (const { day, span } of days) {
        if (!day) continue;
        const after = last && dayNumber(day) > dayNumber(last) ? workingDaysAfter(last, day) : undefined;
        const distance =
          after === undefined ? '' : `, ${after} working ${after === 1 ? 'day' : 'days'} after the visit`;
        hints.push({ at: plain.toSource(span).end, label: `${weekdayOf(day)}${distance}` });
      }
    }
  }
  for (const { key, mentions, definitions } of abbreviationsOf(reading)) {
    const [first] = mentions;
    const [expansion, ...others] = knownExpansions(key);
    if (definitions.length > 0 || !first || expansion === undefined || others.length > 0) continue;
    hints.push({ at: placeOf(first, first.mention).end, label: expansion });
  }
  return hints.filter(({ at }) => range.start <= at && at <= range.end).sort((a, b) => a.at - b.at);
}
