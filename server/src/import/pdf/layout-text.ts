import { stretchesOf } from './columns';
import type { Row } from './page-rows';
import { rowsOf, usualStep } from './page-rows';
import type { PdfPage } from './pdf-pages';

/** The printed text of pages. */
export interface LayoutText {
  readonly text: string;
  /** Indexes, from 0, of the stretches between form feeds that are columns rather than full pages. */
  readonly columns: ReadonlySet<number>;
}

/**
 * Lays out the text of pages in lines and character columns, as on a typewriter. Form feeds end pages, and also columns
 * of running text, which follow one another.
 */
export function layoutOf(pages: readonly PdfPage[]): LayoutText {
  const texts: string[] = [];
  const columns = new Set<number>();
  for (const { pieces } of pages) {
    const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
    const stretches = rows.length === 0 ? [{ rows, column: false }] : stretchesOf(rows);
    for (const stretch of stretches) {
      if (stretch.column) columns.add(texts.length);
      texts.push(stretchText(stretch.rows));
    }
  }
  return { text: texts.join('\f'), columns };
}

export const layoutText = (pages: readonly PdfPage[]): string => layoutOf(pages).text;

function stretchText(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const step = usualStep(rows);
  const said = rows.flatMap(({ pieces }) => pieces.filter(({ text }) => text.trim().length > 3));
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

function rowText({ pieces, size }: Row, edge: number, character: number): string {
  let text = '';
  let end = edge;
  for (const piece of pieces) {
    const gap = piece.left - end;
    // Columns are separated by more than two spaces, words by fewer.
    if (text === '' || gap > COLUMN_GAP * size)
      text = text.padEnd(
        Math.min(MAX_COLUMNS, Math.max(text === '' ? 0 : text.length + 3, Math.round((piece.left - edge) / character))),
      );
    else if ((gap > 0.15 * size || isMark(text)) && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    end = piece.right;
  }
  return text.trimEnd();
}

/** A number or bullet set apart from its item, however near. */
const isMark = (text: string): boolean => text.length < 200 && /^ *(?:\d{1,3}[.)]|[^\p{L}\p{N}\s‘“"'(£])$/u.test(text);

const COLUMN_GAP = 1.5;
const MAX_COLUMNS = 200;
