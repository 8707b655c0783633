import focusData from '../../data/areas-of-focus.yaml';
import { inspectorTitle, variableValues } from '../analysis/variable-values';
import { dayFromNumber, dayNumber, longDay } from '../dates/calendar';
import { addWorkingDays } from '../dates/working-days';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading, PartMatch } from '../reading/reading';
import type { KnownVariable, Part, Template } from '../templates/template';
import { KNOWN_VARIABLES } from '../templates/template';
import type { Span } from '../text/span';
import type { Completion, CompletionContext } from './completion-offer';

/**
 * Completes a value where the template's wording calls for one: after the words before a variable (`visit to` before
 * the authority). Examines the text from `start` (of the paragraph) to `offset`.
 */
export function completionsAfterWords(
  reading: Reading,
  start: number,
  offset: number,
  context: CompletionContext,
): readonly Completion[] {
  const from = Math.max(start, offset - MAX_LOOKBACK_LENGTH);
  const written = evenQuotes(reading.letter.text.slice(from, offset));
  let best: { readonly variable: KnownVariable; readonly end: number } | undefined;
  for (const { words, variable } of leadsOf(reading.template)) {
    const at = written.lastIndexOf(`${words} `);
    if (at < 0 || (at > 0 && /[\p{L}\p{N}]/u.test(written.charAt(at - 1)))) continue;
    const end = at + words.length + 1;
    if (end > (best?.end ?? -1)) best = { variable, end };
  }
  if (!best) return [];
  const typed = written.slice(best.end);
  // If the sentence continues after a value, there is nothing left to complete.
  if (typed.split(/\s+/).length > 5 || /[.:;]\s/.test(typed)) return [];
  return valuesFor(best.variable, reading, context).map((value) => ({
    ...value,
    replace: { start: from + (best?.end ?? 0), end: offset },
  }));
}

/**
 * Completes a line that consists of a single variable: the date, lines of the address, the signatory's name and title.
 */
export function completionsForLine(
  reading: Reading,
  here: readonly PartMatch[],
  place: { readonly line: Span; readonly offset: number },
  context: CompletionContext,
): readonly Completion[] {
  const { text } = reading.letter;
  const { line, offset } = place;
  const prefix = text.slice(line.start, offset);
  if (prefix.length > 60 || text.slice(offset, line.end).trim() !== '') return [];
  const replace = { start: line.start, end: line.end };
  return here.flatMap((partMatch) => {
    const inside =
      partMatch.passage && partMatch.passage.span.start <= line.end && line.start <= partMatch.passage.span.end;
    // Below a complete part, its values are not offered again.
    if (partMatch.state === 'present' && !inside) return [];
    return loneVariables(partMatch.part).flatMap((name) =>
      valuesFor(name, reading, context).map((value) => ({ ...value, replace })),
    );
  });
}

export type Value = Omit<Completion, 'replace'>;

