import type { ILevelsOptions, IParagraphOptions, ParagraphChild } from 'docx';
import { AlignmentType, BookmarkEnd, BookmarkStart, LevelFormat } from 'docx';
import { BOOKMARK_PREFIX } from '../../import/docx/marked-up';
import type { Span } from '../../text/span';
import type { SentParagraph } from '../model/sent-paragraphs';
import { LIST } from '../pdf/measures';
import { twips } from './letter-styles';

/** What is added to each paragraph of a Word file besides its text. */
export interface ParagraphMarks {
  /** Returns the options of the paragraph at `source` in the letter, with its identifier and number added. */
  marked(options: IParagraphOptions, source: Span): IParagraphOptions;
  readonly numberings: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
}

/** For a letter as published: nothing is added. */
export const NO_MARKS: ParagraphMarks = { marked: (options) => options, numberings: [] };

/**
 * Adds identifiers and numbers to the paragraphs of a letter sent for comments. An identifier is a hidden bookmark
 * around the paragraph’s text: Word and LibreOffice keep it when the paragraph is edited, moved, sorted, split or
 * joined, and it is invisible. A content control would survive as well, but it prevents two paragraphs from being
 * joined, and shows a frame when clicked.
 */
export function reviewMarks(paragraphs: readonly SentParagraph[]): ParagraphMarks {
  const byPlace = new Map(paragraphs.map((paragraph) => [paragraph.source.start, paragraph]));
  let bookmarks = FIRST_BOOKMARK;
  return {
    numberings: [{ reference: NUMBERS, levels: LEVELS }],
    marked(options, source) {
      const paragraph = byPlace.get(source.start);
      if (!paragraph) return options;
      const id = bookmarks++;
      const children = [
        new BookmarkStart(BOOKMARK_PREFIX + paragraph.id, id) as unknown as ParagraphChild,
        ...(options.children ?? []),
        new BookmarkEnd(id) as unknown as ParagraphChild,
      ];
      const { depth } = paragraph;
      return {
        ...options,
        ...(depth === undefined ? {} : { numbering: { reference: NUMBERS, level: depth } }),
        children,
      };
    },
  };
}

const FIRST_BOOKMARK = 1000;
const NUMBERS = 'letter-paragraphs';

/** Half points, and twentieths of a point. */
const NUMBER_LOOK = { size: 16, color: '595959', bold: false, italics: false };
const MARGIN = 640;
const STEP = twips(LIST.indent);

/** Paragraph numbers go in the margin, so that the text stays where it will be published. */
const level = (depth: number, text: string): ILevelsOptions => ({
  level: depth,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    // Without a tab stop of its own, Word would use the nearest one, which is the margin.
    paragraph: { indent: { left: STEP * depth, hanging: MARGIN + STEP * depth }, leftTabStop: STEP * depth },
    run: NUMBER_LOOK,
  },
});

const LEVELS = [level(0, '%1'), level(1, '%1.%2  ■'), level(2, '%1.%2.%3  ■'), level(3, '%1.%2.%3.%4  ■')];
