import { lastVisitDay } from '../../analysis/visit-dates';
import type { Day } from '../../dates/calendar';
import { WEEKDAYS, compareDays, dayFromNumber, dayNumber, isRealDay, longDay, weekdayOf } from '../../dates/calendar';
import { brokenYear, inHouseForm, withYearMended } from '../../dates/date-form';
import { findDates } from '../../dates/find-dates';
import { dayOff } from '../../dates/working-days';
import { placeholdersIn } from '../../letter/placeholders';
import { joined } from '../../text/joined';
import { lineEnd, lineStart } from '../../text/line-edits';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import { ambiguousDays, dateRewritings, onWorkingDays, oneSpace } from './date-rewritings';

export default letterRule({
  meta: {
    id: 'letter-date',
    title: 'The letter’s date is mistyped',
    why:
      'The date of the letter is the day on which it is published, and deadlines are counted from it. It is ' +
      'written as day, month and year (“18 December 2025”), without a weekday or “th”.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    phase: 'letter',
    messages: {
      impossible: '“{words}” is not in the calendar: write the day that is meant.',
      year: 'The date “{words}” has no year of four figures: write the year.',
      month: 'The month of “{words}” is misspelt: write “{right}”.',
      partial: 'The date “{words}” is incomplete: write day, month and year.',
      several: 'The letter’s date “{words}” is more than one day: write the day of the letter alone.',
      weekday: joined(
        'In “{words}” weekday and date do not agree, as {date} is a {weekday}: write the date ',
        'that is meant, without a weekday.',
      ),
      ambiguous: '“{words}” may be {one} or {other}: write the month in words.',
      dayOff: '{date} is {off}, and letters are dated on working days: check the date.',
      form: 'In letters the date is written “{right}”: use that instead of “{words}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const date = reading.facts.letterDate;
    if (!date) return;
    const { letter } = reading;
    // Placeholders are reported by `placeholder-left`.
    const line = letter.text.slice(lineStart(letter.text, date.span.start), lineEnd(letter.text, date.span.end));
    if (isOpen(line.slice(0, MAX_DATE_LINE_LENGTH))) return;
    const words = date.text;
    const place = { span: date.span };
    const fix = (kind: Fix['kind'], ...rights: readonly string[]): readonly Fix[] =>
      dateRewritings(reading, date.span, words, kind, rights);
    const { day, weekday } = date;
    if (day) {
      const right = longDay(day);
      const named = WEEKDAYS.findIndex((name) => name.toLowerCase() === weekday?.word.toLowerCase());
      if (named >= 0 && weekdayOf(day) !== WEEKDAYS[named]) {
        yield {
          message: 'weekday',
          data: { words, date: right, weekday: weekdayOf(day) },
          ...place,
          severity: 'warning',
          fixes: fix('suggested', ...onWorkingDays([right, longDay(nearestOn(day, named))])),
        };
        return;
      }
      const ambiguous = ambiguousDays(words, date.span, fix);
      if (ambiguous) {
        yield ambiguous;
        return;
      }
      if (oneSpace(words) !== right)
        yield { message: 'form', data: { words, right }, ...place, severity: 'info', fixes: fix('safe', right) };
      const visit = lastVisitDay(reading);
      const off = dayOff(day);
      // A date before the visit is reported by `date-order`.
      if (off !== undefined && !(visit && compareDays(day, visit) < 0))
        yield { message: 'dayOff', data: { date: right, off }, ...place, severity: 'info' };
      return;
    }
    const found = findDates(words)[0];
    const right = inHouseForm(words);
    if (!found) yield { message: 'partial', data: { words }, ...place };
    else if (found.days.length > 1) yield { message: 'several', data: { words }, ...place };
    else if (right !== undefined)
      yield { message: 'month', data: { words, right }, ...place, fixes: fix('suggested', right) };
    else if (brokenYear(words)) {
      const visit = lastVisitDay(reading);
      yield {
        message: 'year',
        data: { words },
        ...place,
        fixes: fix('suggested', ...onWorkingDays(withYearMended(words, visit && { day: visit, side: 'after' }))),
      };
    } else
      yield {
        message: 'impossible',
        data: { words },
        ...place,
        fixes: fix('suggested', ...onWorkingDays(possibleDays(words))),
      };
  },
});

const isOpen = (line: string): boolean => placeholdersIn(line).length > 0;

const MAX_DATE_LINE_LENGTH = 500;

/** The nearest day that falls on a weekday (0 for Sunday), at most three days away. */
function nearestOn(day: Day, weekday: number): Day {
  const ahead = (weekday - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7;
  return dayFromNumber(dayNumber(day) + (ahead > 3 ? ahead - 7 : ahead));
}

/**
 * Possible readings of an impossible date. For a day that its month does not have: the last day of the month and the
 * day after it; for figures with the month first: the date with day and month swapped.
 */
function possibleDays(words: string): readonly string[] {
  const [, month, date, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  const turned = { year: Number(year), month: Number(month), day: Number(date) };
  if (month && isRealDay(turned)) return [longDay(turned)];
  const [, before = '', day = '', after = ''] = /^(\D*)(\d{1,2})(?!\d)(.*)$/s.exec(words) ?? [];
  if (Number(day) > 31) return [];
  for (let number = Number(day) - 1; number >= 28; number--) {
    const right = inHouseForm(`${before}${number}${after.replace(/^(?:st|nd|rd|th)\b/, '')}`);
    const last = right === undefined ? undefined : findDates(right)[0]?.days[0]?.day;
    if (right !== undefined && last) return [right, longDay(dayFromNumber(dayNumber(last) + 1))];
  }
  return [];
}
