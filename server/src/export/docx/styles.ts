import type { ILevelsOptions, INumberingOptions, IStylesOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';

/** The paragraph styles by what they are for. */
export const STYLE = {
  body: 'LetterBody',
  line: 'LetterLine',
  lastLine: 'LetterLastLine',
  signOff: 'LetterSignOff',
  item: 'LetterItem',
  lastItem: 'LetterLastItem',
  footnote: 'LetterFootnote',
  sender: 'LetterheadSender',
  letterhead: 'Letterhead',
  letterheadEnd: 'LetterheadEnd',
  draftMark: 'LetterDraftMark',
  pageNumber: 'LetterPageNumber',
} as const;

export const BULLETS = 'letter-bullets';
export const numbersOf = (list: number): string => `letter-numbers-${list + 1}`;

/** Sizes in half points, spaces in twentieths of a point, as the format has them. */
const SIZE = 23;
const SMALL_HALF_POINTS = 18;
const LINE = 288;
const BLACK = '000000';

/** How the published letters look, in the measures of the PDF: ragged right, room between paragraphs. */
export function stylesWith(font: string): IStylesOptions {
  const heading = (outlineLevel: number, size: number): { readonly run: object; readonly paragraph: object } => ({
    run: { font, size, bold: true, color: BLACK },
    // The library's own heading styles carry no outline level, and without one no reader takes them for headings.
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before: 120, after: 200 } },
  });
  const paragraph = (id: string, name: string, spacing: object, more: object = {}, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph: { spacing, ...more },
  });
  return {
    default: {
      document: {
        run: { font, size: SIZE, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { line: LINE } },
      },
      heading1: heading(0, 28),
      heading2: heading(1, SIZE),
      heading3: { ...heading(2, SIZE), run: { font, size: SIZE, bold: true, italics: true, color: BLACK } },
      hyperlink: { run: { color: '0B3D91', underline: {} } },
    },
    paragraphStyles: [
      paragraph(STYLE.body, 'Letter Body', { after: 240 }),
      paragraph(STYLE.line, 'Letter Line', { after: 0 }, { keepLines: true }),
      paragraph(STYLE.lastLine, 'Letter Last Line', { after: 240 }, { keepLines: true }),
      paragraph(STYLE.signOff, 'Letter Sign-off', { after: 480 }, { keepNext: true }),
      paragraph(STYLE.item, 'Letter Item', { after: 120 }),
      paragraph(STYLE.lastItem, 'Letter Last Item', { after: 240 }),
      paragraph(STYLE.footnote, 'Letter Footnote', { after: 60, line: 240 }, {}, { size: SMALL_HALF_POINTS }),
      paragraph(
        STYLE.sender,
        'Letterhead Sender',
        { after: 40, line: 240 },
        { alignment: AlignmentType.LEFT },
        { size: 32, bold: true },
      ),
      paragraph(
        STYLE.letterhead,
        'Letterhead',
        { after: 0, line: 240 },
        { alignment: AlignmentType.LEFT },
        { size: SMALL_HALF_POINTS },
      ),
      paragraph(
        STYLE.letterheadEnd,
        'Letterhead End',
        { after: 480, line: 240 },
        { alignment: AlignmentType.LEFT },
        { size: SMALL_HALF_POINTS },
      ),
      paragraph(
        STYLE.draftMark,
        'Letter Draft Mark',
        { after: 300, line: 240 },
        { alignment: AlignmentType.CENTER },
        { size: SIZE, bold: true, color: 'A00000' },
      ),
      paragraph(STYLE.pageNumber, 'Letter Page Number', { after: 0, line: 240 }, {}, { size: SMALL_HALF_POINTS }),
    ],
  };
}

const level = (depth: number, format: ILevelsOptions['format'], text: string): ILevelsOptions => ({
  level: depth,
  ...(format === undefined ? {} : { format }),
  text,
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: { indent: { left: 425 * (depth + 1), hanging: 425 } },
    ...(format === LevelFormat.BULLET ? { run: { size: 18 } } : {}),
  },
});

/** One numbering for all bullets, and one for each list with numbers, by the number that it begins with. */
export function numberingsFor(starts: readonly number[]): INumberingOptions {
  const below = [level(1, LevelFormat.BULLET, '–'), level(2, LevelFormat.BULLET, '■')];
  return {
    config: [
      { reference: BULLETS, levels: [level(0, LevelFormat.BULLET, '■'), ...below] },
      ...starts.map((start, i) => ({
        reference: numbersOf(i),
        levels: [{ ...level(0, LevelFormat.DECIMAL, '%1.'), start }, ...below],
      })),
    ],
  };
}