/** Values for a variable of the template's wording: the letter's own first, then other possible ones. */
export function valuesFor(
  variable: KnownVariable,
  reading: Reading,
  { today, authorities }: CompletionContext,
): readonly Value[] {
  const { facts } = reading;
  const value = (text: string | undefined, detail: string, rank = 0): readonly Value[] =>
    text ? [{ label: text, kind: 'value', text, detail, rank }] : [];
  const known = variableValues(reading);
  switch (variable) {
    case 'la':
    case 'la_form':
      return [
        ...value(known.la, 'the authority of this letter'),
        ...authorities
          .filter(({ name }) => name !== known.la)
          .map(({ name, officialName }): Value => ({
            label: name,
            kind: 'value',
            text: name,
            detail: officialName,
            rank: 1,
          })),
      ];
    case 'council':
      return authorities.map(({ name, officialName, type }): Value => ({
        label: officialName,
        kind: 'value',
        text: officialName,
        detail: type,
        filter: `${officialName} ${name}`,
        rank: name === facts.authority?.name ? 0 : 1,
      }));
    case 'letter_date':
      return [
        ...value(longDay(today), 'today'),
        ...value(longDay(dayFromNumber(dayNumber(today) + 1)), 'tomorrow', 1),
        ...value(usualDate(reading), `${USUAL_GAP} working days after the visit`, 1),
      ];
    case 'visit_dates':
      return value(known.visit_dates ?? longDay(today), known.visit_dates ? 'the dates of this visit' : 'today');
    case 'inspectors':
      return [
        ...value(known.inspectors, 'the inspectors of this letter'),
        ...value(facts.signatory?.name.text, 'the signatory', 1),
      ];
    case 'lead':
      return [
        ...facts.inspectors.flatMap(({ name }, i) =>
          value(name.text, i === 0 ? 'lead inspector' : 'inspector', i === 0 ? 0 : 1),
        ),
      ];
    case 'lead_title':
      return value(known.lead_title ?? inspectorTitle(today, false), 'title');
    case 'salutation': {
      const name = facts.addressee?.name;
      if (!name) return [];
      return [
        ...value(known.salutation, 'title and surname'),
        ...value(name.first, 'first name', 1),
        ...value(name.text, 'full name', 1),
      ];
    }
    case 'dcs_name':
    case 'dcs_job_title':
    case 'inspectors_title':
      return value(known[variable], 'as in this letter');
    case 'scope':
      return [
        ...value(known.scope, 'as in this letter'),
        ...themesFor(reading).filter(({ text }) => text !== known.scope),
      ];
    // An address has several lines, and completions replace only the current one.
    case 'address':
      return [];
  }
}

/** The themes of visits in the letter's family, in the order of the framework. */
export const themesFor = ({ template }: Pick<Reading, 'template'>): readonly Value[] =>
  (AREAS_OF_FOCUS[template.family] ?? []).map((text) => ({
    label: text,
    kind: 'value',
    text,
    detail: template.family === 'focused-visit' ? 'area of the framework' : 'theme',
    rank: 1,
  }));

const AREAS_OF_FOCUS = focusData as Readonly<Record<string, readonly string[]>>;

/**
 * Working days from the last day of the visit to the letter: the most common gap in letters since May 2024 (46 of 69
 * exactly).
 */
const USUAL_GAP = 21;

function usualDate({ facts }: Reading): string | undefined {
  const last = facts.visitDates?.days.at(-1);
  const day = last && addWorkingDays(last, USUAL_GAP);
  return day && longDay(day);
}

interface Lead {
  /** The last fixed words before the variable, in lower case with straight quotes. */
  readonly words: string;
  readonly variable: KnownVariable;
}

const leadsOf = memoizeWeak(({ parts }: Template): readonly Lead[] =>
  parts.flatMap((part) => wordingsOf(part).flatMap(leadsIn)),
);

const wordingsOf = (part: Part): readonly string[] => [
  part.starter,
  ...part.stock.flatMap((stock) => [stock.text, ...stock.variants]),
];

function leadsIn(wording: string): readonly Lead[] {
  return Array.from(wording.matchAll(/(?<![^{}\n])([^{}\n]*)\{(\w+)\}/g)).flatMap(([, fixed, name]) => {
    const variable = KNOWN_VARIABLES.find((known) => known === name);
    const words = evenQuotes(fixed ?? '')
      .replace(/^#+/, '')
      .trim()
      .split(/\s+/)
      .slice(-2)
      .join(' ');
    return variable && words.length > 2 ? [{ words, variable }] : [];
  });
}

const loneVariables = (part: Part): readonly KnownVariable[] =>
  part.starter.split('\n').flatMap((line) => KNOWN_VARIABLES.filter((name) => line.trim() === `{${name}}`));

const MAX_LOOKBACK_LENGTH = 1000;

// Replaces characters one by one, so that offsets stay valid.
const evenQuotes = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[\s\u00a0]/g, ' ');
