import { placeholdersIn } from '../letter/placeholders';
import { findDates } from '../reading/facts/date-finder';
import { brokenYear, inHouseForm, withYearMended } from '../reading/facts/date-form';
import { lastVisitDay } from '../reading/visit';
import { dayOff } from '../reading/working-days';
import type { Day } from '../text/calendar';
import { WEEKDAYS, compareDays, dayFromNumber, dayNumber, isRealDay, longDay, weekdayOf } from '../text/calendar';
import { lineEnd, lineStart } from '../text/whole-lines';
import { bothReadings } from '../reading/facts/both-readings';
import { dateRewritings, onWorkingDays, oneSpace } from './date-rewritings';
import type { Fix } from './rule';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'letter-date',
    title: 'The letter’s date is mistyped',
    why:
      'The date of the letter is the day of its publication, and deadlines are counted from it. It is ' +
      'written as day, month and year (“18 December 2025”), without weekday or “th”.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    reads: 'letter',
    messages: {
      impossible: 'The calendar has no “{words}”: write the day that is meant.',
      year: 'The date “{words}” has no year of four figures: write the year.',
      month: 'The month of “{words}” is misspelt: write “{right}”.',
      partial: 'The date “{words}” is not whole: write day, month and year.',
      several: 'The letter’s date “{words}” is more than one day: write the day of the letter alone.',
      weekday: joined(
        'In “{words}” weekday and date do not agree, as {date} is a {weekday}: write the date ',
        'that is meant, without a weekday.',
      ),
      ambiguous: '“{words}” may be {one} or {other}: write the month in words.',
      dayOff: '{date} is {off}, and letters are dated on working days: check the date.',
      form: 'Letters write the date as “{right}”: write it so instead of “{words}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const date = reading.facts.letterDate;
    if (!date) return;
    const { letter } = reading;
    // What is still to be filled in is told by `placeholder-left`.
    const line = letter.text.slice(lineStart(letter.text, date.span.start), lineEnd(letter.text, date.span.end));
    if (isOpen(line.slice(0, LONGEST_LINE))) return;
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
      const readings = bothReadings(words);
      if (readings) {
        yield {
          message: 'ambiguous',
          data: { words, one: readings[0], other: readings[1] },
          ...place,
          severity: 'info',
          fixes: fix('suggested', ...onWorkingDays(readings)),
        };
        return;
      }
      if (oneSpace(words) !== right)
        yield { message: 'form', data: { words, right }, ...place, severity: 'info', fixes: fix('safe', right) };
      const visit = lastVisitDay(reading);
      const off = dayOff(day);
      // A date before the visit is told by `date-order`.
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

  examples: {
    valid: [
      { name: 'day, month and year', letter: letter('18 December 2025') },
      { name: 'a leap day', letter: letter('29 February 2024') },
      {
        name: 'a Saturday before the visit, of which another rule tells',
        letter: letter('20 December 2025', '13 and 14 January 2026'),
      },
      { name: 'a date still to be written', letter: letter('[date of the letter]') },
      { name: 'a year still to be written', letter: letter('18 December [year]') },
      {
        name: 'no date at all, which is a missing part',
        letter: 'Ada Holt\nDirector of Children’s Services\n\nDear Ms Holt\n',
      },
    ],
    invalid: [
      {
        name: 'a figure too many',
        letter: letter('⟦6 November 20205⟧', '7 and 8 October 2025'),
        says: ['The date “6 November 20205” has no year of four figures: write the year.'],
        fixed: letter('6 November 2025', '7 and 8 October 2025'),
      },
      {
        name: 'a figure too many, after a visit of another year',
        letter: letter('⟦6 November 20205⟧', '7 and 8 October 2020'),
        says: ['The date “6 November 20205” has no year of four figures: write the year.'],
        fixed: letter('6 November 2020', '7 and 8 October 2020'),
      },
      {
        name: 'a figure too few',
        letter: letter('⟦8 January 202⟧', '9 and 10 December 2025'),
        says: ['The date “8 January 202” has no year of four figures: write the year.'],
        fixed: letter('8 January 2026', '9 and 10 December 2025'),
      },
      {
        name: 'no year',
        letter: letter('⟦8 January⟧', '9 and 10 December 2025'),
        says: ['The date “8 January” has no year of four figures: write the year.'],
        fixed: letter('8 January 2026', '9 and 10 December 2025'),
      },
      {
        name: 'letters in the year',
        letter: letter('⟦18 December⟧ 20I5'),
        says: ['The date “18 December” has no year of four figures: write the year.'],
        fixed: null,
      },
      {
        name: 'a day that its month does not have',
        letter: letter('⟦31 June 2025⟧'),
        says: ['The calendar has no “31 June 2025”: write the day that is meant.'],
        fixed: letter('30 June 2025'),
      },
      {
        name: 'a day that no month has',
        letter: letter('⟦45 June 2025⟧'),
        says: ['The calendar has no “45 June 2025”: write the day that is meant.'],
        fixed: null,
      },
      {
        name: 'month before day, in figures',
        letter: letter('⟦12/18/2025⟧'),
        says: ['The calendar has no “12/18/2025”: write the day that is meant.'],
        fixed: letter('18 December 2025'),
      },
      {
        name: 'a misspelt month',
        letter: letter('⟦18 Decmber 2025⟧'),
        says: ['The month of “18 Decmber 2025” is misspelt: write “18 December 2025”.'],
        fixed: letter('18 December 2025'),
      },
      {
        name: 'no day',
        letter: letter('⟦December 2025⟧'),
        says: ['The date “December 2025” is not whole: write day, month and year.'],
        fixed: null,
      },
      {
        name: 'two days',
        letter: letter('⟦18 and 19 December 2025⟧'),
        says: ['The letter’s date “18 and 19 December 2025” is more than one day: write the day of the letter alone.'],
        fixed: null,
      },
      {
        name: 'another weekday',
        letter: letter('⟦Friday 18 December 2025⟧'),
        says: [
          'In “Friday 18 December 2025” weekday and date do not agree, as 18 December 2025 is a Thursday: ' +
            'write the date that is meant, without a weekday.',
        ],
        fixed: letter('18 December 2025'),
      },
      {
        name: 'the right weekday',
        letter: letter('⟦Thursday, 18 December 2025⟧'),
        says: ['Letters write the date as “18 December 2025”: write it so instead of “Thursday, 18 December 2025”.'],
        fixed: letter('18 December 2025'),
      },
      {
        name: 'an ordinal',
        letter: letter('⟦9th of May 2024⟧'),
        says: ['Letters write the date as “9 May 2024”: write it so instead of “9th of May 2024”.'],
        fixed: letter('9 May 2024'),
      },
      {
        name: 'figures',
        letter: letter('⟦18/12/2025⟧'),
        says: ['Letters write the date as “18 December 2025”: write it so instead of “18/12/2025”.'],
        fixed: letter('18 December 2025'),
      },
      {
        name: 'figures with a short year',
        letter: letter('⟦18/12/25⟧'),
        says: ['The date “18/12/25” has no year of four figures: write the year.'],
        fixed: letter('18 December 2025'),
      },
      {
        name: 'figures that may be read in two ways',
        letter: letter('⟦12/03/2025⟧'),
        says: ['“12/03/2025” may be 12 March 2025 or 3 December 2025: write the month in words.'],
        fixed: letter('12 March 2025'),
      },
      {
        name: 'figures of which neither reading is a working day',
        letter: letter('⟦05/04/2025⟧'),
        says: ['“05/04/2025” may be 5 April 2025 or 4 May 2025: write the month in words.'],
        fixed: null,
      },
      {
        name: 'figures of which the first reading is a Saturday',
        letter: letter('⟦01/03/2025⟧'),
        says: ['“01/03/2025” may be 3 January 2025 or 1 March 2025: write the month in words.'],
        fixed: letter('3 January 2025'),
      },
      {
        name: 'a Saturday',
        letter: letter('⟦20 December 2025⟧'),
        says: ['20 December 2025 is a Saturday, and letters are dated on working days: check the date.'],
        fixed: null,
      },
      {
        name: 'a bank holiday',
        letter: letter('⟦18 April 2025⟧'),
        says: ['18 April 2025 is a bank holiday (Good Friday), and letters are dated on working days: check the date.'],
        fixed: null,
      },
      {
        name: 'a day that its month does not have, before a Sunday',
        letter: letter('⟦31 June 2024⟧'),
        says: ['The calendar has no “31 June 2024”: write the day that is meant.'],
        fixed: letter('1 July 2024'),
      },
      {
        name: 'a short month',
        letter: letter('⟦18 Dec. 2025⟧'),
        says: ['Letters write the date as “18 December 2025”: write it so instead of “18 Dec. 2025”.'],
        fixed: letter('18 December 2025'),
      },
    ],
  },
});

const isOpen = (line: string): boolean => placeholdersIn(line).length > 0;

const LONGEST_LINE = 500;

/** The day within half a week that falls on a weekday (0 for Sunday). */
function nearestOn(day: Day, weekday: number): Day {
  const ahead = (weekday - WEEKDAYS.indexOf(weekdayOf(day)) + 7) % 7;
  return dayFromNumber(dayNumber(day) + (ahead > 3 ? ahead - 7 : ahead));
}

/**
 * For a day that its month does not have, the month's last and the day after that; for figures with the month first,
 * that day.
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

function letter(date: string, visit?: string): string {
  const opening =
    '\n# Focused visit to Rutland children’s services\n\n' +
    'This letter summarises the findings of the focused visit to Rutland children’s services on ' +
    `${visit ?? ''}.\n`;
  return `${date}\n\nAda Holt\nDirector of Children’s Services\n\nDear Ms Holt\n${visit === undefined ? '' : opening}`;
}
