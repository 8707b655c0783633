import { findDates } from '../reading/facts/date-finder';
import { brokenYear, daysInWords, inHouseForm, withYearMended } from '../reading/facts/date-form';
import type { Reading, Slot } from '../reading/reading';
import { stockSaid } from '../reading/stock-said';
import { givesVisitDates, isOpen, partsWithVisitDates, visitDatesOf } from '../reading/visit';
import { dayOff } from '../reading/working-days';
import type { Day } from '../text/calendar';
import { compareDays, dayNumber, longDay, weekdayOf } from '../text/calendar';
import type { Span } from '../text/span';
import { spanOf } from '../text/span';
import { bothReadings } from '../reading/facts/both-readings';
import { dateRewritings, onWorkingDays, oneSpace } from './date-rewritings';
import type { Fix } from './rule';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'visit-dates',
    title: 'The dates of the visit are absent or mistyped',
    why:
      'The opening says on which days inspectors visited. They are written as “9 and 10 December 2025” or ' +
      '“2 to 4 March 2026”, the earlier day first, without weekday or “th”.',
    group: 'facts',
    severity: 'error',
    fix: 'safe',
    reads: 'letter',
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
      form: 'Letters write the dates of a visit as “{right}”: write them so instead of “{words}”.',
    },
    options: {},
  },

  looksAt: ['frame'],

  *check(reading) {
    const dates = visitDatesOf(reading);
    if (!dates) {
      const slot = partsWithVisitDates(reading)[0];
      const blocks = slot?.passage?.blocks ?? [];
      const block = blocks[0];
      // What is still to be filled in is told by `placeholder-left`, and a sentence that is wholly absent by
      // `missing-part`.
      if (!slot || !block || blocks.some((one) => isOpen(one)) || !isSaid(reading, slot)) return;
      // In a draft it is not written yet.
      yield {
        message: 'absent',
        data: { part: slot.part.title },
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
          // Without any figure for it the letter's own date tells the year.
          ...(day && !/\d{3,}/.test(words) ? { severity: 'warning' as const } : {}),
          fixes: fix('suggested', ...onWorkingDays(withYearMended(words, day && { day, side: 'before' }))),
        };
      else yield { message: 'impossible', data: { words }, ...place };
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

  examples: {
    valid: [
      { name: 'two days', letter: letter('on 9 and 10 December 2025') },
      { name: 'one day', letter: letter('on 9 December 2025') },
      { name: 'a range', letter: letter('between 29 September and 1 October 2020') },
      { name: 'from one day to another', letter: letter('on 27 June to 28 June 2023') },
      { name: 'days about the new year', letter: letter('on 31 December 2024 and 2 January 2025') },
      { name: 'three days', letter: letter('on 2, 3 and 5 March 2026') },
      { name: 'dates still to be written', letter: letter('on [dates of the visit]') },
      { name: 'days still to be written', letter: letter('on XX and XX December 2025') },
      {
        name: 'no opening paragraph, which is a missing part',
        letter: '---\ntemplate: fv-current\n---\nDear Ms Holt\n\n# Focused visit to Rutland children’s services\n',
      },
    ],
    invalid: [
      {
        name: 'no dates',
        letter:
          '---\ntemplate: fv-current\n---\nDear Ms Holt\n\n' +
          '# Focused visit to Rutland children’s services\n\n' +
          '⟦This letter summarises the findings of the focused visit to Rutland children’s services.⟧ His ' +
          'Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n',
        says: ['“Opening paragraph” does not say when the visit was: add its dates.'],
        fixed: null,
      },
      {
        name: 'a day that its month does not have',
        letter: letter('on ⟦30 and 31 June 2025⟧'),
        says: ['“30 and 31 June 2025” has a day that is not in the calendar: write the days that are meant.'],
        fixed: null,
      },
      {
        name: 'a figure too many',
        letter: letter('on ⟦9 and 10 December 20225⟧', '8 January 2026'),
        says: ['The dates “9 and 10 December 20225” have no year of four figures: write the year of the visit.'],
        fixed: letter('on 9 and 10 December 2025', '8 January 2026'),
      },
      {
        name: 'no year',
        letter: letter('on ⟦9 and 10 December⟧', '8 January 2026'),
        says: ['The dates “9 and 10 December” have no year of four figures: write the year of the visit.'],
        fixed: letter('on 9 and 10 December 2025', '8 January 2026'),
      },
      {
        name: 'a misspelt month',
        letter: letter('on ⟦9 and 10 Decmber 2025⟧'),
        says: ['The month of “9 and 10 Decmber 2025” is misspelt: write “9 and 10 December 2025”.'],
        fixed: letter('on 9 and 10 December 2025'),
      },
      {
        name: 'the later day first',
        letter: letter('on ⟦10 and 9 December 2025⟧'),
        says: ['The days of “10 and 9 December 2025” are not in their order: write each once, the earlier first.'],
        fixed: letter('on 9 and 10 December 2025'),
      },
      {
        name: 'the later month first',
        letter: letter('between ⟦1 October and 29 September 2020⟧'),
        says: [
          'The days of “1 October and 29 September 2020” are not in their order: write each once, the earlier first.',
        ],
        fixed: letter('between 29 September and 1 October 2020'),
      },
      {
        name: 'a range that ends before it begins',
        letter: letter('on ⟦4 to 2 March 2026⟧'),
        says: ['The days of “4 to 2 March 2026” are not in their order: write each once, the earlier first.'],
        fixed: letter('on 2 to 4 March 2026'),
      },
      {
        name: 'one day twice',
        letter: letter('on ⟦9 and 9 December 2025⟧'),
        says: ['The days of “9 and 9 December 2025” are not in their order: write each once, the earlier first.'],
        fixed: null,
      },
      {
        name: 'another weekday',
        letter: letter('on ⟦Monday 9 and Wednesday 10 December 2025⟧'),
        says: [
          'In “Monday 9 and Wednesday 10 December 2025” weekday and date do not agree, as 9 December 2025 ' +
            'is a Tuesday: write the date that is meant, without a weekday.',
        ],
        fixed: letter('on 9 and 10 December 2025'),
      },
      {
        name: 'the right weekdays',
        letter: letter('on ⟦Tuesday 9 and Wednesday 10 December 2025⟧'),
        says: [
          'Letters write the dates of a visit as “9 and 10 December 2025”: write them so instead of ' +
            '“Tuesday 9 and Wednesday 10 December 2025”.',
        ],
        fixed: letter('on 9 and 10 December 2025'),
      },
      {
        name: 'ordinals',
        letter: letter('on ⟦9th and 10th December 2025⟧'),
        says: [
          'Letters write the dates of a visit as “9 and 10 December 2025”: write them so instead of “9th ' +
            'and 10th December 2025”.',
        ],
        fixed: letter('on 9 and 10 December 2025'),
      },
      {
        name: 'a dash between two days that follow each other',
        letter: letter('on ⟦3-4 December 2025⟧'),
        says: [
          'Letters write the dates of a visit as “3 and 4 December 2025”: write them so instead of “3-4 ' +
            'December 2025”.',
        ],
        fixed: letter('on 3 and 4 December 2025'),
      },
      {
        name: 'figures',
        letter: letter('on ⟦18/11/2025 and 19/11/2025⟧'),
        says: [
          'Letters write the dates of a visit as “18 and 19 November 2025”: write them so instead of ' +
            '“18/11/2025 and 19/11/2025”.',
        ],
        fixed: letter('on 18 and 19 November 2025'),
      },
      {
        name: 'figures that may be read in two ways',
        letter: letter('on ⟦12/03/2025 and 12/04/2025⟧'),
        says: [
          '“12/03/2025 and 12/04/2025” may be 3 and 4 December 2025 or 12 March and 12 April 2025: write ' +
            'the months in words.',
        ],
        fixed: letter('on 3 and 4 December 2025'),
      },
      {
        name: 'a Saturday',
        letter: letter('on ⟦5 and 6 December 2025⟧'),
        says: ['6 December 2025 is a Saturday, and visits are on working days: check the dates.'],
        fixed: null,
      },
      {
        name: 'a dash',
        letter: letter('on ⟦2–4 March 2026⟧'),
        says: ['Letters write the dates of a visit as “2 to 4 March 2026”: write them so instead of “2–4 March 2026”.'],
        fixed: letter('on 2 to 4 March 2026'),
      },
    ],
  },
});

