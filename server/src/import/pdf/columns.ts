import { largestOf, smallestOf } from '../../lists/extremes';
import type { Row } from './page-rows';
import { rowsOf } from './page-rows';
import type { Piece } from './pieces';

/** Rows read in sequence, either of a column or of the whole page. */
export interface Stretch {
  readonly rows: readonly Row[];
  readonly column: boolean;
}

/** Adjacent pieces of a row, not separated by a gap as wide as a column's margin. */
interface Segment {
  readonly base: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly Piece[];
}

/**
 * Returns the rows of a page in reading order: if two columns of running text are side by side, first the left one,
 * then the right. Addresses next to a letterhead, tables and lists are not running text: their lines are short.
 */
export function stretchesOf(rows: readonly Row[]): readonly Stretch[] {
  const segments = rows.flatMap(segmentsOf);
  const lefts = segments.map(({ left }) => left);
  const [edge, end] = [smallestOf(lefts), largestOf(segments.map(({ right }) => right))];
  const best = gutterOf(segments, edge, end);
  if (!best) return [{ rows, column: false }];
  const { gutter, head, foot } = best;
  const inside = segments.filter(({ base }) => base <= head && base >= foot);
  const side = (isLeft: boolean): readonly Row[] =>
    rowsOf(inside.filter(({ right }) => right <= gutter === isLeft).flatMap(({ pieces }) => pieces));
  const stretches: Stretch[] = [
    { rows: rows.filter(({ base }) => base > head), column: false },
    { rows: side(true), column: true },
    { rows: side(false), column: true },
    { rows: rows.filter(({ base }) => base < foot), column: false },
  ];
  return stretches.filter((stretch) => stretch.rows.length > 0);
}

function segmentsOf({ base, size, pieces }: Row): readonly Segment[] {
  const segments: { base: number; size: number; left: number; right: number; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    if (last && piece.left - last.right < GAP * size) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, piece.right);
    } else segments.push({ base, size, left: piece.left, right: piece.right, pieces: [piece] });
  }
  return segments;
}

/** In multiples of the font size. */
const GAP = 0.9;

/**
 * Finds the left edge of the right column, and the baselines of the first and last row between which nothing crosses
 * the gap, if there is enough running text on both sides.
 */
function gutterOf(
  segments: readonly Segment[],
  edge: number,
  end: number,
): { readonly gutter: number; readonly head: number; readonly foot: number } | undefined {
  const starts = new Map<number, number>();
  for (const { left } of segments) starts.set(Math.round(left), (starts.get(Math.round(left)) ?? 0) + 1);
  const likely = [...starts]
    .filter(
      ([x, count]) =>
        count >= MIN_ROWS && x - edge > LEAST_WIDTH * (end - edge) && end - x > LEAST_WIDTH * (end - edge),
    )
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5);
  for (const [x] of likely) {
    const gutter = x - 2;
    // Ranges of rows that nothing crosses.
    let band: Segment[] = [];
    const bands = [band];
    for (const segment of segments) {
      if (segment.left < gutter && segment.right > gutter) bands.push((band = []));
      else band.push(segment);
    }
    const largest = bands.sort((a, b) => b.length - a.length)[0] ?? [];
    const found = isRunningText(largest, gutter, edge, end);
    if (found) return { gutter, ...found };
  }
  return undefined;
}

const MIN_ROWS = 6;
/** The smallest width of a column, as a share of the width of the page's text. */
const LEAST_WIDTH = 0.3;
/** How far lines of running text reach towards the column's end, on average. */
const LEAST_FILLED = 0.66;

function isRunningText(
  band: readonly Segment[],
  gutter: number,
  edge: number,
  end: number,
): { readonly head: number; readonly foot: number } | undefined {
  const left = band.filter(({ right }) => right <= gutter);
  const right = band.filter((segment) => segment.left >= gutter);
  if (left.length < MIN_ROWS || right.length < MIN_ROWS) return undefined;
  const filled = (side: readonly Segment[], from: number, to: number): boolean => {
    const widest = largestOf(side.map((segment) => segment.right)) - from;
    const full = side.filter((segment) => segment.right - from > 0.8 * widest).length;
    const mean = side.reduce((sum, segment) => sum + segment.right - from, 0) / side.length;
    return mean >= LEAST_FILLED * widest && full >= 0.4 * side.length && widest > 0.6 * (to - from);
  };
  // An address may be above the left column: running text begins where the right column does.
  const head = largestOf(right.map(({ base }) => base)) + 1;
  const foot = smallestOf(band.map(({ base }) => base));
  const beside = left.filter(({ base }) => base <= head);
  if (beside.length < MIN_ROWS || !filled(beside, edge, gutter) || !filled(right, gutter, end)) return undefined;
  return { head, foot };
}
