import { lastVisitDay } from '../analysis/visit-dates';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromNumber, dayNumber, longDay, weekdayOf } from '../dates/calendar';
import { addWorkingDays, dayOff, workingDaysKnownUntil } from '../dates/working-days';
import { saysNone } from '../reading/facts/lists';
import type { Reading } from '../reading/reading';
import type { PreElectionPeriod } from './elections';
import { electionsKnownUntil, mayoralElections, preElectionPeriods } from './elections';
import type { Milestone } from './milestones';
import { milestones, usualDays } from './milestones';

/** What a team has set differently. */
export interface TimetableSettings {
  /** Working days by milestone id. */
  readonly days?: Readonly<Record<string, number>>;
  /** How many days before a local election publication stops. */
  readonly preElectionDays?: number;
}

export interface Timetable {
  /** The visit’s last day; undefined if the letter does not give it, in which case nothing can be calculated. */
  readonly visitEnd?: Day;
  /** In chronological order. */
  readonly days: readonly DueDay[];
  /** The pre-election periods that concern these days. */
  readonly elections: readonly PreElectionPeriod[];
  /** What could not be worked out, in sentences. */
  readonly notes: readonly string[];
}

export interface DueDay {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  /** How it was calculated: `21 working days after the visit’s last day`. */
  readonly counted: string;
  readonly standing: string;
  /** Whether the letter itself gives it (its date), rather than a calculation. */
  readonly given: boolean;
  /** If nothing may be published on the calculated day: that day, and the election that prevents it. */
  readonly moved?: { readonly from: Day; readonly by: PreElectionPeriod };
  /** Sentences about the day. */
  readonly notes: readonly string[];
}

/** As stated for 2025. */
export const PRE_ELECTION_DAYS = 30;

/** True for a valid number of days in a setting. */
export const isDayCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_DAYS;

const MAX_DAYS = 400;

/**
 * Returns the days that follow from a visit’s last day, the letter’s date and its authority. Pure; a day beyond the
 * years whose bank holidays are known is left out, with a note.
 */
export function timetableOf(reading: Reading, settings: TimetableSettings = {}): Timetable {
  const visitEnd = lastVisitDay(reading);
  if (!visitEnd)
    return {
      days: [],
      elections: [],
      notes: ['The letter does not say when the visit was, so no days can be calculated.'],
    };
  const { authority, letterDate, priorityActions } = reading.facts;
  const hasActions = priorityActions.some(({ text }) => !saysNone(text));
  const periods = preElectionPeriods(authority?.name, settings.preElectionDays ?? PRE_ELECTION_DAYS);
  const notes: string[] = [];
  if (!authority) notes.push('The letter names no known local authority, so local elections are left out.');
  const days: DueDay[] = [];
  const off = dayOff(visitEnd);
  if (off !== undefined) notes.push(`The visit’s last day, ${longDay(visitEnd)}, is ${off}.`);
  for (const milestone of milestones()) {
    if (milestone.onlyPriorityActions && !hasActions) continue;
    if (milestone.id === 'publication' && letterDate?.day) {
      days.push(givenDay(milestone, letterDate.day, periods));
      continue;
    }
    const from = startOf(milestone, visitEnd, days);
    const count = settings.days?.[milestone.id] ?? usualDays(milestone, visitEnd);
    const day = from && addWorkingDays(from.day, count);
    if (!from || !day) {
      notes.push(
        `${milestone.title}: the day cannot be calculated, because bank holidays are known to ` +
          `${longDay(workingDaysKnownUntil())}.`,
      );
      continue;
    }
    days.push(dueDay(milestone, day, `${counted(count)} after ${from.what}`, settings, periods));
  }
  days.sort((a, b) => compareDays(a.day, b.day));
  const last = days.at(-1)?.day;
  const known = electionsKnownUntil();
  if (last && compareDays(last, known) > 0)
    notes.push(`Election days are known to ${longDay(known)}: look up whether one comes later.`);
  const elections = periods.filter((period) => touches(period, visitEnd, last));
  const mayors = mayoralNotes(authority?.name, elections, (period) => touches(period, visitEnd, last));
  return { visitEnd, days, elections, notes: [...notes, ...mayors] };
}

