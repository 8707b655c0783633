import type { IStylesOptions } from 'docx';

/** The paragraph style of documents other than letters: sheets, extracts, comparisons, answers. */
export const BODY_STYLE = 'LetterBody';

/** Sizes are in half points and spacing in twentieths of a point, as in the format. */
const SIZE = 23;
const LINE = 288;
const BLACK = '000000';

/** Styles of documents other than letters: ragged right, with space between paragraphs. */
export function stylesWith(font: string): IStylesOptions {
  const heading = (outlineLevel: number, size: number): { readonly run: object; readonly paragraph: object } => ({
    run: { font, size, bold: true, color: BLACK },
    // The library's own heading styles have no outline level, so readers would not recognise them as headings.
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
