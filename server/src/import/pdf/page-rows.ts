import type { Piece } from './pieces';

/** Pieces on the same baseline, from left to right. */
export interface Row {
  readonly base: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** Returns the rows of a page from top to bottom; slightly raised text belongs to its line. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: { base: number; readonly size: number; readonly pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => b.base - a.base)) {
    const row = rows.at(-1);
    if (row && row.base - piece.base < 0.5 * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) row.base = piece.base;
    } else {
      rows.push({ base: piece.base, size: piece.size, pieces: [piece] });
    }
  }
  for (const row of rows) row.pieces.sort((a, b) => a.left - b.left);
  return rows;
}

/** The usual line spacing, in points. */
export function usualStep(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    if (!above) continue;
    const step = Math.round(above.base - row.base);
    if (step >= 6 && step <= 40) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 14;
}
