import type { Piece } from './pieces';

/** Pieces that stand on one base line, from left to right. */
export interface Row {
  readonly base: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** The rows of a page from its head down; what is raised a little belongs to the line. */
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

/** The usual distance of lines, in points. */
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
