import { indexedTextOf } from '../analysis/evidence/finding-terms';
import { runningParagraphs, runningText } from '../analysis/running-text';
import { visitDays } from '../analysis/visit-dates';
import { visitScope } from '../analysis/visit-scope';
import type { Day } from '../dates/calendar';
import { compareDays, dayNumber, isoDay } from '../dates/calendar';
import { workingDaysAfter } from '../dates/working-days';
import { wordsOf } from '../letter/word-count';
import { wordingIn } from '../nlp/lexicons/find-wording';
import { judgementWordsIn } from '../nlp/lexicons/judgement-words';
import { focusIn, topicsIn } from '../nlp/lexicons/topics';
import type { FrameworkTag, Item } from '../reading/facts';
import type { Reading } from '../reading/reading';

/**
 * The record of one letter of an archive: plain data, the same for the same letter, and one line of the output of
 * `insight --to jsonl`. Missing values are null or [].
 */
export interface LetterRecord {
  /** Path from the archive's folder, with forward slashes. */
  readonly file: string;
  /** The letter's number in a pack, from 1; 0 for a file with one letter. */
  readonly number: number;
  /** The family of its template; null for a text that is not a letter of a known kind. */
  readonly kind: string | null;
  /** The title of its template. */
  readonly kindTitle: string | null;
  readonly template: string | null;
  /** Dates have the form `2025-12-18`. */
  readonly letterDate: string | null;
  readonly visitFirst: string | null;
  readonly visitLast: string | null;
  /** From the visit's last day to the letter's date; also null if the letter is dated before the visit ended. */
  readonly days: number | null;
  /** Working days of England and Wales; also null outside the years whose bank holidays are known. */
  readonly workingDays: number | null;
  /** Its short name; if it is in no list, the name in the letter. */
  readonly authority: string | null;
  readonly authorityKnown: boolean;
  readonly scope: string | null;
  /** What the visit looked at, according to its scope. */
  readonly focus: readonly string[];
  readonly inspectors: readonly string[];
  readonly signatory: string | null;
  /** For a report: what is judged, as the id of its row in the template, and the grade in lower case. */
  readonly grades: readonly { readonly judged: string; readonly grade: string }[];
  /** For a report with a one-sentence outcome: which one, in a few words. */
  readonly outcome: string | null;
  /** Number of words that will be printed. */
  readonly words: number;
  readonly areas: readonly AreaRecord[];
  /** Number of findings, and of sentences in them. */
  readonly findings: number;
  readonly findingSentences: number;
  /** How often each word of judgement and each word of proportion occurs in the running text, in alphabetical order. */
  readonly judgements: Readonly<Record<string, number>>;
  readonly proportions: Readonly<Record<string, number>>;
  /** The parts that the template requires; `missing` if they are not there. */
  readonly parts: readonly PartRecord[];
  /** Problems by rule, in alphabetical order. */
  readonly problems: readonly ProblemCount[];
}

export interface AreaRecord {
  readonly kind: 'improvement' | 'priority-action';
  /** In the letter's own words, including tags. */
  readonly text: string;
  /** Half-open UTF-16 offsets in the letter's text; for an imported file, in its draft. */
  readonly start: number;
  readonly end: number;
  readonly themes: readonly string[];
  /** `outcome 1`, `enabler 2`. */
  readonly tags: readonly string[];
}

export interface PartRecord {
  readonly id: string;
  readonly title: string;
  readonly state: 'present' | 'missing' | 'misplaced';
}

export interface ProblemCount {
  readonly rule: string;
  /** The worst severity of its problems. */
  readonly severity: string;
  readonly count: number;
}

/** The fields of a problem that are counted. */
export interface CountedProblem {
  readonly rule: string;
  readonly severity: string;
}

/** The place of a letter in an archive. */
export type LetterPlace = Pick<LetterRecord, 'file' | 'number'>;

