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
  if (offices < 0 || right.length < 2) return lines;
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

function cutAt(text: string, line: PageLine, at: number): readonly PageLine[] {
  const first = wordsBetween(text, line.span.start, at, line.gap, line.page, line.column);
  const second = wordsBetween(text, at, line.span.end, line.gap, line.page, line.column + at - line.span.start);
  return first && second ? [first, second] : [line];
}
