import type { Row } from './page-rows';
import { rowsOf, usualStep } from './page-rows';
import type { PdfPage } from './pdf-pages';
import type { Piece } from './pieces';

/**
 * Finds line numbers printed in the margin: they are left or right of all the text and increase evenly, in step with
 * the number of lines between them.
 */
export function lineNumbers(pages: readonly PdfPage[]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  for (const side of ['left', 'right'] as const) {
    const columns = pages.map((page) => numbersBeside(page, side));
    const places = columns.filter(isCount).map(({ numbers }) => numbers[0]?.left ?? 0);
    for (const column of columns) {
      // A last page may have too few to be recognised on its own.
      const known = places.some((place) =>
        column.numbers.some(({ left }) => Math.abs(left - place) < MAX_POINTS_APART),
      );
      if (isCount(column) || (known && column.numbers.length < MIN_NUMBERS && isRising(column.numbers)))
        for (const number of column.numbers) found.add(number);
    }
  }
  return found;
}

interface Column {
  readonly numbers: readonly Piece[];
  readonly rows: readonly Row[];
}

const MIN_NUMBERS = 3;
/** With a number on every line, this many are needed to rule out a list. */
const MIN_NUMBERS_BY_ONE = 8;
const MAX_POINTS_APART = 12;

function numbersBeside({ pieces }: PdfPage, side: 'left' | 'right'): Column {
  const rows = rowsOf(pieces.filter(({ text, artifact }) => text.trim() !== '' && !artifact));
  const outermost = rows.map((row) => (side === 'left' ? row.pieces[0] : row.pieces.at(-1)));
  const numbers = outermost.filter(
    (piece): piece is Piece => piece !== undefined && /^\d{1,3}$/.test(piece.text.trim()),
  );
  if (numbers.length === 0) return { numbers, rows };
  const asked = new Set(numbers);
  const others = rows.flatMap((row) => row.pieces.filter((piece) => !asked.has(piece)));
  const edges = others.map(({ left, right }) => (side === 'left' ? left : -right)).sort((a, b) => a - b);
  // A few pieces may extend further: a page number, a heading.
  const edge = edges[Math.floor(edges.length * 0.03)] ?? 0;
  const lefts = numbers.map(({ left }) => left).sort((a, b) => a - b);
  const middle = lefts[lefts.length >> 1] ?? 0;
  return {
    numbers: numbers.filter(
      (piece) =>
        Math.abs(piece.left - middle) < MAX_POINTS_APART &&
        (side === 'left' ? piece.right < edge : -piece.left < edge - 1),
    ),
    rows,
  };
}

const numberOf = ({ text }: Piece): number => Number(text.trim());

const isRising = (numbers: readonly Piece[]): boolean =>
  numbers.every((piece, i) => i === 0 || numberOf(piece) > numberOf(numbers[i - 1] ?? piece));

function isCount({ numbers, rows }: Column): boolean {
  const [first, second] = numbers;
  if (!first || !second || numbers.length < MIN_NUMBERS) return false;
  const step = numberOf(second) - numberOf(first);
  if (step < 1 || step > 10 || (step === 1 && numbers.length < Math.max(MIN_NUMBERS_BY_ONE, 0.6 * rows.length)))
    return false;
  const distance = usualStep(rows);
  let fitting = 0;
  for (const [i, number] of numbers.entries()) {
    const next = numbers[i + 1];
    if (!next) continue;
    if (numberOf(next) - numberOf(number) !== step) return false;
    const between = rows.filter(({ base }) => base < number.base + 2 && base > next.base + 2).length;
    const evenly = Math.abs(number.base - next.base - step * distance) < 0.15 * step * distance;
    if (evenly || Math.abs(between - step) <= 1) fitting++;
  }
  return fitting >= 0.7 * (numbers.length - 1);
}
