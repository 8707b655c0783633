import type { LetterRecord } from './letter-record';

/**
 * Records as rows of a CSV file: RFC 4180, with the byte order mark by which spreadsheets recognise UTF-8. A cell that
 * would be read as a formula begins with an apostrophe.
 */
export const LETTER_COLUMNS = [
  'file',
  'number',
  'kind',
  'template',
  'letter date',
  'first day of visit',
  'last day of visit',
  'days to letter',
  'working days to letter',
  'authority',
  'scope',
  'focus',
  'inspectors',
  'signatory',
  'grades',
  'outcome',
  'words',
  'findings',
  'sentences of findings',
  'areas for improvement',
  'areas for priority action',
  'parts missing',
  'errors',
  'warnings',
  'other problems',
] as const;

export const AREA_COLUMNS = [
  'file',
  'number',
  'kind',
  'letter date',
  'authority',
  'area',
  'text',
  'themes',
  'tags',
  'place in text',
] as const;

/** The header row of a table. */
export const headerRow = (columns: readonly string[]): string => `\uFEFF${row(columns)}`;

/** The row of a letter. */
export const letterRow = (record: LetterRecord): string =>
  row([
    ...placeCells(record),
    record.template,
    record.letterDate,
    record.visitFirst,
    record.visitLast,
    record.days,
    record.workingDays,
    record.authority,
    record.scope,
    record.focus.join('; '),
    record.inspectors.join('; '),
    record.signatory,
    record.grades.map(({ judged, grade }) => `${judged}: ${grade}`).join('; '),
    record.outcome,
    record.words,
    record.findings,
    record.findingSentences,
    record.areas.filter(({ kind }) => kind === 'improvement').length,
    record.areas.filter(({ kind }) => kind === 'priority-action').length,
    record.parts
      .filter(({ state }) => state === 'missing')
      .map(({ title }) => title)
      .join('; '),
    ...['error', 'warning'].map((wanted) => problemsOf(record, (severity) => severity === wanted)),
    problemsOf(record, (severity) => severity !== 'error' && severity !== 'warning'),
  ]);

/** The rows of a letter's areas; '' if it has none. */
export const areaRows = (record: LetterRecord): string =>
  record.areas
    .map(({ kind, text, themes, tags, start }) =>
      row([
        ...placeCells(record),
        record.letterDate,
        record.authority,
        kind === 'improvement' ? 'improvement' : 'priority action',
        text,
        themes.join('; '),
        tags.join('; '),
        start,
      ]),
    )
    .join('');

const placeCells = ({ file, number, kindTitle }: LetterRecord): readonly Cell[] => [file, number, kindTitle];

const problemsOf = ({ problems }: LetterRecord, is: (severity: string) => boolean): number =>
  problems.reduce((sum, { severity, count }) => sum + (is(severity) ? count : 0), 0);

type Cell = string | number | null;

const row = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
