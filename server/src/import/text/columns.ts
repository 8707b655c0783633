import { append } from '../../lists/append';
import { smallestOf } from '../../lists/extremes';
import type { PageLine } from './furniture';
import type { ImportLines } from './known-lines';
import { wordsBetween } from './source-lines';

/**
 * Returns the lines below a sign-off as one signatory after another. In joint inspections the signatories may be in two
 * columns under the names of their offices; each row of offices is read from left to right. Lines without an office's
 * name are returned unchanged.
 */
export function inOneColumn(text: string, lines: readonly PageLine[], knownLines: ImportLines): readonly PageLine[] {
  const cells = lines.map((line) => cellsOf(text, line, knownLines));
  const right = cells.flatMap(([, second]) => second ?? []);
  const offices = cells.findIndex((row) => row.length === 2 && row.some((cell) => knownLines.isOffice(cell.text)));
  if (offices < 0) return namesInColumns(cells) ?? lines;
  if (right.length < 2) return lines;
  const rightFrom = smallestOf(right.map(({ column }) => column)) - SLACK;
  const before: PageLine[] = lines.slice(0, offices);
  const rows: { readonly left: PageLine[]; readonly right: PageLine[] }[] = [];
  let end = lines.length;
  for (let i = offices; i < lines.length; i++) {
    const row = cells[i] ?? [];
    const [first, second] = row;
    if (!first || knownLines.opensCopies(first.text) || first.text.length > MAX_CELL_LENGTH) {
      end = i;
      break;
    }
    if (rows.length === 0 || row.some((cell) => knownLines.isOffice(cell.text))) rows.push({ left: [], right: [] });
    const current = rows.at(-1);
    if (second) current?.right.push(second);
    current?.[!second && first.column >= rightFrom ? 'right' : 'left'].push(first);
  }
  return [...before, ...rows.flatMap((row) => [...row.left, ...row.right]), ...lines.slice(end)];
}

/**
 * Reads signatories in two columns without offices above them: several lines of two cells, with the second cells
 * aligned, and a name in each cell of the first line. A blank line ends a row.
 */
function namesInColumns(cells: readonly (readonly PageLine[])[]): readonly PageLine[] | undefined {
  const from = cells.findIndex((row) => row.length === 2);
  const firstRow = cells[from];
  if (from < 0 || !firstRow || firstRow.some(({ text }) => !NAME_ALONE.test(text))) return undefined;
  const rightFrom = (firstRow[1]?.column ?? 0) - SLACK;
  const rows: { readonly left: PageLine[]; readonly right: PageLine[] }[] = [];
  let end = cells.length;
  let seconds = 0;
  for (let i = from; i < cells.length; i++) {
    const [one, other] = cells[i] ?? [];
    if (!one || one.text.length > MAX_CELL_LENGTH || (other && Math.abs(other.column - SLACK - rightFrom) > SLACK)) {
      end = i;
      break;
    }
    if (rows.length === 0 || one.gap > 0) rows.push({ left: [], right: [] });
    const row = rows.at(-1);
    if (other) {
      row?.right.push(other);
      seconds++;
    }
    row?.[!other && one.column >= rightFrom ? 'right' : 'left'].push(one);
  }
  if (seconds < 2) return undefined;
  // The second signatory of a row begins a paragraph, as the first does.
  return [
    ...cells.slice(0, from).flat(),
    ...rows.flatMap(({ left, right }) => [...left, ...right.map((line, i) => (i === 0 ? { ...line, gap: 1 } : line))]),
    ...cells.slice(end).flat(),
  ];
}

/** Capitalised words, with honours after a comma: a name as signed. */
const NAME_ALONE = /^\p{Lu}[\p{L}’'.-]*(?: (?:de|van|von|of|\p{Lu}[\p{L}’'.-]*)){1,9}(?:, \p{Lu}[\p{Lu} ]*)?$/u;

/** How many characters a cell of the second column may be further left than the others. */
const SLACK = 3;
const MAX_CELL_LENGTH = 90;

/**
 * The one or two cells of a line, separated by a wide gap, or by an office's name if a full first cell leaves no gap.
 */
function cellsOf(text: string, line: PageLine, knownLines: ImportLines): readonly PageLine[] {
  const source = text.slice(line.span.start, line.span.end);
  const gap = /\s{3,}|\t+/.exec(source);
  if (gap) return cutAt(text, line, line.span.start + gap.index + gap[0].length);
  for (let at = source.indexOf(' '); at >= 0; at = source.indexOf(' ', at + 1))
    if (knownLines.isOffice(source.slice(at + 1)) && knownLines.beginsOffice(source.slice(0, at)))
      return cutAt(text, line, line.span.start + at + 1);
  return [line];
}

