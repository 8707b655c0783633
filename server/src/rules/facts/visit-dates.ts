import { stockInLetter } from '../../analysis/stock-in-letter';
import { givesVisitDates, isOpen, partsWithVisitDates, visitDatesOf } from '../../analysis/visit-dates';
import type { Day } from '../../dates/calendar';
import { compareDays, dayNumber, longDay, weekdayOf } from '../../dates/calendar';
import { brokenYear, daysInWords, inHouseForm, withYearMended } from '../../dates/date-form';
import { findDates } from '../../dates/find-dates';
import { dayOff } from '../../dates/working-days';
import type { Reading, PartMatch } from '../../reading/reading';
import { joined } from '../../text/joined';
import type { Span } from '../../text/span';
import { spanOf } from '../../text/span';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import { ambiguousDays, dateRewritings, onWorkingDays, oneSpace } from './date-rewritings';

export default letterRule({
  meta: {
    id: 'visit-dates',
    title: 'The dates of the visit are missing or mistyped',
    why:
      'The opening gives the days on which inspectors visited. They are written as “9 and 10 December 2025” or “2 ' +
      'to 4 March 2026”, the earlier day first, without a weekday or “th”.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    phase: 'letter',
    messages: {
      absent: '“{part}” does not say when the visit was: add its dates.',
      impossible: '“{words}” has a day that is not in the calendar: write the days that are meant.',
      year: 'The dates “{words}” have no year of four figures: write the year of the visit.',
      month: 'The month of “{words}” is misspelt: write “{right}”.',
      order: 'The days of “{words}” are not in their order: write each once, the earlier first.',
      weekday: joined(
        'In “{words}” weekday and date do not agree, as {date} is a {weekday}: write the date ',
        'that is meant, without a weekday.',
      ),
      ambiguous: '“{words}” may be {one} or {other}: write the months in words.',
      dayOff: '{date} is {off}, and visits are on working days: check the dates.',
      form: 'In letters the dates of a visit are written “{right}”: use that instead of “{words}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const dates = visitDatesOf(reading);
    if (!dates) {
      const partMatch = partsWithVisitDates(reading)[0];
      const blocks = partMatch?.passage?.blocks ?? [];
      const block = blocks[0];
      // Placeholders are reported by `placeholder-left`, and a missing sentence by `missing-part`.
      if (!partMatch || !block || blocks.some((one) => isOpen(one)) || !isSaid(reading, partMatch)) return;
      // While drafting, the dates may not be written yet.
      yield {
        message: 'absent',
        data: { part: partMatch.part.title },
        span: block.plain.toSource(firstSentence(block.plain.text)),
        severity: reading.stage === 'drafting' ? 'info' : 'warning',
      };
      return;
    }
    const words = dates.text;
    const place = { span: dates.span };
    const fix = (kind: Fix['kind'], ...rights: readonly string[]): readonly Fix[] =>
      dateRewritings(reading, dates.span, words, kind, rights);
    const right = inHouseForm(words);
    if (dates.days.length === 0) {
      const day = reading.facts.letterDate?.day;
      if (right !== undefined)
        yield { message: 'month', data: { words, right }, ...place, fixes: fix('suggested', right) };
      else if (brokenYear(words))
        yield {
          message: 'year',
          data: { words },
          ...place,
          // If the year is missing altogether, the letter’s own date gives it.
          ...(day && !/\d{3,}/.test(words) ? { severity: 'warning' as const } : {}),
          fixes: fix('suggested', ...onWorkingDays(withYearMended(words, day && { day, side: 'before' }))),
        };
      else yield { message: 'impossible', data: { words }, ...place };
      return;
    }
    const ambiguous = ambiguousDays(words, dates.span, fix);
    if (ambiguous) {
      yield ambiguous;
      return;
    }
    if (!isRising(dates.days)) {
      yield { message: 'order', data: { words }, ...place, fixes: fix('suggested', ...inOrder(words, dates.days)) };
      return;
    }
    const wrong = dates.weekdays.find(({ word, day }) => word.toLowerCase() !== weekdayOf(day).toLowerCase());
    if (wrong) {
      yield {
        message: 'weekday',
        data: { words, date: longDay(wrong.day), weekday: weekdayOf(wrong.day) },
        ...place,
        severity: 'warning',
        fixes: right === undefined ? [] : fix('suggested', right),
      };
    } else if (right !== undefined && right !== oneSpace(words)) {
      yield { message: 'form', data: { words, right }, ...place, severity: 'info', fixes: fix('safe', right) };
    }
    const off = wrong ? undefined : dates.days.find((day) => dayOff(day) !== undefined);
    if (off)
      yield { message: 'dayOff', data: { date: longDay(off), off: dayOff(off) ?? '' }, ...place, severity: 'info' };
  },
});

/** True if the part has the sentence that gives the dates, even if much reworded. */
const isSaid = (reading: Reading, partMatch: PartMatch): boolean =>
  stockInLetter(reading).some(
    ({ part, stock, match }) =>
      part === partMatch.part && givesVisitDates(stock) && (match.quality !== 'none' || match.similarity >= REWORDED),
  );

const REWORDED = 0.5;

const isRising = (days: readonly Day[]): boolean =>
  days.every((day, i) => i === 0 || compareDays(days[i - 1] ?? day, day) < 0);

/**
 * The dates with their days in order; empty if a day appears twice, or if the visit would become so long that something
 * else must be wrong.
 */
function inOrder(words: string, days: readonly Day[]): readonly string[] {
  const sorted = [...days].sort(compareDays);
  const [first] = sorted;
  const last = sorted.at(-1);
  const form = findDates(words)[0]?.form;
  if (
    !form ||
    !first ||
    !last ||
    !isRising(sorted) ||
    dayNumber(last) - dayNumber(first) > MAX_VISIT_DAYS ||
    (form === 'to' && days.length > 2)
  )
    return [];
  return [daysInWords(sorted, form)];
}

/** In days; well over the length of any visit. */
const MAX_VISIT_DAYS = 31;

/** The first sentence of a paragraph, or the beginning of a long one. */
function firstSentence(text: string): Span {
  const end = text.slice(0, 200).search(/[.!?](?:\s|$)/);
  return spanOf(0, end < 0 ? Math.min(text.length, 60) : end + 1);
}
