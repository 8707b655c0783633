import { append } from '../../lists/append';
import type { Dropped } from '../dropped';
import { inOneColumn } from './columns';
import type { PageLine } from './furniture';
import type { ImportLines } from './known-lines';
import { boldLine, isDateLine } from './line-marks';

/** The lines at the head of a letter without its letterhead, in groups: the date, the addressee, a copy list. */
export interface Head {
  readonly groups: readonly (readonly string[])[];
  readonly dropped: readonly Dropped[];
}

export function headOf(text: string, lines: readonly PageLine[], knownLines: ImportLines): Head {
  const dropped: Dropped[] = [];
  const rest: PageLine[] = [];
  const { first, last } = letterheadLines(text, lines, knownLines);
  const range = lines.slice(Math.max(0, first), last + 1);
  // If the lines contain neither the date nor an office or body, all of them are the letterhead.
  const alone = !range.some((line) =>
    cellsOf(text, line).some((cell) => isDateLine(cell.text) || ADDRESSED.test(cell.text)),
  );
  const isColumn = alone ? () => true : letterheadColumns(text, range, knownLines);
  const apart = letterheadApart(lines, last + 1, knownLines);
  for (const [i, line] of lines.entries()) {
    if (i >= apart.start && i < apart.end)
      append(
        rest,
        withoutLetterhead(text, line, () => true, dropped),
      );
    else if (i < first || i > last) rest.push(line);
    else append(rest, withoutLetterhead(text, line, isColumn, dropped));
  }
  return { groups: grouped(rest, knownLines), dropped };
}

/**
 * Finds a letterhead that is not at the top: in a cell or text box next to the addressee, which documents give after
 * the address. It has at least three consecutive lines, including a telephone number or an email or web address, so
 * that a town is not mistaken for it.
 */
function letterheadApart(
  lines: readonly PageLine[],
  from: number,
  knownLines: ImportLines,
): { readonly start: number; readonly end: number } {
  for (let start = from; start < lines.length; start++) {
    let end = start;
    while (end < lines.length && knownLines.isLetterhead(lines[end]?.text ?? '')) end++;
    if (end === start) continue;
    const run = lines.slice(start, end);
    const gap = run.findIndex((line) => line.gap > 0);
    const begin = gap > 0 ? start + gap : start;
    if (end - begin >= FEWEST_LETTERHEAD_LINES && run.some((line) => knownLines.isContact(line.text)))
      return { start: begin, end };
    start = end;
  }
  return { start: lines.length, end: lines.length };
}

const FEWEST_LETTERHEAD_LINES = 3;
/** Words in an addressee's office or body. */
const ADDRESSED = /\b(?:Director|Chief|Executive|Officer|Leader|Council|Borough|Trust|Partnership)\b/i;

/** A piece of a line separated by gaps, with its columns. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns a test for cells in a column of the letterhead. If there is only one column, every cell is; next to an
 * address, a column is the letterhead's if a good share of its cells are known to be.
 */
function letterheadColumns(text: string, lines: readonly PageLine[], knownLines: ImportLines): (cell: Cell) => boolean {
  const cells = lines.map((line) => cellsOf(text, line));
  const columns: { start: number; end: number }[] = [];
  for (const cell of cells.filter((row) => row.length > 1).flat()) {
    const touching = columns.filter(({ start, end }) => cell.start < end && start < cell.end);
    const whole = { start: cell.start, end: cell.end };
    for (const column of touching) {
      whole.start = Math.min(whole.start, column.start);
      whole.end = Math.max(whole.end, column.end);
      columns.splice(columns.indexOf(column), 1);
    }
    columns.push(whole);
  }
  if (columns.length < 2) return () => true;
  const columnOf = ({ start, end }: Cell): number => {
    const at = columns.findIndex((column) => start >= column.start && start < column.end);
    return at >= 0 ? at : columns.findIndex((column) => start < column.end && column.start < end);
  };
  const counts = columns.map(() => ({ all: 0, known: 0 }));
  for (const cell of cells.flat()) {
    const count = counts[columnOf(cell)];
    if (!count) continue;
    count.all++;
    if (knownLines.isLetterhead(cell.text)) count.known++;
  }
  return (cell) => {
    const count = counts[columnOf(cell)];
    return count === undefined ? knownLines.isLetterhead(cell.text) : count.known >= LEAST_KNOWN * count.all;
  };
}

/** An address in the letterhead's town shares one line of many with it; a regional office about half. */
const LEAST_KNOWN = 1 / 3;

