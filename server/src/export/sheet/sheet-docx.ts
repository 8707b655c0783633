import {
  BorderStyle,
  CheckBox,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, Run, SheetTable } from '../../review/in-rows';
import { withReproducibleParts } from '../docx/reproducible';
import { stylesWith } from '../docx/styles';
import type { Sheet } from './sheet';

/** Renders a sheet as a Word file with boxes that can be ticked. The same sheet gives the same bytes. */
export async function renderSheetDocx({ title, introduction, sections, ticks, none }: Sheet): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    paragraph(introduction.map(runOf)),
    ...sections.flatMap(({ heading, lead, tables }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
      paragraph([new TextRun({ ...SMALL_RUN, text: lead })]),
      ...(tables.length > 0
        ? tables.flatMap((table) => tableOf(table, ticks))
        : [paragraph([new TextRun({ ...SMALL_RUN, text: none })])]),
    ]),
  ];
  const document = new Document({
    title,
    creator: AUTHOR,
    styles: stylesWith('Tahoma'),
    sections: [{ properties: { page: { margin: { top: 900, bottom: 900, left: 900, right: 900 } } }, children }],
  });
  return withReproducibleParts(new Uint8Array(await Packer.toArrayBuffer(document)), {
    title,
    author: AUTHOR,
    language: 'en-GB',
    // A fixed date, so that the same sheet gives the same file.
    date: '1980-01-01',
  });
}

const AUTHOR = 'Inspection Letters';
/** Sizes in half points. */
const SMALL_RUN = { size: 19 };
const PLACE = { size: 16, color: '595959' };
const SHADES = { judgement: 'FDEEB8', quantity: 'D9E8FB' } as const;
/** Widths in twentieths of a point: an A4 page without its margins. */
const WIDTH = 10_100;
const TICK_WIDTH = 500;

function tableOf({ heading, columns, rows }: SheetTable, ticks: boolean): readonly (Paragraph | Table)[] {
  const tickWidth = ticks ? TICK_WIDTH : 0;
  const width = Math.floor((WIDTH - tickWidth) / columns.length);
  const cell = (own: number, children: readonly Paragraph[]): TableCell =>
    new TableCell({ width: { size: own, type: WidthType.DXA }, margins: MARGINS, children: [...children] });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      ...(ticks ? [cell(tickWidth, [paragraph([new TextRun({ size: 12, bold: true, text: 'Seen' })])])] : []),
      ...columns.map((column) => cell(width, [paragraph([new TextRun({ ...SMALL_RUN, bold: true, text: column })])])),
    ],
  });
  return [
    ...(heading === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_3, text: heading })]),
    new Table({
      width: { size: tickWidth + width * columns.length, type: WidthType.DXA },
      columnWidths: [...(ticks ? [tickWidth] : []), ...columns.map(() => width)],
      borders: BORDERS,
      rows: [
        head,
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: [
                ...(ticks ? [cell(tickWidth, [new Paragraph({ children: [new CheckBox({ alias: 'Seen' })] })])] : []),
                ...cells.map((own) => cell(width, paragraphsOf(own))),
              ],
            }),
        ),
      ],
    }),
    // Word would join two adjacent tables.
    paragraph([]),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'BDBDBD' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  insideHorizontal: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
};
const MARGINS = { top: 60, bottom: 60, left: 80, right: 80 };

const paragraphsOf = (cell: Cell): readonly Paragraph[] =>
  cell.map(({ runs, where }) =>
    paragraph([...runs.map(runOf), ...(where === '' ? [] : [new TextRun({ ...PLACE, text: `  ${where}` })])]),
  );

const paragraph = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({ spacing: { after: 60, line: 250 }, children: [...children] });

const runOf = ({ text, mark }: Run): TextRun =>
  mark === undefined
    ? new TextRun({ ...SMALL_RUN, text })
    : new TextRun({
        ...SMALL_RUN,
        text,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: SHADES[mark] },
        ...(mark === 'quantity' ? { bold: true } : { underline: {} }),
      });
