import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Column, TableRowWords } from './accuracy-table';
import { COLUMNS, COLUMN_NAMES } from './accuracy-table';

/** The table of accuracy points for Word, with its header row repeated on each page. */
export function tableOfPoints(rows: readonly TableRowWords[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMN_NAMES.map((name) => WIDTHS[name]),
    borders: BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(COLUMNS, true) }),
      ...rows.map((row) => new TableRow({ children: cells(row, false) })),
    ],
  });
}

const cells = (row: TableRowWords, bold: boolean): TableCell[] =>
  COLUMN_NAMES.map(
    (name) =>
      new TableCell({
        width: { size: WIDTHS[name], type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 80, right: 80 },
        children: row[name].split('\n').map(
          (line) =>
            new Paragraph({
              spacing: { after: 0, line: 240 },
              children: line === '' ? [] : [new TextRun({ text: line, size: 18, bold })],
            }),
        ),
      }),
  );

/** In twentieths of a point, for a landscape A4 page without its margins. */
const WIDTHS: Readonly<Record<Column, number>> = {
  paragraph: 1350,
  text: 2500,
  comment: 3200,
  kind: 700,
  evidence: 2400,
  response: 2700,
  changed: 1980,
};
const WIDTH = COLUMN_NAMES.reduce((sum, name) => sum + WIDTHS[name], 0);

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** A landscape page, wide enough for the table. */
export const WIDE_PAGE = {
  size: { width: 11906, height: 16838, orientation: 'landscape' },
  margin: { top: 1004, bottom: 1004, left: 1004, right: 1004, header: 560, footer: 560 },
} as const;