function cellsOf(text: string, line: PageLine): readonly Cell[] {
  const source = text.slice(line.span.start, line.span.end);
  const cells: Cell[] = [];
  let at = 0;
  for (const cell of source.split(CELL_GAP)) {
    const start = source.indexOf(cell, at);
    at = start + cell.length;
    cells.push({ text: cell.trim(), start: line.column + start, end: line.column + at });
  }
  return cells;
}

/** The range of the letterhead's lines, all above the date; a street directly above a known line is included. */
function letterheadLines(
  text: string,
  lines: readonly PageLine[],
  knownLines: ImportLines,
): { readonly first: number; readonly last: number } {
  let first = -1;
  let last = -1;
  for (const [i, line] of lines.entries()) {
    const known = knownLines.isLetterhead(line.text) || isPartlyLetterhead(text, line, knownLines);
    if (isDateLine(line.text) && !known) break;
    if (last >= 0 && line.gap > 0 && !known && !dateFollows(lines, i)) break;
    if (!known) continue;
    if (first < 0) first = i;
    last = i;
  }
  while (first > 0 && (lines[first]?.gap ?? 1) === 0 && !isDateLine(lines[first - 1]?.text ?? '')) first--;
  return first < 0 ? { first: 0, last: -1 } : { first, last };
}

const dateFollows = (lines: readonly PageLine[], at: number): boolean =>
  lines.slice(at, at + 12).some((line) => isDateLine(line.text));

/** Adjacent columns are cells of one line. */
const isPartlyLetterhead = (text: string, line: PageLine, knownLines: ImportLines): boolean => {
  const source = text.slice(line.span.start, line.span.end);
  return source.length > line.text.length && source.split(CELL_GAP).some((cell) => knownLines.isLetterhead(cell));
};

/** The cells of a line outside the letterhead's columns; a date is never in one. */
function withoutLetterhead(
  text: string,
  line: PageLine,
  isColumn: (cell: Cell) => boolean,
  dropped: Dropped[],
): PageLine[] {
  const kept: PageLine[] = [];
  for (const cell of cellsOf(text, line)) {
    const start = line.span.start + cell.start - line.column;
    const span = { start, end: start + cell.text.length };
    if (span.end === span.start) continue;
    if (isDateLine(cell.text) || !isColumn(cell)) kept.push({ ...line, text: cell.text, span });
    else dropped.push({ kind: 'letterhead', text: text.slice(span.start, span.end), span });
  }
  return kept;
}

const CELL_GAP = /\s{2,}/;

/** Groups lines: a date is on its own, as is a copy list; an address stays together despite any gaps. */
function grouped(lines: readonly PageLine[], knownLines: ImportLines): string[][] {
  const groups: string[][] = [];
  let open = false;
  let dated = false;
  for (const line of lines) {
    const words = boldLine(line.text) ?? line.text;
    const date: boolean = !dated && isDateLine(words);
    const apart = date || knownLines.opensCopies(words) || !open;
    if (apart) groups.push([words]);
    else groups[groups.length - 1]?.push(words);
    dated ||= date;
    open = !date;
  }
  return groups;
}

/** The sign-off: the closing line; name, title and office; further signatories; a copy list. */
export function signOffOf(text: string, lines: readonly PageLine[], knownLines: ImportLines): string[][] {
  const groups: string[][] = [];
  let open = false;
  /** A signatory has a title, or an office below the name. */
  let ended = false;
  const shown = inOneColumn(text, lines, knownLines);
  for (const [i, line] of shown.entries()) {
    const close = knownLines.isClose(line.text);
    const group = groups.at(-1) ?? [];
    const office = knownLines.isOffice(line.text);
    const below = shown[i + 1];
    // An office is above its signatories, or below the lines of one.
    const endsLines =
      office && line.gap === 0 && !knownLines.isOffice(group[0] ?? '') && (below === undefined || below.gap > 0);
    const mayEnd = group.length > 1 && !isFirstName(group.at(-1) ?? '');
    const signsNext = (office && !endsLines) || (mayEnd && (line.gap > 1 || (line.gap > 0 && isFirstName(line.text))));
    const apart: boolean = !open || close || knownLines.opensCopies(line.text) || signsNext || (ended && line.gap > 0);
    if (apart) groups.push([line.text]);
    else group.push(line.text);
    open = !close;
    ended = knownLines.isSignatoryTitle(line.text) || (!apart && (ended || endsLines));
  }
  return groups;
}

/** Two short words may be a name whose title follows after a gap. */
const isFirstName = (line: string): boolean => /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(line);