/** Returns the record of a letter; `problems` are those of a check. */
export function letterRecord(
  reading: Reading,
  { file, number }: LetterPlace,
  problems: readonly CountedProblem[],
): LetterRecord {
  const { facts, known, template } = reading;
  const date = facts.letterDate?.day;
  const days = visitDays(reading);
  const [first, last] = [days[0], days.at(-1)];
  const scope = visitScope(reading);
  const text = runningParagraphs(reading).map(({ plain }) => plain.text);
  return {
    file,
    number,
    kind: known ? template.family : null,
    kindTitle: known ? (template.title.split(/,| \(/)[0] ?? template.title) : null,
    template: known ? template.id : null,
    letterDate: date ? isoDay(date) : null,
    visitFirst: first ? isoDay(first) : null,
    visitLast: last ? isoDay(last) : null,
    ...daysBetween(last, date),
    authority: facts.authority?.name ?? facts.authorities[0]?.text ?? null,
    authorityKnown: facts.authority !== undefined,
    scope: scope.length === 0 ? null : scope.join('; '),
    focus: focusIn(scope.join('\n')),
    inspectors: (facts.team.length > 0 ? facts.team : facts.inspectors).map(({ name }) => name.text),
    signatory: facts.signatory?.name.text ?? null,
    grades: facts.judgements.flatMap(({ id, grade }) => (grade?.known ? [{ judged: id, grade: grade.known }] : [])),
    outcome: facts.outcome?.text ?? null,
    words: wordsOf(runningText(reading)),
    areas: [
      ...firstList(facts.priorityActions).map((item) => areaRecord(item, 'priority-action')),
      ...firstList(facts.improvements).map((item) => areaRecord(item, 'improvement')),
    ],
    findings: facts.findings.length,
    findingSentences: facts.findings.reduce((sum, { block }) => sum + indexedTextOf(block.text).sentences.length, 0),
    judgements: counted(text.flatMap((one) => judgementWordsIn(one).map((word) => word.text))),
    proportions: counted(
      text.flatMap((one) => wordingIn(one).quantifiers.map((word) => one.slice(word.start, word.end))),
    ),
    parts: known ? partRecords(reading) : [],
    problems: problemCounts(problems),
  };
}

function daysBetween(last: Day | undefined, date: Day | undefined): Pick<LetterRecord, 'days' | 'workingDays'> {
  if (!last || !date || compareDays(date, last) < 0) return { days: null, workingDays: null };
  return { days: dayNumber(date) - dayNumber(last), workingDays: workingDaysAfter(last, date) ?? null };
}

/**
 * If a heading was not recognised, the text below it appears to belong to the areas, as numbered paragraphs after
 * bullets; these are left out.
 */
function firstList(items: readonly Item[]): readonly Item[] {
  const isNumbered = ({ block }: Item): boolean => /^\d/.test(block.marker);
  const end = items.findIndex((item, i) => i > 0 && items[0] && isNumbered(item) && !isNumbered(items[0]));
  return end < 0 ? items : items.slice(0, end);
}

function areaRecord({ text: first, span, tags, rest = [] }: Item, kind: AreaRecord['kind']): AreaRecord {
  const text = [first, ...rest.map(({ plain }) => plain.text.trim())].join(' ');
  return {
    kind,
    text,
    start: span.start,
    end: rest.at(-1)?.content.end ?? span.end,
    themes: topicsIn(tags.reduce((words, tag) => words.replace(tag.text, ' '), text)),
    tags: tags.flatMap(tagName),
  };
}

const tagName = ({ kind, number }: FrameworkTag): readonly string[] =>
  kind === 'unknown' || Number.isNaN(number) ? [] : [`${kind} ${number}`];

/** Lower-case words with their counts, in alphabetical order. */
function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const key = word.toLowerCase().replace(/\s+/g, ' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(byName));
}

/** The parts that the template requires of every letter, except the letterhead, which nobody types. */
const partRecords = ({ partMatches }: Reading): readonly PartRecord[] =>
  partMatches
    .filter(({ part }) => (part.occurs === 'once' || part.occurs === 'many') && part.kind !== 'letterhead')
    .map(({ part, state }) => ({ id: part.id, title: part.title, state }));

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

function problemCounts(problems: readonly CountedProblem[]): readonly ProblemCount[] {
  const counts = new Map<string, ProblemCount>();
  for (const { rule, severity } of problems) {
    const before = counts.get(rule);
    const gravest =
      before && SEVERITIES.indexOf(before.severity) < SEVERITIES.indexOf(severity) ? before.severity : severity;
    counts.set(rule, { rule, severity: gravest, count: (before?.count ?? 0) + 1 });
  }
  return [...counts].sort(byName).map(([, count]) => count);
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : one > other ? 1 : 0;