/** Has the part the sentence that gives the dates, even if much reworded? */
const isSaid = (reading: Reading, slot: Slot): boolean =>
  stockSaid(reading).some(
    ({ part, stock, match }) =>
      part === slot.part && givesVisitDates(stock) && (match.quality !== 'none' || match.likeness >= REWORDED),
  );

const REWORDED = 0.5;

const isRising = (days: readonly Day[]): boolean =>
  days.every((day, i) => i === 0 || compareDays(days[i - 1] ?? day, day) < 0);

/**
 * The dates with their days in order; none where a day stands twice, or where the visit would become so long that
 * another word is wrong.
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
    dayNumber(last) - dayNumber(first) > LONGEST_VISIT ||
    (form === 'to' && days.length > 2)
  )
    return [];
  return [daysInWords(sorted, form)];
}

/** In days, well over any visit's length. */
const LONGEST_VISIT = 31;

/** The first sentence of a paragraph, or so much of a long one as shows the place. */
function firstSentence(text: string): Span {
  const end = text.slice(0, 200).search(/[.!?](?:\s|$)/);
  return spanOf(0, end < 0 ? Math.min(text.length, 60) : end + 1);
}

function letter(dates: string, written = ''): string {
  return (
    '---\ntemplate: fv-current\n---\n' +
    `${written ? `${written}\n\n` : ''}Dear Ms Holt\n\n` +
    '# Focused visit to Rutland children’s services\n\n' +
    `This letter summarises the findings of the focused visit to Rutland children’s services ${dates}. ` +
    'His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n'
  );
}
