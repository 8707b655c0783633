import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { withReproducibleParts } from '../docx/reproducible';
import { BODY_STYLE, stylesWith } from '../docx/styles';
import type { TableRowWords } from './accuracy-table';
import { WIDE_PAGE, tableOfPoints } from './table-docx';

/** The answers to comments on a letter, for the people who made them. */
export interface Responses {
  readonly title: string;
  /** A sentence above the table. */
  readonly lead: string;
  readonly rows: readonly TableRowWords[];
  /** The letter’s date, `2026-03-12`, or ''. */
  readonly date: string;
}

/** Renders the table with its answers as a Word file. The same answers give the same bytes. */
export async function renderResponsesDocx({ title, lead, rows, date }: Responses): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: '',
    styles: stylesWith('Tahoma'),
    sections: [
      {
        properties: { page: WIDE_PAGE },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          new Paragraph({ style: BODY_STYLE, children: [new TextRun(lead)] }),
          tableOfPoints(rows),
          new Paragraph({ spacing: { after: 0 } }),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return withReproducibleParts(bytes, { title, author: '', language: 'en-GB', date });
}