/** Splits a line at an offset; returns the line itself if there is no text on one side. */
export function cutAt(text: string, line: PageLine, at: number): readonly PageLine[] {
  const first = wordsBetween(text, line.span.start, at, line.gap, line.page, line.column);
  const second = wordsBetween(text, at, line.span.end, line.gap, line.page, line.column + at - line.span.start);
  return first && second ? [first, second] : [line];
}

/**
 * Returns the lines of a body, with tables of names and addresses under their heading read in one column: if they have
 * two, the left one comes first. Each cell is a paragraph of its own; a cell that breaks off continues in the next. All
 * other lines are returned unchanged.
 */
export function withTablesInOneColumn(
  text: string,
  lines: readonly PageLine[],
  knownLines: ImportLines,
): readonly PageLine[] {
  if (!lines.some((line) => knownLines.isLineHeading(line.text))) return lines;
  const out: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const heading = lines[at];
    if (!heading) break;
    out.push(heading);
    at++;
    if (!knownLines.isLineHeading(heading.text)) continue;
    let end = at;
    while (end < lines.length && end - at < MAX_TABLE_LINES && isOfTable(lines[end], knownLines)) end++;
    append(out, tableInOneColumn(text, lines.slice(at, end)));
    at = end;
  }
  return out;
}

const MAX_TABLE_LINES = 60;

const isOfTable = (line: PageLine | undefined, knownLines: ImportLines): boolean =>
  line !== undefined && !knownLines.isHeading(line.text) && !knownLines.opensParagraph(line.text);

/**
 * Returns the lines of a two-column table, one column after the other; lines of any other text are returned unchanged.
 */
function tableInOneColumn(text: string, lines: readonly PageLine[]): readonly PageLine[] {
  const from = secondColumn(text, lines);
  if (from === undefined) return lines;
  const left: PageLine[] = [];
  const right: PageLine[] = [];
  for (const line of lines) {
    const at = line.span.start + from - line.column;
    // A full first cell leaves no gap and may push the second one along, so only its column shows where it begins.
    const near = /\S\s{2,}\S/.test(text.slice(line.span.start, line.span.end)) ? [0, 1, -1, 2, -2, 3, -3] : [0];
    const cut = near.map((by) => at + by).find((place) => beginsCell(text, line, place));
    const [first, second] = cut === undefined ? [line] : cutAt(text, line, cut);
    if (first) (second === undefined && first.column >= from - SLACK ? right : left).push(first);
    if (second) right.push(second);
  }
  return [...asParagraphs(left), ...asParagraphs(right)];
}

/** True if a cell begins at this offset within a line, after white space. */
export const beginsCell = (text: string, line: PageLine, at: number): boolean =>
  at > line.span.start && at < line.span.end && /\s\S/.test(text.slice(at - 1, at + 1));

/** The column in which most lines have their second cell, if at least two do. */
function secondColumn(text: string, lines: readonly PageLine[]): number | undefined {
  const columns = lines.flatMap((line) => {
    const gaps = [...text.slice(line.span.start, line.span.end).matchAll(/\S\s{2,}(?=\S)/g)];
    const [gap] = gaps;
    return gap && gaps.length === 1 && !/\t/.test(gap[0]) ? [line.column + gap.index + gap[0].length] : [];
  });
  let best: { readonly column: number; readonly count: number } | undefined;
  for (const column of columns) {
    const count = columns.filter((other) => Math.abs(other - column) <= 1).length;
    if (count > (best?.count ?? 1)) best = { column, count };
  }
  return best?.column;
}

/** Makes each line a paragraph, joined with the next if it breaks off. */
function asParagraphs(lines: readonly PageLine[]): readonly PageLine[] {
  const out: PageLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    // A web address has no space where its line ends.
    if (last && NET_ADDRESS.test(last.text) && /^[^\s,]+$/.test(`${last.text}${line.text}`) && isRest(last, line))
      out.splice(-1, 1, { ...last, text: `${last.text}${line.text}` });
    else if (last && (BREAKS_OFF.test(last.text) || /^\p{Ll}/u.test(line.text)) && !NET_ADDRESS.test(line.text))
      out.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
    else out.push({ ...line, gap: 1, broken: false, cell: true });
  }
  return out;
}

const isRest = (address: PageLine, line: PageLine): boolean =>
  /[./-]$/.test(address.text) || /^[.a-z][\w./-]*$/.test(line.text);

/** No complete line of a name, a post or an address ends like this. */
const BREAKS_OFF = /(?:\s(?:and|at|for|in|of|the|to|with)|\s&|\([^()]*)$/i;
const NET_ADDRESS = /^\S*(?:www\d?\.|https?:|\.uk\b|\.nhs\b|\.gov\b)/;
