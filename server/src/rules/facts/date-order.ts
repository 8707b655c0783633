import { lastVisitDay, visitDatesOf } from '../../analysis/visit-dates';
import type { Day } from '../../dates/calendar';
import { compareDays, isRealDay, longDay } from '../../dates/calendar';
import { dayOff, workingDaysAfter } from '../../dates/working-days';
import type { Reading } from '../../reading/reading';
import { textAt } from '../../text/span';
import { fixTitle } from '../engine/fix-title';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import { dateRewritings } from './date-rewritings';

export default letterRule({
  meta: {
    id: 'date-order',
    title: 'The letter’s date does not fit the visit',
    why:
      'A letter is dated after the visit: about 16 working days later until March 2020, 24 from October 2021 and ' +
      '21 since May 2024, and up to 71 when an election delayed it. In January it is easy to write last year’s ' +
      'date.',
    group: 'facts',
    severity: 'error',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      before: 'The letter is dated {date}, before the visit ended on {end}: correct whichever of the two is wrong.',
      year: 'The letter is dated {date}, before the visit ended on {end}: the letter’s year is probably {right}.',
      long: 'The letter is dated {date}, {gap} after the visit ended on {end}: check both dates.',
      short: 'The letter is dated {date}, {gap} after the visit ended on {end}: check both dates.',
    },
    options: {
      shortest: {
        default: 5,
        minimum: 0,
        maximum: 100,
        description: 'A letter dated fewer working days after the visit than this is reported as information.',
      },
      longest: {
        default: 75,
        minimum: 10,
        maximum: 400,
        description: 'A letter dated more working days after the visit than this is reported as a warning.',
      },
    },
  },

  looksAt: ['frame'],

  *check(reading, { shortest, longest }) {
    const date = reading.facts.letterDate;
    const end = lastVisitDay(reading);
    const visit = visitDatesOf(reading);
    // A date that is not in the calendar is reported by `letter-date`.
    if (!date?.day || !end || !visit) return;
    const { day } = date;
    const place = { span: date.span, related: [{ span: visit.span, message: 'The visit was on these days.' }] };
    const data = { date: longDay(day), end: longDay(end) };
    const isBefore = compareDays(day, end) < 0;
    const gap = workingDaysAfter(end, day);
    const isLong = gap === undefined ? day.year > end.year + 1 : gap > longest;
    if (!isBefore && !isLong) {
      if (gap !== undefined && gap < shortest)
        yield { message: 'short', data: { ...data, gap: counted(gap) }, ...place, severity: 'info' };
      return;
    }
    // The years in which the letter’s day and month come about as long after the visit as usual.
    const years = [end.year, end.year + 1].filter((year) => {
      const other = { ...day, year };
      const wait = isRealDay(other) && dayOff(other) === undefined ? workingDaysAfter(end, other) : undefined;
      return year !== day.year && wait !== undefined && wait >= shortest && wait <= longest;
    });
    const fixes: readonly Fix[] = [
      ...dateRewritings(
        reading,
        date.span,
        date.text,
        'suggested',
        years.map((year) => longDay({ ...day, year })),
      ),
      ...visitFix(reading, day, end, { shortest, longest }),
    ];
    const [right] = years;
    if (!isBefore)
      yield {
        message: 'long',
        data: { ...data, gap: gap === undefined ? `${day.year - end.year} years` : counted(gap) },
        ...place,
        severity: 'warning',
        fixes,
      };
    else if (right === undefined) yield { message: 'before', data, ...place, fixes };
    else yield { message: 'year', data: { ...data, right }, ...place, fixes };
  },
});

/** Fixes for the year at the end of the visit’s dates, if they give one: the letter’s year or the year before. */
function visitFix(
  reading: Reading,
  day: Day,
  end: Day,
  { shortest, longest }: { readonly shortest: number; readonly longest: number },
): readonly Fix[] {
  const visit = visitDatesOf(reading);
  if (
    !visit ||
    visit.days.some(({ year }) => year !== end.year) ||
    visit.text.match(/\d{4}/g)?.length !== 1 ||
    !visit.text.endsWith(String(end.year))
  )
    return [];
  const span = { start: visit.span.end - 4, end: visit.span.end };
  if (textAt(reading.letter.text, span) !== String(end.year)) return [];
  return [day.year, day.year - 1].flatMap((year): Fix[] => {
    const other = { ...end, year };
    const gap = isRealDay(other) && dayOff(other) === undefined ? workingDaysAfter(other, day) : undefined;
    if (year === end.year || gap === undefined || gap < shortest || gap > longest) return [];
    return [
      {
        ...fixTitle('Write “{right}” for “{found}” as the year of the visit', { right: year, found: end.year }),
        kind: 'suggested',
        edits: [{ span, text: String(year) }],
      },
    ];
  });
}

const counted = (days: number): string => `${days} working day${days === 1 ? '' : 's'}`;
