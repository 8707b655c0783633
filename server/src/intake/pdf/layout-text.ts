import type { PdfPage, Piece } from './pdf-pages';

/**
 * The words of pages where they stand, in lines and columns of characters as a typewriter would set them; pages end
 * with form feeds.
 */
export function layoutText(pages: readonly PdfPage[]): string {
  return pages.map(pageText).join('\f');
}

interface Row {
  base: number;
  readonly size: number;
  readonly pieces: Piece[];
}

function pageText({ pieces }: PdfPage): string {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
  if (rows.length === 0) return '';
  const step = usualStep(rows);
  const said = pieces.filter(({ text }) => text.trim().length > 3);
  const widths = said.map(({ left, right, text }) => (right - left) / text.length).sort((a, b) => a - b);
  const character = Math.max(1, widths[Math.floor(widths.length / 2)] ?? 5);
  const edge = rows.reduce(
    (least, row) => row.pieces.reduce((leftmost, { left }) => Math.min(leftmost, left), least),
    Number.POSITIVE_INFINITY,
  );
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    const blank = above ? Math.round((above.base - row.base) / step) - 1 : 0;
    for (let n = 0; n < Math.min(blank, 5); n++) lines.push('');
    if (above && blank < 1 && above.base - row.base > 1.35 * step) lines.push('');
    lines.push(rowText(row, edge, character));
  }
  return `${lines.join('\n')}\n`;
}

/** Pieces on one base line, from the head of the page down; what is raised a little belongs to the line. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
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
function usualStep(rows: readonly Row[]): number {
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

function rowText({ pieces, size }: Row, edge: number, character: number): string {
  let text = '';
  let end = edge;
  for (const piece of pieces) {
    const gap = piece.left - end;
    // Columns stand apart by more than two spaces; words by less.
    if (text === '' || gap > COLUMN_GAP * size)
      text = text.padEnd(
        Math.min(
          MOST_COLUMNS,
          Math.max(text === '' ? 0 : text.length + 3, Math.round((piece.left - edge) / character)),
        ),
      );
    else if ((gap > 0.15 * size || isMark(text)) && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    end = piece.right;
  }
  return text.trimEnd();
}

/** A number or a glyph that was set apart from its item, however near. */
const isMark = (text: string): boolean => text.length < 200 && /^ *(?:\d{1,3}[.)]|[^\p{L}\p{N}\s‘“"'(£])$/u.test(text);

const COLUMN_GAP = 1.5;
const MOST_COLUMNS = 200;
