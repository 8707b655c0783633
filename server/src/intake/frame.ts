import type { Dropped, PageLine } from './furniture';
import { boldLine, isDateLine } from './line-marks';
import { inOneColumn } from './columns';
import type { Landmarks } from './knowledge';
import { append } from '../text/append';

/** The lines of a letter's head without its letterhead, in groups: the date, the addressee, a copy list. */
export interface Head {
  readonly groups: readonly (readonly string[])[];
  readonly dropped: readonly Dropped[];
}

export function headOf(text: string, lines: readonly PageLine[], landmarks: Landmarks): Head {
  const dropped: Dropped[] = [];
  const rest: PageLine[] = [];
  const { first, last } = letterheadLines(text, lines, landmarks);
  for (const [i, line] of lines.entries()) {
    if (i < first || i > last) rest.push(line);
    else append(rest, withoutLetterhead(text, line, dropped));
  }
  return { groups: grouped(rest, landmarks), dropped };
}

/**
 * From the first to the last line of the letterhead, all above the date; a street right above a known line belongs to
 * it.
 */
function letterheadLines(
  text: string,
  lines: readonly PageLine[],
  landmarks: Landmarks,
): { readonly first: number; readonly last: number } {
  let first = -1;
  let last = -1;
  for (const [i, line] of lines.entries()) {
    const known = landmarks.isLetterhead(line.text) || isPartlyLetterhead(text, line, landmarks);
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

/** Columns that stand side by side are cells of one line. */
const isPartlyLetterhead = (text: string, line: PageLine, landmarks: Landmarks): boolean => {
  const source = text.slice(line.span.start, line.span.end);
  return source.length > line.text.length && source.split(CELL_GAP).some((cell) => landmarks.isLetterhead(cell));
};

/** What stands beside the letterhead is part of it, but a date is not. */
function withoutLetterhead(text: string, line: PageLine, dropped: Dropped[]): PageLine[] {
  const source = text.slice(line.span.start, line.span.end);
  const kept: PageLine[] = [];
  let from = 0;
  const drop = (to: number): void => {
    const cell = source.slice(from, to);
    const start = line.span.start + from + (cell.length - cell.trimStart().length);
    const end = start + cell.trim().length;
    if (end > start) dropped.push({ kind: 'letterhead', text: text.slice(start, end), span: { start, end } });
  };
  let at = 0;
  for (const cell of source.split(CELL_GAP)) {
    const start = source.indexOf(cell, at);
    at = start + cell.length;
    if (!isDateLine(cell.trim())) continue;
    drop(start);
    kept.push({ ...line, text: cell.trim(), span: { start: line.span.start + start, end: line.span.start + at } });
    from = at;
  }
  drop(source.length);
  return kept;
}

const CELL_GAP = /\s{2,}/;

/** A date stands alone, and so does a copy list; an address stays together whatever gaps the page left in it. */
function grouped(lines: readonly PageLine[], landmarks: Landmarks): string[][] {
  const groups: string[][] = [];
  let open = false;
  let dated = false;
  for (const line of lines) {
    const words = boldLine(line.text) ?? line.text;
    const date: boolean = !dated && isDateLine(words);
    const apart = date || landmarks.opensCopies(words) || !open;
    if (apart) groups.push([words]);
    else groups[groups.length - 1]?.push(words);
    dated ||= date;
    open = !date;
  }
  return groups;
}

/** The sign-off: the closing line; name and title; further signatories; a copy list. */
export function signOffOf(text: string, lines: readonly PageLine[], landmarks: Landmarks): string[][] {
  const groups: string[][] = [];
  let open = false;
  let titled = false;
  for (const line of inOneColumn(text, lines, landmarks)) {
    const close = landmarks.isClose(line.text);
    const group = groups.at(-1);
    const signsNext =
      landmarks.isOffice(line.text) || (line.gap > 1 && (group?.length ?? 0) > 1 && !isFirstName(group?.at(-1) ?? ''));
    const apart = !open || close || landmarks.opensCopies(line.text) || signsNext || (titled && line.gap > 0);
    if (apart) groups.push([line.text]);
    else group?.push(line.text);
    open = !close;
    titled = landmarks.isSignatoryTitle(line.text);
  }
  return groups;
}

/** A line of two short words may be a name whose title stands below a gap. */
const isFirstName = (line: string): boolean => /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(line);