/** Notes on mayoral elections; if the council votes on the same day, nothing is published anyway. */
function mayoralNotes(
  authority: string | undefined,
  elections: readonly PreElectionPeriod[],
  isNear: (days: Pick<PreElectionPeriod, 'from' | 'to'>) => boolean,
): readonly string[] {
  return mayoralElections(authority)
    .filter(
      ({ polling }) =>
        !elections.some((period) => compareDays(period.polling, polling) === 0) &&
        isNear({ from: dayFromNumber(dayNumber(polling) - PRE_ELECTION_DAYS), to: polling }),
    )
    .map(({ polling, area, expected }) =>
      expected
        ? `A mayor of ${area} is expected to be elected on ${longDay(polling)}: ask whether the letter may be ` +
          'published in the weeks before.'
        : `A mayor of ${area} is elected on ${longDay(polling)}: ask whether the letter may be published in the ` +
          'weeks before.',
    );
}

interface Start {
  readonly day: Day;
  readonly what: string;
}

function startOf({ from }: Milestone, visitEnd: Day, days: readonly DueDay[]): Start | undefined {
  if (from === 'visit') return { day: visitEnd, what: 'the visit’s last day' };
  const found = days.find(({ id }) => id === (from === 'letter' ? 'publication' : from));
  return found && { day: found.day, what: from === 'letter' ? 'the letter’s date' : 'that' };
}

/** The day that the letter itself gives, with notes on anything that conflicts with it. */
function givenDay({ id, title }: Milestone, day: Day, periods: readonly PreElectionPeriod[]): DueDay {
  const off = dayOff(day);
  const period = periodAt(day, periods);
  return {
    id,
    title,
    day,
    counted: 'the letter’s date',
    standing: 'as the letter says',
    given: true,
    notes: [
      ...(off === undefined ? [] : [`The letter’s date is ${off}.`]),
      ...(period
        ? [`The letter’s date is in the weeks before the ${nameOf(period)}, in which nothing is published.`]
        : []),
    ],
  };
}

function dueDay(
  { id, title, held, standing }: Milestone,
  day: Day,
  count: string,
  { days }: TimetableSettings,
  periods: readonly PreElectionPeriod[],
): DueDay {
  const period = held ? periodAt(day, periods) : undefined;
  // One election may be followed directly by another.
  let free: Day | undefined;
  for (let next = period; next; next = free && periodAt(free, periods)) free = addWorkingDays(next.to, 1);
  return {
    id,
    title,
    day: free ?? day,
    counted: count,
    standing: days?.[id] === undefined ? standing : 'as your team has set it',
    given: false,
    ...(period && free ? { moved: { from: day, by: period } } : {}),
    notes: period
      ? [
          `Counted, it would be ${dayInWords(day)}, in the weeks before the ${nameOf(period)}; the first working day ` +
            `after it is ${free ? dayInWords(free) : 'not known'}.`,
        ]
      : [],
  };
}

const periodAt = (day: Day, periods: readonly PreElectionPeriod[]): PreElectionPeriod | undefined =>
  periods.find(({ from, to }) => compareDays(from, day) <= 0 && compareDays(day, to) <= 0);

/** True for a period that overlaps the days from the visit to the last one, or begins within six weeks after it. */
function touches({ from, to }: Pick<PreElectionPeriod, 'from' | 'to'>, visitEnd: Day, last: Day | undefined): boolean {
  const end = dayFromNumber(dayNumber(last ?? visitEnd) + SOON_DAYS);
  return compareDays(to, visitEnd) >= 0 && compareDays(from, end) <= 0;
}

const SOON_DAYS = 42;

/** `local election of 7 May 2026`, with `expected` if it has not been called yet. */
export const nameOf = ({ kind, polling, expected }: PreElectionPeriod): string =>
  `${kind} election of ${longDay(polling)}${expected ? ' (expected by the council’s cycle)' : ''}`;

/** `Thursday 7 May 2026` */
export const dayInWords = (day: Day): string => `${weekdayOf(day)} ${longDay(day)}`;

/** `Mon 11 May 2026` */
export const shortDayInWords = (day: Day): string => dayInWords(day).replace(/\p{L}+/gu, (word) => word.slice(0, 3));

const counted = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
