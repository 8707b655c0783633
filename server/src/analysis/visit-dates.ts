import type { Day } from '../dates/calendar';
import { compareDays } from '../dates/calendar';
import { findDates } from '../dates/find-dates';
import type { Block } from '../letter/letter';
import { anglesIn, placeholdersOf } from '../letter/placeholders';
import { memoizeByBlock } from '../memo/memoize-by-block';
import { memoizeWeak } from '../memo/memoize-weak';
import type { VisitDates } from '../reading/facts';
import type { Reading, PartMatch } from '../reading/reading';
import { variableNames } from '../templates/fill-variables';
import type { Stock } from '../templates/template';
import type { BlockText } from '../text/annotated-text';
import { contains } from '../text/span';

/** True if a standard sentence says when the visit was. */
export const givesVisitDates = memoizeWeak(({ text }: Stock): boolean => variableNames(text).includes('visit_dates'));

/** The parts that say when the visit was, if the letter has them. */
export const partsWithVisitDates = memoizeWeak((reading: Reading): readonly PartMatch[] =>
  reading.partMatches.filter(({ part, passage }) => passage && part.stock.some(givesVisitDates)),
);

/**
 * Returns the visit’s dates if they are in a paragraph of the part that states them; if a letter has that part, a date
 * elsewhere in the opening is something else.
 */
export const visitDatesOf = memoizeWeak((reading: Reading): VisitDates | undefined => {
  const dates = reading.facts.visitDates;
  const partMatches = partsWithVisitDates(reading);
  return dates &&
    (partMatches.length === 0 ||
      partMatches.some(({ passage }) => passage?.blocks.some(({ span }) => contains(span, dates.span))))
    ? dates
    : undefined;
});

/** The last day of the visit, in whatever order its days are written. */
export const lastVisitDay = memoizeWeak((reading: Reading): Day | undefined => {
  const days = visitDatesOf(reading)?.days ?? [];
  return days.reduce<Day | undefined>((last, day) => (last && compareDays(last, day) > 0 ? last : day), undefined);
});

/**
 * Returns the days of the visit in order, as far as they are known. If the letter omits the year, it is the year of the
 * letter's date, or the year before if the visit would otherwise be later.
 */
export const visitDays = memoizeWeak((reading: Reading): readonly Day[] => {
  const { visitDates, letterDate } = reading.facts;
  const written = (visitDatesOf(reading) ?? visitDates)?.days ?? [];
  if (written.length > 0 || !visitDates || !letterDate?.day) return [...written].sort(compareDays);
  const { day } = letterDate;
  for (const year of [day.year, day.year - 1]) {
    const days = (findDates(`${visitDates.text} ${year}`)[0]?.days ?? []).flatMap((one) => one.day ?? []);
    if (days.length > 0 && days.every((one) => compareDays(one, day) <= 0)) return [...days].sort(compareDays);
  }
  return [];
});

/**
 * Returns the day that determines a letter's period: its date, or the visit's last day if the date is missing or before
 * the visit, since then the date is wrong.
 */
export function dayOfLetter(reading: Reading): Day | undefined {
  const day = reading.facts.letterDate?.day;
  const last = lastVisitDay(reading);
  return day && !(last && compareDays(day, last) < 0) ? day : last;
}

/** True for a block with something still to be filled in. */
export const isOpen = ({ text }: Block): boolean => isOpenText(text);

const isOpenText = memoizeByBlock(
  ({ source, plain }: BlockText) =>
    placeholdersOf(plain).some(({ kind }) => kind !== 'choice') || anglesIn(source).length > 0,
);
