import { responseDue } from '../../analysis/response-due';
import { compareDays, longDay, weekdayOf } from '../../dates/calendar';
import { dayOff } from '../../dates/working-days';
import { rewriting } from '../engine/rewriting';
import { letterRule } from '../engine/rule';

export default letterRule({
  meta: {
    id: 'response-due',
    title: 'The date by which a response is due is wrong or unusual',
    why:
      'A written statement of proposed action is due within 70 working days (SI 2015/1792), counted from the day ' +
      'after the letter’s date and leaving out Saturdays, Sundays and the bank holidays of England and Wales. Of ' +
      '53 letters that name the day, 29 name exactly that one.',
    group: 'facts',
    severity: 'info',
    fix: 'suggested',
    phase: 'letter',
    messages: {
      impossible: '“{words}” is not in the calendar: write the day by which the response is due.',
      before: 'The response is due on {date}, but the letter is dated {letter}: correct whichever of the two is wrong.',
      weekday: '{date} is a {right}, not a {found}: correct the weekday or the date.',
      dayOff: 'The response is due on {date}, which is {off}: name a working day.',
      differs:
        'The response is due on {date}, {after} working days after the letter; {usual} working days end on ' +
        '{counted}: check which is meant.',
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
});
