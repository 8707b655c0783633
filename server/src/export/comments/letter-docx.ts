import type { ISectionOptions, ParagraphChild } from 'docx';
import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, TextRun } from 'docx';
import { BOOKMARK_PREFIX } from '../../import/docx/marked-up';
import { STYLE } from '../docx/letter-styles';
import { reviewMarks } from '../docx/paragraph-marks';
import type { DocxOptions } from '../docx/render-docx';
import { renderDocx } from '../docx/render-docx';
import type { PrintModel } from '../model/print-model';
import type { SentParagraph } from '../model/sent-paragraphs';
import type { SendRequest, TableRowWords } from './accuracy-table';
import { COLUMN_NAMES, OWN_IDENTITY, PROPERTIES, TABLE_HEADING, draftLine, requestParagraphs } from './accuracy-table';
import { WIDE_PAGE, tableOfPoints } from './table-docx';

/** A letter to be sent for comments. */
export interface SentLetter {
  readonly model: PrintModel;
  /** The paragraphs of the same print model. */
  readonly paragraphs: readonly SentParagraph[];
  readonly request: SendRequest;
  /** SHA-256 of the version sent, and the name of the file in which it is kept. */
  readonly hash: string;
  readonly file: string;
}

/**
 * Renders the letter as a Word file for comments: as it will be published, with DRAFT on every page, numbered
 * paragraphs that keep their identifiers, tracked changes switched on and, if requested, the table of accuracy points.
 * The same letter and request give the same bytes.
 */
export async function renderForComments(
  letter: SentLetter,
  options: Omit<DocxOptions, 'forComments'>,
): Promise<Uint8Array> {
  const { model, paragraphs, request, hash, file } = letter;
  return renderDocx(
    { ...model, draftMark: draftLine(request) },
    {
      ...options,
      forComments: {
        marks: reviewMarks(paragraphs),
        sections: request.table ? [tableSection(request)] : [],
        properties: [
          { name: PROPERTIES.hash, value: hash },
          { name: PROPERTIES.file, value: file },
        ],
      },
    },
  );
}

function tableSection(request: SendRequest): ISectionOptions {
  const own = [TABLE_HEADING, ...requestParagraphs(request)];
  return {
    properties: { page: WIDE_PAGE },
    children: [
      ...own.map(
        (text, i) =>
          new Paragraph({
            ...(i === 0 ? { heading: HeadingLevel.HEADING_1 } : { style: STYLE.body }),
            children: [
              new BookmarkStart(
                `${BOOKMARK_PREFIX}${OWN_IDENTITY}${i}`,
                FIRST_BOOKMARK + i,
              ) as unknown as ParagraphChild,
              new TextRun(text),
              new BookmarkEnd(FIRST_BOOKMARK + i) as unknown as ParagraphChild,
            ],
          }),
      ),
      tableOfPoints(Array.from({ length: EMPTY_ROWS }, () => EMPTY)),
      // Word needs a paragraph after a table at the end of a document.
      new Paragraph({ spacing: { after: 0 } }),
    ],
  };
}

const FIRST_BOOKMARK = 100;
const EMPTY_ROWS = 10;
const EMPTY = Object.fromEntries(COLUMN_NAMES.map((name) => [name, ''])) as TableRowWords;
