import type { ILevelsOptions, IParagraphOptions, ParagraphChild } from 'docx';
import { AlignmentType, BookmarkEnd, BookmarkStart, LevelFormat } from 'docx';
import { BOOKMARK_PREFIX } from '../../import/docx/marked-up';
import type { Span } from '../../text/span';
import type { SentParagraph } from '../model/sent-paragraphs';
import { LIST } from '../pdf/measures';
import { twips } from './letter-styles';

/** What each paragraph of a Word file has beside its words. */
export interface ParagraphMarks {
  /** The options of the paragraph that stands at `source` in the letter, with its identity and its number. */
  marked(options: IParagraphOptions, source: Span): IParagraphOptions;
  readonly numberings: readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[];
}

/** A letter as it is published: nothing beside its words. */
export const NO_MARKS: ParagraphMarks = { marked: (options) => options, numberings: [] };

/**
 * Identities and numbers for the paragraphs of a letter that is sent for comments. An identity is a hidden bookmark
 * around the paragraph’s words: Word and LibreOffice keep it when the paragraph is edited, moved, sorted, split or
 * joined, and nobody sees it. A content control would be kept as well, but it stops people from joining two paragraphs,
 * and shows a frame at each click.
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

/** The number of a paragraph stands in the margin, so that the words stand where they will be published. */
const level = (depth: number, text: string): ILevelsOptions => ({
  level: depth,
  format: LevelFormat.DECIMAL,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    // Without a stop of its own Word would go to the nearest one, which is the margin.
    paragraph: { indent: { left: STEP * depth, hanging: MARGIN + STEP * depth }, leftTabStop: STEP * depth },
    run: NUMBER_LOOK,
  },
});

const LEVELS = [level(0, '%1'), level(1, '%1.%2  ■'), level(2, '%1.%2.%3  ■'), level(3, '%1.%2.%3.%4  ■')];
