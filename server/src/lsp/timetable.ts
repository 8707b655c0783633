import { isoDay } from '../dates/calendar';
import type { TimetableDay } from '../protocol/protocol';
import { CALENDAR_REQUEST, TIMETABLE_REQUEST } from '../protocol/requests';
import type { PreElectionPeriod } from '../timetable/elections';
import type { DueDay, Timetable } from '../timetable/timetable';
import { dayInWords, nameOf, shortDayInWords, timetableOf } from '../timetable/timetable';
import { toIcs } from '../timetable/to-ics';
import type { LetterSnapshot } from './document-store';
import { onRequest } from './request-handler';
import type { Session } from './session';

/** The requests of the view “Clock”. */
export function serveTimetable(session: Session): void {
  const { documents } = session;

  onRequest(session, TIMETABLE_REQUEST, null, async ({ uri }) => {
    const letter = await documents.open(uri);
    if (!letter) return null;
    const { days, elections, notes } = timetableIn(letter);
    const rows = [...days.map(rowOf), ...elections.map(electionRow)];
    return { notes, days: rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
  });

  onRequest(
    session,
    CALENDAR_REQUEST,
    (l10n) => ({ error: l10n.t('The file could not be made: the log says why.') }),
    async ({ uri }) => {
      const letter = await documents.open(uri);
      const { l10n } = session.capabilities();
      if (!letter) return { error: l10n.t('The letter is not open.') };
      const timetable = timetableIn(letter);
      if (timetable.days.length === 0) return { error: timetable.notes.join(' ') };
      return { ics: toIcs(timetable, letter.reading.facts.authority?.name ?? 'Inspection letter') };
    },
  );
}

const timetableIn = ({ reading, settings }: LetterSnapshot): Timetable => timetableOf(reading, settings.timetable);

const rowOf = ({ title, day, counted, standing, given, moved, notes }: DueDay): TimetableDay => ({
  title,
  day: isoDay(day),
  date: dayInWords(day),
  shortDate: shortDayInWords(day),
  counted,
  standing,
  kind: moved ? 'moved' : given ? 'given' : 'due',
  notes,
});

const electionRow = (period: PreElectionPeriod): TimetableDay => ({
  title: `Nothing is published before the ${nameOf(period)}`,
  day: isoDay(period.from),
  date: `${dayInWords(period.from)} to ${dayInWords(period.to)}`,
  shortDate: `${shortDayInWords(period.from)} to ${shortDayInWords(period.to)}`,
  counted: '',
  standing: '',
  kind: 'election',
  notes: [],
});
