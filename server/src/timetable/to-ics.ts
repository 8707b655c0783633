import type { Day } from '../dates/calendar';
import { dayFromNumber, dayNumber, isoDay } from '../dates/calendar';
import type { Timetable } from './timetable';
import { nameOf } from './timetable';

/**
 * Renders a timetable as an iCalendar file (RFC 5545), with an all-day event for each day and each pre-election period.
 * The same timetable and name give the same file. An event keeps its UID when its day changes, so that a calendar
 * importing the file again moves it.
 * @param name the name of the letter: `Leeds`
 */
export function toIcs({ days, elections, visitEnd }: Timetable, name: string): string {
  const stamp = `${compact(visitEnd ?? { year: 1970, month: 1, day: 1 })}T000000Z`;
  const key = uidPart(`${name}-${visitEnd ? isoDay(visitEnd) : ''}`);
  const event = (id: string, from: Day, to: Day, summary: string, description: string): readonly string[] => [
    'BEGIN:VEVENT',
    `UID:${uidPart(id)}-${key}@inspection-letters`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // DTEND is exclusive: the day after.
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

/** Lines have at most 75 octets; continuation lines begin with a space. A multi-octet character is not split. */
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
