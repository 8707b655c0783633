import { responseDue } from '../reading/response-due';
import { dayOff } from '../reading/working-days';
import { compareDays, longDay, weekdayOf } from '../text/calendar';
import { rewriting } from './rewriting';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'response-due',
    title: 'The day by which a response is due',
    why:
      'A written statement of proposed action is due within 70 working days (SI 2015/1792), counted from the day ' +
      'after the letter’s date without Saturdays, Sundays and the bank holidays of England and Wales. Of 53 letters that ' +
      'name the day 29 name exactly that one.',
    group: 'facts',
    severity: 'info',
    fix: 'suggested',
    reads: 'letter',
    messages: {
      impossible: '“{words}” is not in the calendar: write the day by which the response is due.',
      before: 'The response is due on {date}, and the letter is dated {letter}: correct whichever of the two is wrong.',
      weekday: '{date} is a {right}, not a {found}: correct the weekday or the date.',
      dayOff: 'The response is due on {date}, which is {off}: name a working day.',
      differs:
        'The response is due on {date}, {after} working days after the letter; {usual} working days end on {counted}: ' +
        'check which is meant.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading) {
    const due = responseDue(reading);
    if (!due) return;
    const letterDay = reading.facts.letterDate?.day;
    const { day, counted, after, span } = due;
    if (!day) {
      yield { message: 'impossible', data: { words: due.text }, span, severity: 'warning' };
      return;
    }
    const date = longDay(day);
    const fixes = counted ? rewriting(reading.letter.text, span, longDay(counted)) : [];
    if (letterDay && compareDays(day, letterDay) <= 0) {
      yield { message: 'before', data: { date, letter: longDay(letterDay) }, span, severity: 'warning', fixes };
      return;
    }
    const right = weekdayOf(day);
    if (due.weekday && due.weekday.word.toLowerCase() !== right.toLowerCase())
      yield {
        message: 'weekday',
        data: { date, right, found: due.weekday.word },
        span: due.weekday.span,
        severity: 'warning',
        fixes: rewriting(reading.letter.text, due.weekday.span, right),
      };
    const off = dayOff(day);
    if (off) yield { message: 'dayOff', data: { date, off }, span, severity: 'warning', fixes };
    else if (counted && after !== undefined && after !== due.usual)
      yield {
        message: 'differs',
        data: { date, after, usual: due.usual, counted: longDay(counted) },
        span,
        fixes,
      };
  },

  examples: {
    valid: [
      { name: '70 working days after the letter', letter: letter('11 June 2025') },
      { name: 'with its weekday', letter: letter('Wednesday 11 June 2025') },
      { name: 'still to be written', letter: letter('[date]') },
    ],
    invalid: [
      {
        name: 'a few days early',
        letter: letter('⟦9 June 2025⟧'),
        says: [
          'The response is due on 9 June 2025, 68 working days after the letter; 70 working days end on 11 June 2025: ' +
            'check which is meant.',
        ],
        fixed: letter('11 June 2025'),
      },
      {
        name: 'a Saturday',
        letter: letter('⟦14 June 2025⟧'),
        says: ['The response is due on 14 June 2025, which is a Saturday: name a working day.'],
        fixed: letter('11 June 2025'),
      },
      {
        name: 'a weekday that does not fit',
        letter: letter('⟦Friday⟧ 11 June 2025'),
        says: ['11 June 2025 is a Wednesday, not a Friday: correct the weekday or the date.'],
        fixed: letter('Wednesday 11 June 2025'),
      },
      {
        name: 'the year of the letter before',
        letter: letter('⟦11 June 2024⟧'),
        says: [
          'The response is due on 11 June 2024, and the letter is dated 27 February 2025: correct whichever of the two ' +
            'is wrong.',
        ],
        fixed: letter('11 June 2025'),
      },
      {
        name: 'a day that there is not',
        letter: letter('⟦31 June 2025⟧'),
        says: ['“31 June 2025” is not in the calendar: write the day by which the response is due.'],
        fixed: null,
      },
    ],
  },
});

function letter(due: string): string {
  return (
    '---\ntemplate: jtai-2022\n---\n27 February 2025\n\nDear Rutland Local Safeguarding Partnership\n\n' +
    '# Joint targeted area inspection of Rutland\n\n## Next steps\n\n' +
    `Rutland should send the written statement of action to ProtectionOfChildren@ofsted.gov.uk by ${due}. This ` +
    'statement will inform the lines of enquiry at any future joint or single-agency activity by the inspectorates.\n'
  );
}
