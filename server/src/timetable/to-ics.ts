import type { Day } from '../dates/calendar';
import { dayFromNumber, dayNumber, isoDay } from '../dates/calendar';
import type { Timetable } from './timetable';
import { nameOf } from './timetable';

/**
 * A timetable as an iCalendar file (RFC 5545): one all-day event a day, and one for each pre-election period. The same
 * timetable and name give the same file, and an event keeps its UID when its day moves, so that a calendar that reads
 * the file again moves it.
 * @param name  what the letter is called: `Leeds`
 */
export function toIcs({ days, elections, visitEnd }: Timetable, name: string): string {
  const stamp = `${compact(visitEnd ?? { year: 1970, month: 1, day: 1 })}T000000Z`;
  const key = uidPart(`${name}-${visitEnd ? isoDay(visitEnd) : ''}`);
  const event = (id: string, from: Day, to: Day, summary: string, description: string): readonly string[] => [
    'BEGIN:VEVENT',
    `UID:${uidPart(id)}-${key}@inspection-letters`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // The end is not in it: the day after.
    `DTEND;VALUE=DATE:${compact(dayFromNumber(dayNumber(to) + 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Inspection Letters//Timetable//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ id, title, day, counted, standing, notes }) =>
      event(id, day, day, `${name}: ${title}`, [`${counted} (${standing})`, ...notes].join('\n')),
    ),
    ...elections
      .map((period) =>
        event(
          `election-${isoDay(period.polling)}`,
          period.from,
          period.to,
          `${name}: nothing is published before the ${nameOf(period)}`,
          '',
        ),
      )
      .flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: Day): string => isoDay(day).replaceAll('-', '');

const uidPart = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** A line has 75 octets at most; the next begins with a space. A character of several octets is not parted. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > MAX_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += length;
  }
  return out;
}

const MAX_OCTETS = 75;
