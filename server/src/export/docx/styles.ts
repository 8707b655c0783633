import type { IStylesOptions } from 'docx';

/** The style of paragraphs in documents beside a letter: sheets, extracts, comparisons, answers. */
export const BODY_STYLE = 'LetterBody';

/** Sizes in half points, spaces in twentieths of a point, as the format has them. */
const SIZE = 23;
const LINE = 288;
const BLACK = '000000';

/** How documents beside a letter look: ragged right, room between paragraphs. */
export function stylesWith(font: string): IStylesOptions {
  const heading = (outlineLevel: number, size: number): { readonly run: object; readonly paragraph: object } => ({
    run: { font, size, bold: true, color: BLACK },
    // The library's own heading styles carry no outline level, and without one no reader takes them for headings.
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before: 120, after: 200 } },
  });
  return {
    default: {
      document: {
        run: { font, size: SIZE, language: LANGUAGE },
        paragraph: { spacing: { line: LINE } },
      },
      heading1: heading(0, 28),
      heading2: heading(1, SIZE),
      heading3: { ...heading(2, SIZE), run: { font, size: SIZE, bold: true, italics: true, color: BLACK } },
    },
    paragraphStyles: [
      {
        id: BODY_STYLE,
        name: 'Letter Body',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 240 } },
      },
    ],
  };
}

export const LANGUAGE = { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' };
