import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../server/src/dates/calendar';
import { createLetterService } from '../../server/src/service/service';
import {
  authoritiesThatVote,
  authoritiesWithMayors,
  mayoralElections,
  preElectionPeriods,
} from '../../server/src/timetable/elections';
import { timetableOf } from '../../server/src/timetable/timetable';
import { toIcs } from '../../server/src/timetable/to-ics';

const service = createLetterService();
const of = (text: string, settings = {}) => timetableOf(service.read(text), settings);

const LETTER = `Dear Ms Holt

# Focused visit to Leeds children’s services

This letter summarises the findings of the focused visit to Leeds children’s services on 24 and 25 March 2026. His \
Majesty’s Inspectors for this visit were Helen Ashdown and Marcus Oyelaran.

## Headline findings

Children are safe.

## Main findings

Children are seen often.
`;

describe('the timetable', () => {
  it('says for each day what it is counted from and what the count is based on', () => {
    const { days } = of(LETTER);
    expect(days.map(({ id, day }) => [id, isoDay(day)])).toEqual([
      ['draft', '2026-04-07'],
      ['quality-assurance', '2026-04-10'],
      ['authority', '2026-04-15'],
      ['comments', '2026-04-22'],
      ['publication', '2026-05-11'],
    ]);
    expect(days[3]).toMatchObject({ counted: '5 working days after that' });
    expect(days[4]).toMatchObject({
      counted: '21 working days after the visit’s last day',
      notes: [
        'Counted, it would be Monday 27 April 2026, in the weeks before the local election of 7 May 2026; the first ' +
          'working day after it is Monday 11 May 2026.',
      ],
    });
    expect(days[0]?.standing).toContain('assumed');
  });

  it('mentions a mayoral election if the council has none that day, without moving a day', () => {
    const visited = (name: string, day: string): string =>
      LETTER.replaceAll('Leeds', name).replace('24 and 25 March 2026', day);
    const warrington = of(visited('Warrington', '16 and 17 March 2027'));
    expect(warrington.notes).toEqual([
      'A mayor of Cheshire and Warrington is expected to be elected on 6 May 2027: ask whether the letter may be ' +
        'published in the weeks before.',
    ]);
    expect(warrington.days.some(({ moved }) => moved !== undefined)).toBe(false);
    // The council has an election that day too: nothing is published, and that is already reported.
    const cheshire = of(visited('Cheshire East', '16 and 17 March 2027'));
    expect(cheshire.notes).toEqual([]);
    expect(cheshire.elections.map(({ kind }) => kind)).toEqual(['local']);
    const bristol = of(visited('Bristol', '18 and 19 March 2025'));
    expect(bristol.notes).toEqual([
      'A mayor of the West of England is elected on 1 May 2025: ask whether the letter may be published in the weeks ' +
        'before.',
    ]);
    expect(of(visited('Warrington', '15 and 16 September 2026')).notes).toEqual([]);
    expect(mayoralElections(undefined)).toEqual([]);
  });

  it('uses a team’s settings, and says so', () => {
    const { days } = of(LETTER, { days: { draft: 3 }, preElectionDays: 5 });
    expect(days.map(({ day }) => isoDay(day))).toEqual([
      '2026-03-30',
      '2026-04-10',
      '2026-04-15',
      '2026-04-22',
      '2026-04-27',
    ]);
    expect(days[0]?.standing).toBe('as your team has set it');
  });

  it('uses the letter’s own date, and mentions objections to it', () => {
    const { days } = of(`4 May 2026\n\n${LETTER}`);
    const last = days.find(({ id }) => id === 'publication');
    expect(last).toMatchObject({ given: true, counted: 'the letter’s date' });
    expect(last?.notes).toEqual([
      'The letter’s date is a bank holiday (Early May bank holiday).',
      'The letter’s date is in the weeks before the local election of 7 May 2026, in which nothing is published.',
    ]);
  });

  it('says what it does not know: the visit, the authority, days after the last bank holiday or election', () => {
    expect(of('').notes).toEqual(['The letter does not say when the visit was, so no days can be calculated.']);
    expect(of(LETTER.replaceAll('Leeds', 'Northmoor')).notes).toEqual([
      'The letter names no known local authority, so local elections are left out.',
    ]);
    expect(of(LETTER.replace('24 and 25 March 2026', '20 and 21 December 2028')).notes.join(' ')).toContain(
      'First draft: the day cannot be calculated, because bank holidays are known to 31 December 2028.',
    );
    expect(of(LETTER.replace('24 and 25 March 2026', '14 and 15 December 2027')).notes).toEqual([
      'Election days are known to 31 December 2027: look up whether one comes later.',
    ]);
  });
});

describe('elections', () => {
  it('are for known authorities', () => {
    const file = path.resolve(import.meta.dirname, '../../server/data/local-authorities.tsv');
    const known = new Set(
      readFileSync(file, 'utf8')
        .split('\n')
        .map((row) => row.split('\t')[0]),
    );
    expect(authoritiesThatVote().filter((name) => !known.has(name))).toEqual([]);
    expect(authoritiesWithMayors().filter((name) => !known.has(name))).toEqual([]);
    // All except the City of London, whose council is elected in March, and one that does not exist yet.
    expect(authoritiesThatVote().length).toBe(152);
  });

  // 32 boroughs, 32 metropolitan districts, 16 unitaries, 6 counties, and Surrey for its two successors.
  it('in 2026 have the official number', () => {
    const voting = authoritiesThatVote().filter((name) =>
      preElectionPeriods(name, 30).some(({ polling }) => isoDay(polling) === '2026-05-07'),
    );
    expect(voting.length).toBe(32 + 32 + 16 + 6 + 1);
  });
});

describe('the calendar file', () => {
  const ics = toIcs(of(LETTER), 'Leeds; “north”, and a name that is longer than a line of a calendar file may be');

  it('is read by a standard parser, with the right days', () => {
    const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ startDate, endDate }) => `${startDate.toString()} ${endDate.toString()}`)).toEqual([
      '2026-04-07 2026-04-08',
      '2026-04-10 2026-04-11',
      '2026-04-15 2026-04-16',
      '2026-04-22 2026-04-23',
      '2026-05-11 2026-05-12',
      '2026-04-07 2026-05-09',
    ]);
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events[0]?.summary).toBe(
      'Leeds; “north”, and a name that is longer than a line of a calendar file may be: First draft',
    );
    expect(events[4]?.description).toContain('measured practice, 371 letters; since May 2024');
  });

  it('has lines of at most 75 octets with standard line ends, and is the same every time', () => {
    const lines = ics.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toContain('\n');
    expect(toIcs(of(LETTER), 'Leeds')).toBe(toIcs(of(LETTER), 'Leeds'));
  });
});
