import type { ParagraphChild } from 'docx';
import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx';
import type { LetterheadImage } from '../branding/letterhead-image';
import type { PrintModel, PrintRun } from '../model/print-model';
import { breakLines } from '../pdf/break-lines';
import type { Faces } from '../pdf/faces';
import type { LaidLetterhead } from '../pdf/letterhead-lines';
import { LETTERHEAD_GAP } from '../pdf/letterhead-lines';
import { LETTERHEAD, PAGE, PICTURE, TEXT_WIDTH } from '../pdf/measures';
import { Drawing } from './docx-runs';
import { DRAFT_MARK, STYLE, twips } from './letter-styles';

/** The header of the first page: where it begins and what fills the rest of its height. */
export interface FirstHeader {
  readonly children: readonly (Paragraph | Table)[];
  /** From the top of the page, in points. */
  readonly top: number;
}

/** The letterhead, placed as in the PDF: two columns on the left, the sender's picture on the right. */
export function firstHeader(
  model: PrintModel,
  faces: Faces,
  laid: LaidLetterhead,
  picture: LetterheadImage | undefined,
): FirstHeader {
  const mark = draftMark(model);
  const top = headerTop(model);
  const { sender, address, contacts } = model.letterhead;
  const left: readonly (readonly PrintRun[])[] = [
    ...(sender === '' ? [] : [[{ text: sender, bold: true }]]),
    ...address.map((text) => [{ text }]),
  ];
  const right = contacts.map(({ text, href }): readonly PrintRun[] => [
    { text, ...(href === undefined ? {} : { href }) },
  ]);
  const drawing = new Drawing([]);
  const columns = [left, right]
    .filter((column) => column.length > 0)
    .map((column) => column.map((runs) => new Paragraph({ style: STYLE.letterhead, children: drawing.runs(runs) })));
  const width = TEXT_WIDTH - (picture ? PICTURE.width : 0);
  const words = columns.length === 2 ? [tableOf(columns, laid.column, width)] : (columns[0] ?? []);
  const markLines = model.draftMark === undefined ? 0 : draftLines(model.draftMark, faces);
  const used = top + MARK_GAP * Math.min(markLines, 1) + DRAFT_MARK.leading * markLines;
  const rest = laid.end - used - LETTERHEAD.leading * laid.height;
  const hasHead = words.length > 0 || picture !== undefined;
  return {
    top,
    children: [
      ...mark,
      ...words,
      // A header may not end with a table, and the date has a fixed position of its own.
      ...(hasHead
        ? [
            new Paragraph({
              style: STYLE.letterhead,
              spacing: { line: twips(Math.max(1, rest)), lineRule: LineRuleType.EXACT },
              children: picture ? [pictureOf(picture)] : [],
            }),
          ]
        : []),
    ],
  };
}

/** Where a header begins, from the top of the page; the draft mark is above the letterhead. */
const headerTop = ({ draftMark: mark }: PrintModel): number =>
  mark === undefined ? PAGE.letterheadTop : PAGE.letterheadTop - MARK_GAP - DRAFT_MARK.leading;

/** Between the draft mark and the letterhead. */
const MARK_GAP = 7;

/** The draft mark as a paragraph, or no paragraph if there is none. */
export const draftMark = ({ draftMark: mark }: PrintModel): readonly Paragraph[] =>
  mark === undefined
    ? []
    : [
        new Paragraph({
          style: STYLE.draftMark,
          spacing: { after: twips(MARK_GAP) },
          children: [new TextRun({ text: mark })],
        }),
      ];

const draftLines = (text: string, faces: Faces): number =>
  breakLines([{ text }], { faces, type: DRAFT_MARK, width: TEXT_WIDTH, heading: true }).length;

function tableOf(columns: readonly (readonly Paragraph[])[], first: number, width: number): Table {
  const widths = [first, width - first].map(twips);
  const margins = (right: number): object => ({ top: 0, bottom: 0, left: 0, right: twips(right) });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        children: columns.map(
          (children, i) =>
            new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              margins: margins(i === 0 ? LETTERHEAD_GAP : 0),
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

function pictureOf({ bytes, type, alternative, width, height }: LetterheadImage): ParagraphChild {
  // In pixels: a point is 4/3 pixels. The library numbers pictures consecutively across files unless they are given
  // ids.
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: (width * 4) / 3, height: (height * 4) / 3 },
    altText: { id: '1', name: 'Letterhead', description: alternative },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PAGE,
        offset: Math.round((PAGE.letterheadTop + (PICTURE.height - height) / 2) * EMU),
      },
    },
  });
}

/** English metric units (EMU) per point. */
const EMU = 12_700;
