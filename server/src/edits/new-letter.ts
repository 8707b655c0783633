import { inspectorTitle, listOf, salutationFor } from '../analysis/variable-values';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromIso, dayNumber, longDay, MONTHS } from '../dates/calendar';
import type { NewLetterParams } from '../protocol/protocol';
import { authorityNamed } from '../reading/facts/known-authorities';
import { newLetterText } from '../templates/new-letter-text';
import type { KnownVariable, Template } from '../templates/template';

export type NewLetter = { readonly text: string } | { readonly error: string };

/**
 * Returns the text of a new letter from the user's input; square brackets mark what still has to be written. An error
 * is one sentence about the input. An unknown authority is used as it is written.
 */
export function newLetter(params: NewLetterParams, templates: readonly Template[]): NewLetter {
  const template =
    templates.find(({ id }) => id === params.template) ??
    templates.find(({ family, status }) => family === params.template && status === 'current');
  if (!template)
    return {
      error: `There is no template “${params.template}”: choose one of ${templates.map(({ id }) => id).join(', ')}.`,
    };

  const visit: Day[] = [];
  for (const text of params.visitDates ?? []) {
    const day = dayFromIso(text);
    if (!day)
      return {
        error: `The visit date “${text}” is not a calendar date: write it as year-month-day, such as 2025-12-09.`,
      };
    visit.push(day);
  }
  if (visit.some((day, i) => i > 0 && compareDays(visit[i - 1] ?? day, day) >= 0))
    return { error: 'The visit dates are not in order: give the first day first, and each day once.' };

  const letterDate =
    params.letterDate === undefined || params.letterDate === '' ? undefined : dayFromIso(params.letterDate);
  if (params.letterDate && !letterDate)
    return {
      error:
        `The letter date “${params.letterDate}” is not a calendar date: write it as year-month-day, such ` +
        'as 2025-12-18.',
    };
  const lastDay = visit.at(-1);
  if (letterDate && lastDay && compareDays(letterDate, lastDay) <= 0)
    return {
      error:
        `The letter is dated ${longDay(letterDate)}, but the visit ended on ${longDay(lastDay)}: date the ` +
        'letter after the visit.',
    };

  const given = [params.authority, params.addressee, params.jobTitle, ...(params.inspectors ?? [])];
  if (given.some((words) => words !== undefined && /[\r\n[\]{}]/.test(words)))
    return { error: 'Names and job titles are one line each, without brackets.' };
  const noise = given.find((words) => words !== undefined && words.trim() !== '' && !/\p{L}{2}/u.test(words));
  if (noise !== undefined)
    return { error: `“${noise.trim()}” is not a name or job title: write it in words, or leave it out for now.` };
  return { text: newLetterText(template, valuesOf(params, visit, letterDate, template), { stage: 'drafting' }) };
}

/**
 * Visit dates as letters write them: `9 and 10 December 2025`, `30 September and 1 October 2025`, `2 to 4 March 2026`.
 * Days are ascending; '' for none.
 */
export function visitDatesInWords(days: readonly Day[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return '';
  const inARow = days.every((day, i) => dayNumber(day) === dayNumber(first) + i);
  if (days.length > 2 && inARow) return `${dayBefore(first, last)} to ${longDay(last)}`;
  return listOf(
    days.map((day, i) => (i === days.length - 1 ? longDay(day) : dayBefore(day, days[i + 1] ?? last, last))),
  );
}

// Month and year are left out if the next day has the same.
function dayBefore(day: Day, next: Day, last: Day = next): string {
  if (day.year !== last.year) return longDay(day);
  return day.month === next.month ? String(day.day) : `${day.day} ${MONTHS[day.month - 1] ?? ''}`;
}

function valuesOf(
  params: NewLetterParams,
  visit: readonly Day[],
  letterDate: Day | undefined,
  template: Template,
): Partial<Record<KnownVariable, string>> {
  const inspectors = (params.inspectors ?? []).map(oneSpace).filter(Boolean);
  const authority = oneSpace(params.authority ?? '');
  const known = authority ? authorityNamed(authority) : undefined;
  const titleDay = letterDate ?? visit.at(-1) ?? template.use.to ?? CURRENT;
  const addressee = oneSpace(params.addressee ?? '');
  const values: Partial<Record<KnownVariable, string | undefined>> = {
    letter_date: letterDate && longDay(letterDate),
    visit_dates: visitDatesInWords(visit),
    la: known?.name ?? authority,
    la_form: known?.name ?? authority,
    council: known?.officialName,
    inspectors: listOf(inspectors),
    inspectors_title: inspectorTitle(titleDay, inspectors.length !== 1),
    lead: inspectors[0],
    lead_title: inspectorTitle(titleDay, false),
    dcs_name: addressee.replace(HONORIFIC, ''),
    dcs_job_title: oneSpace(params.jobTitle ?? ''),
    salutation: salutationOf(addressee),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

// New letters of a current template date from the King's reign.
const CURRENT: Day = { year: 2026, month: 1, day: 1 };
const HONORIFIC = /^(?:Mr|Ms|Mrs|Miss|Mx|Dr|Professor|Sir|Dame)\.? /;

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

// The surname is the last word; title and surname are the most common form.
function salutationOf(addressee: string): string | undefined {
  const surname = addressee.split(' ').at(-1);
  if (!surname || !addressee.includes(' ')) return undefined;
  return salutationFor({ honorific: HONORIFIC.exec(addressee)?.[0].trim(), surname });
}
