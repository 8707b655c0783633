import { isWrittenSo, knownExpansions } from '../analysis/abbreviations/known-abbreviations';
import { lastVisitDay } from '../analysis/visit-dates';
import type { Day } from '../dates/calendar';
import { dayNumber, longDay, weekdayOf } from '../dates/calendar';
import { workingDaysAfter } from '../dates/working-days';
import { findDates } from '../reading/facts/dates';
import type { Reading } from '../reading/reading';
import type { Problem } from '../rules/engine/rule';
import { ruleById } from '../rules/engine/rules';
import type { Span } from '../text/span';
import type { TimetableSettings } from '../timetable/timetable';
import { dayInWords, nameOf, timetableOf } from '../timetable/timetable';
import { abbreviationAt, ownExpansion } from './abbreviations';
import { blockAt, partMatchAt } from './at-offset';
import { wordAt } from './selection-ranges';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Returns the hover at an offset: the expansion of an abbreviation; the weekday of a date and its distance from the
 * visit; the guidance for a heading or a line of the frame.
 */
export const hoverAt = (reading: Reading, offset: number, settings: TimetableSettings = {}): Hover | undefined =>
  ownAbbreviationAt(reading, offset) ??
  knownAbbreviationAt(reading, offset) ??
  dateAt(reading, offset, settings) ??
  guidanceAt(reading, offset);

// The letter's own expansion takes precedence over those known elsewhere.
function ownAbbreviationAt(reading: Reading, offset: number): Hover | undefined {
  const here = abbreviationAt(reading, offset);
  const expansion = here && ownExpansion(here.abbreviation);
  return here && expansion !== undefined ? { span: here.span, markdown: `**${here.name}**: ${expansion}` } : undefined;
}

function knownAbbreviationAt({ letter }: Reading, offset: number): Hover | undefined {
  const span = wordAt(letter.text, offset);
  if (!span) return undefined;
  const word = letter.text.slice(span.start, span.end).replace(/[’']s?$/, '');
  const one = isWrittenSo(word) ? word : /^[A-Z]{2,}s$/.test(word) ? word.slice(0, -1) : '';
  const known = knownExpansions(one.toUpperCase());
  return known.length > 0
    ? { span: { start: span.start, end: span.start + word.length }, markdown: `**${word}**: ${known.join('; ')}` }
    : undefined;
}

/** Returns the reasons for the rules behind the problems at an offset, each once; undefined if there is no problem. */
export function whyAt(problems: readonly Problem[], offset: number): Hover | undefined {
  const here = problems.filter(({ span }) => span.start <= offset && offset <= span.end).slice(0, MAX_REASONS);
  const first = here[0];
  if (!first) return undefined;
  const rules = [...new Set(here.map(({ rule }) => rule))].flatMap((id) => ruleById(id)?.meta ?? []);
  return rules.length > 0
    ? { span: first.span, markdown: rules.map(({ title, why }) => `**${title}**\n\n${why}`).join('\n\n---\n\n') }
    : undefined;
}

const MAX_REASONS = 3;

function dateAt(reading: Reading, offset: number, settings: TimetableSettings): Hover | undefined {
  const block = blockAt(reading, offset);
  if (!block || block.kind === 'comment') return undefined;
  // In a very long block only nearby text is searched for the date.
  if (block.span.end - block.span.start > MAX_BLOCK_LENGTH) return undefined;
  for (const { days } of findDates(block.plain.text)) {
    for (const { day, span } of days) {
      const place = block.plain.toSource(span);
      if (day && place.start <= offset && offset <= place.end)
        return {
          span: place,
          markdown: `**${dayInWords(day)}**${sinceVisit(reading, day)}${fromVisit(reading, day, settings)}`,
        };
    }
  }
  return undefined;
}

function sinceVisit(reading: Reading, day: Day): string {
  const last = lastVisitDay(reading);
  if (!last || dayNumber(day) <= dayNumber(last)) return '';
  const working = workingDaysAfter(last, day);
  const days = dayNumber(day) - dayNumber(last);
  const distance =
    working === undefined ? counted(days, 'day') : `${counted(working, 'working day')} (${counted(days, 'day')})`;
  return `\n\n${distance} after the last day of the visit, ${weekdayOf(last)} ${longDay(last)}`;
}

/** For the last day of the visit, what falls due after it. */
function fromVisit(reading: Reading, day: Day, settings: TimetableSettings): string {
  const last = lastVisitDay(reading);
  if (!last || dayNumber(day) !== dayNumber(last)) return '';
  const rows = timetableOf(reading, settings).days.map(
    ({ title, day: due, moved }) =>
      `- ${title}: ${dayInWords(due)}${moved ? `, held for the ${nameOf(moved.by)}` : ''}`,
  );
  return rows.length > 0 ? `\n\n${rows.join('\n')}` : '';
}

const MAX_BLOCK_LENGTH = 50_000;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

// In a section only the heading has guidance, so that it does not get in the way of the problems' hovers.
function guidanceAt(reading: Reading, offset: number): Hover | undefined {
  const found = partMatchAt(reading, offset);
  if (!found || found.partMatch.part.guidance === '') return undefined;
  const { part } = found.partMatch;
  const span = found.passage.section?.heading.span ?? blockAt(reading, offset)?.span ?? found.passage.span;
  if (offset < span.start || offset > span.end) return undefined;
  return { span, markdown: `**${part.title}**\n\n${part.guidance}${gradeInTable(reading, part.id)}` };
}

/** For the heading of a graded section, its grade in the table of judgements. */
function gradeInTable({ facts }: Reading, id: string): string {
  const grade = facts.judgements.find((judgement) => judgement.id === id)?.grade;
  return grade ? `\n\nIn the table of judgements: **${grade.text}**.` : '';
}
