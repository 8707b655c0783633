import { append } from '../../lists/append';
import { smallestOf } from '../../lists/extremes';
import type { PageLine } from './furniture';
import type { ImportLines } from './known-lines';
import { wordsBetween } from './source-lines';

/**
 * The lines under a sign-off, one signatory after another, where those of a joint inspection stand in two columns under
 * the names of their offices. Each row of offices is read from left to right; lines that name no office come back as
 * they are.
 */
export function inOneColumn(text: string, lines: readonly PageLine[], landmarks: ImportLines): readonly PageLine[] {
  const cells = lines.map((line) => cellsOf(text, line, landmarks));
  const right = cells.flatMap(([, second]) => second ?? []);
  const offices = cells.findIndex((row) => row.length === 2 && row.some((cell) => landmarks.isOffice(cell.text)));
  if (offices < 0) return namesInColumns(cells) ?? lines;
  if (right.length < 2) return lines;
  const rightFrom = smallestOf(right.map(({ column }) => column)) - SLACK;
  const before: PageLine[] = lines.slice(0, offices);
  const rows: { readonly left: PageLine[]; readonly right: PageLine[] }[] = [];
  let end = lines.length;
  for (let i = offices; i < lines.length; i++) {
    const row = cells[i] ?? [];
    const [first, second] = row;
    if (!first || landmarks.opensCopies(first.text) || first.text.length > MAX_CELL_LENGTH) {
      end = i;
      break;
    }
    if (rows.length === 0 || row.some((cell) => landmarks.isOffice(cell.text))) rows.push({ left: [], right: [] });
    const current = rows.at(-1);
    if (second) current?.right.push(second);
    current?.[!second && first.column >= rightFrom ? 'right' : 'left'].push(first);
  }
  return [...before, ...rows.flatMap((row) => [...row.left, ...row.right]), ...lines.slice(end)];
}

/**
 * The lines of signatories that stand side by side without their offices above: two cells in several lines,
 * the second ones below one another, and the first of all a name each. A row ends where lines are left blank.
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
  // The second of a row begins a paragraph, as the first does.
  return [
    ...cells.slice(0, from).flat(),
    ...rows.flatMap(({ left, right }) => [...left, ...right.map((line, i) => (i === 0 ? { ...line, gap: 1 } : line))]),
    ...cells.slice(end).flat(),
  ];
}

/** Words with capitals, and honours behind a comma: a name, as it is signed. */
const NAME_ALONE = /^\p{Lu}[\p{L}’'.-]*(?: (?:de|van|von|of|\p{Lu}[\p{L}’'.-]*)){1,9}(?:, \p{Lu}[\p{Lu} ]*)?$/u;

/** Characters by which a cell of the second column may stand further left than the others. */
const SLACK = 3;
const MAX_CELL_LENGTH = 90;

/**
 * One or two cells of a line: parted by a wide gap, or where a full first cell leaves no gap, before an office's name.
 */
function cellsOf(text: string, line: PageLine, landmarks: ImportLines): readonly PageLine[] {
  const source = text.slice(line.span.start, line.span.end);
  const gap = /\s{3,}|\t+/.exec(source);
  if (gap) return cutAt(text, line, line.span.start + gap.index + gap[0].length);
  for (let at = source.indexOf(' '); at >= 0; at = source.indexOf(' ', at + 1))
    if (landmarks.isOffice(source.slice(at + 1)) && landmarks.beginsOffice(source.slice(0, at)))
      return cutAt(text, line, line.span.start + at + 1);
  return [line];
}

/** The words of a line before and behind an offset; the line itself where there are none on one side. */
export function cutAt(text: string, line: PageLine, at: number): readonly PageLine[] {
  const first = wordsBetween(text, line.span.start, at, line.gap, line.page, line.column);
  const second = wordsBetween(text, at, line.span.end, line.gap, line.page, line.column + at - line.span.start);
  return first && second ? [first, second] : [line];
}

/**
 * The lines of a body, with those under a heading over names and addresses in one column: where they stand in two, the
 * left one comes first. Each cell is a paragraph of its own; one that breaks off goes on with the next. All other lines
 * come back as they are.
 */
export function withTablesInOneColumn(
  text: string,
  lines: readonly PageLine[],
  landmarks: ImportLines,
): readonly PageLine[] {
  if (!lines.some((line) => landmarks.isLineHeading(line.text))) return lines;
  const out: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const heading = lines[at];
    if (!heading) break;
    out.push(heading);
    at++;
    if (!landmarks.isLineHeading(heading.text)) continue;
    let end = at;
    while (end < lines.length && end - at < MAX_TABLE_LINES && isOfTable(lines[end], landmarks)) end++;
    append(out, tableInOneColumn(text, lines.slice(at, end)));
    at = end;
  }
  return out;
}

const MAX_TABLE_LINES = 60;

const isOfTable = (line: PageLine | undefined, landmarks: ImportLines): boolean =>
  line !== undefined && !landmarks.isHeading(line.text) && !landmarks.opensParagraph(line.text);

/** The lines of a table of two columns, one column after the other; of any other text the lines as they are. */
function tableInOneColumn(text: string, lines: readonly PageLine[]): readonly PageLine[] {
  const from = secondColumn(text, lines);
  if (from === undefined) return lines;
  const left: PageLine[] = [];
  const right: PageLine[] = [];
  for (const line of lines) {
    const at = line.span.start + from - line.column;
    // A full first cell leaves no gap, and may push the second one on: then nothing but its column tells.
    const near = /\S\s{2,}\S/.test(text.slice(line.span.start, line.span.end)) ? [0, 1, -1, 2, -2, 3, -3] : [0];
    const cut = near.map((by) => at + by).find((place) => beginsCell(text, line, place));
    const [first, second] = cut === undefined ? [line] : cutAt(text, line, cut);
    if (first) (second === undefined && first.column >= from - SLACK ? right : left).push(first);
    if (second) right.push(second);
  }
  return [...asParagraphs(left), ...asParagraphs(right)];
}

/** True where a cell begins inside of a line: behind white space. */
export const beginsCell = (text: string, line: PageLine, at: number): boolean =>
  at > line.span.start && at < line.span.end && /\s\S/.test(text.slice(at - 1, at + 1));

/** The column where most of the lines have their second cell, if two or more have one there. */
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

/** Each line a paragraph, joined with the next where it breaks off. */
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

/** No line of a name, a post or an address ends so. */
const BREAKS_OFF = /(?:\s(?:and|at|for|in|of|the|to|with)|\s&|\([^()]*)$/i;
const NET_ADDRESS = /^\S*(?:www\d?\.|https?:|\.uk\b|\.nhs\b|\.gov\b)/;
