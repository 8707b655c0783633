import { append } from '../../lists/append';
import { beginsCell, cutAt } from './columns';
import type { PageLine } from './furniture';
import type { Hyphens } from './hyphens';
import { joinLines } from './hyphens';
import type { ImportLines } from './known-lines';
import { endsSentence, marked } from './line-marks';

/**
 * Returns the lines of a body with certain two-column tables read row by row: the right column has the text of a
 * section, the left one says whom it is about, and above them is a line of two cells, the second of which is a known
 * heading. Each row becomes a bullet, `{left cell} – {right cell}`. All other lines are returned unchanged.
 */
export function withTableRowsApart(
  text: string,
  lines: readonly PageLine[],
  knownLines: ImportLines,
  hyphens: Hyphens,
): readonly PageLine[] {
  const out: PageLine[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headOf(text, lines[at], knownLines);
    const line = lines[at++];
    if (!head) {
      if (line) out.push(line);
      continue;
    }
    let end = at;
    while (end < lines.length && end - at < MAX_TABLE_LINES && isOfTable(text, lines[end], knownLines)) end++;
    const rows = rowsOf(text, lines.slice(at, end), head[1].column);
    if (rows.length === 0) {
      if (line) out.push(line);
      continue;
    }
    out.push({ ...head[0], text: `${head[0].text} – ${head[1].text}`, cell: true });
    append(
      out,
      rows.flatMap((row) => asBullet(row, hyphens)),
    );
    at = end;
  }
  return out;
}

const MAX_TABLE_LINES = 200;
const MAX_HEAD_CELL = 40;

/** The two header cells of a table, the second of which is a known heading. */
function headOf(
  text: string,
  line: PageLine | undefined,
  knownLines: ImportLines,
): readonly [PageLine, PageLine] | undefined {
  if (!line || knownLines.isHeading(line.text)) return undefined;
  const gap = /\S(\s{2,})(?=\S)/.exec(text.slice(line.span.start, line.span.end));
  if (!gap) return undefined;
  const [first, second] = cutAt(text, line, line.span.start + gap.index + gap[0].length);
  return first &&
    second &&
    first.text.length <= MAX_HEAD_CELL &&
    /^\p{Lu}/u.test(first.text) &&
    knownLines.isHeading(second.text)
    ? [first, second]
    : undefined;
}

const isOfTable = (text: string, line: PageLine | undefined, knownLines: ImportLines): boolean =>
  line !== undefined && !knownLines.isHeading(line.text) && !headOf(text, line, knownLines);

interface Row {
  readonly left: string[];
  readonly right: PageLine[];
}

/**
 * The rows of a table. A row begins where the sentence on the right has ended and the left column begins again: with
 * words that began an earlier row, after lines with nothing on the left, or in another table.
 */
function rowsOf(text: string, lines: readonly PageLine[], headColumn: number): readonly Row[] {
  const rows: Row[] = [];
  let column = headColumn;
  let cut = 0;
  let leftEnded = false;
  for (const [i, line] of lines.entries()) {
    const now = columnFrom(text, lines, i) ?? column;
    const moved = Math.abs(now - column) > SLACK;
    column = now;
    const [first, second] = cellsAt(text, line, column);
    if (first && second) cut++;
    const row = rows.at(-1);
    const last = row?.right.at(-1);
    const begins = first && second && last && endsSentence(last.text) && /^[\p{Lu}\d‘“'"(]/u.test(second.text);
    if (!row || (begins && (leftEnded || moved || line.gap > 0 || rows.some(({ left }) => left[0] === first.text))))
      rows.push({ left: first ? [first.text] : [], right: second ? [second] : [] });
    else {
      if (first) row.left.push(first.text);
      if (second) row.right.push(second);
    }
    leftEnded = first === undefined;
  }
  return cut >= 2 && rows.every(({ right }) => right.length > 0) ? rows : [];
}

/** The position of the second column from this line on, if the line shows it and one of the next few agrees. */
function columnFrom(text: string, lines: readonly PageLine[], at: number): number | undefined {
  const shown = secondCellOf(text, lines[at]);
  if (shown === undefined) return undefined;
  const agrees = lines.slice(at + 1, at + 4).some((line) => {
    const column = secondCellOf(text, line) ?? line.column;
    return Math.abs(column - shown) <= 1;
  });
  return agrees ? shown : undefined;
}

/** The column of the text after a line's only wide gap, unless that text is a bullet. */
function secondCellOf(text: string, line: PageLine | undefined): number | undefined {
  if (!line) return undefined;
  const source = text.slice(line.span.start, line.span.end);
  const [gap, ...others] = [...source.matchAll(/\S\s{2,}(?=\S)/g)];
  if (!gap || others.length > 0 || gap[0].includes('\t')) return undefined;
  const at = gap.index + gap[0].length;
  return marked(source.slice(at)).kind === 'bullet' ? undefined : line.column + at;
}

/** The left and right cells of a line; a bullet may be indented in its column. */
function cellsAt(text: string, line: PageLine, column: number): readonly [PageLine | undefined, PageLine | undefined] {
  if (line.column >= column - SLACK) return [undefined, line];
  const within = column - line.column;
  const source = text.slice(line.span.start, line.span.end);
  const gap = [...source.matchAll(/\s{2,}(?=\S)/g)].find(
    ({ index, 0: blank }) => index <= within && index + blank.length >= within - SLACK,
  );
  const at = line.span.start + (gap ? gap.index + gap[0].length : within);
  const [first, second] = beginsCell(text, line, at) ? cutAt(text, line, at) : [line];
  return [first, second];
}

/** How many characters a cell may be further left than the others. */
const SLACK = 3;

/** A row as one bullet: the left cell, then the right one, with its own bullets run on. */
function asBullet({ left, right }: Row, hyphens: Hyphens): readonly PageLine[] {
  const [first] = right;
  if (!first) return [];
  const words = joinLines(
    right.map(({ text }) => withoutMark(text)),
    hyphens,
  );
  const whose = left.length > 0 ? `${joinLines(left, hyphens)} – ` : '';
  return [{ ...first, text: `- ${whose}${words}`, gap: 1, broken: false, cell: true }];
}

function withoutMark(line: string): string {
  const mark = marked(line);
  return mark.kind === 'bullet' ? mark.text : line;
}
