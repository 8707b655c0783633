import { memoizeWeak } from '../memo/memoize-weak';
import type { ExportFormat } from '../protocol/protocol';
import type { Branding } from './branding/load-branding';
import { loadBranding } from './branding/load-branding';
import type { SentLetter } from './comments/letter-docx';
import { renderForComments } from './comments/letter-docx';
import { renderResponsesDocx } from './comments/responses-docx';
import { renderComparisonDocx } from './comparison/comparison-docx';
import { renderComparisonHtml } from './comparison/comparison-html';
import type { Typeface } from './docx/render-docx';
import { renderDocx } from './docx/render-docx';
import { renderExtractDocx } from './extract/extract-docx';
import { renderExtractHtml } from './extract/extract-html';
import { renderHtml } from './html/render-html';
import type { PagePlace } from './model/page-breaks';
import { findPageBreaks } from './model/page-breaks';
import type { PrintModel } from './model/print-model';
import type { FontFiles } from './pdf/faces';
import { layoutOf, renderPdf } from './pdf/render-pdf';
import { renderReviewDocx, renderReviewHtml } from './review/review-page';
import type { Sheet } from './sheet/sheet';
import { renderSheetDocx } from './sheet/sheet-docx';
import { renderSheetHtml } from './sheet/sheet-html';
import { sheetModel } from './sheet/sheet-model';
import { renderTxt } from './txt/render-txt';

/** The bundle of all writers, `dist/export.js`, loaded at the first export, so that nothing else has to wait for it. */
export interface ExportBundle {
  readonly writeLetter: typeof writeLetter;
  readonly pagesOf: typeof pagesOf;
  readonly loadBranding: typeof loadBranding;
  readonly renderComparisonHtml: typeof renderComparisonHtml;
  readonly renderComparisonDocx: typeof renderComparisonDocx;
  readonly renderExtractHtml: typeof renderExtractHtml;
  readonly renderExtractDocx: typeof renderExtractDocx;
  readonly renderReviewHtml: typeof renderReviewHtml;
  readonly renderReviewDocx: typeof renderReviewDocx;
  readonly writeForComments: typeof writeForComments;
  readonly renderResponsesDocx: typeof renderResponsesDocx;
  readonly renderSheetHtml: typeof renderSheetHtml;
  readonly renderSheetDocx: typeof renderSheetDocx;
  readonly writeSheet: typeof writeSheet;
}

export {
  loadBranding,
  renderComparisonDocx,
  renderComparisonHtml,
  renderResponsesDocx,
  renderReviewDocx,
  renderReviewHtml,
  renderSheetDocx,
  renderSheetHtml,
  renderExtractDocx,
  renderExtractHtml,
};

/** Returns the bytes of one of the bundled fonts, by file name. */
export type ReadFont = (name: string) => Uint8Array;

/** The bytes of a file, or a sentence without a full stop that says why it was not written. */
export type Written = { readonly bytes: Uint8Array } | { readonly problem: string };

/**
 * Writes a letter in a format, with the user's own fonts and picture if there are any. The same print model, fonts and
 * picture give the same bytes.
 */
export async function writeLetter(
  model: PrintModel,
  to: ExportFormat,
  readFont: ReadFont,
  own: Branding = {},
): Promise<Written> {
  const { image: picture } = own;
  const shown = picture ? { picture } : {};
  switch (to) {
    case 'pdf': {
      const written = await renderPdf(model, own.fonts?.files ?? fontsBy(readFont), shown);
      // Another font may well have the character.
      return 'problem' in written && own.fonts && written.missing.length > 0
        ? { problem: `${written.problem}, or without your own fonts` }
        : written;
    }
    case 'docx':
      return { bytes: await renderDocx(model, { ...shown, typeface: typefaceOf(readFont, own) }) };
    case 'html':
      return {
        bytes: new TextEncoder().encode(
          renderHtml(model, { ...shown, ...(own.fonts?.family ? { font: own.fonts.family } : {}) }),
        ),
      };
    case 'txt':
      return { bytes: new TextEncoder().encode(renderTxt(model)) };
  }
}

/** Writes a letter as a Word file for comments, with the user's own fonts and picture if there are any. */
export const writeForComments = (letter: SentLetter, readFont: ReadFont, own: Branding): Promise<Uint8Array> =>
  renderForComments(letter, {
    ...(own.image ? { picture: own.image } : {}),
    typeface: typefaceOf(readFont, own),
  });

/**
 * The bundled fonts may be embedded in a Word file. We may have no right to pass on a user's own fonts, and the
 * recipients usually have them.
 */
export const typefaceOf = (readFont: ReadFont, { fonts: own }: Branding): Typeface =>
  own
    ? { family: own.family || 'Tahoma', files: own.files, embedded: false }
    : { family: 'DejaVu Sans Condensed', files: fontsBy(readFont), embedded: true };

/** The formats of a sheet. */
export type SheetFormat = 'docx' | 'html' | 'pdf';

/**
 * Writes a sheet in a format; the same sheet gives the same bytes.
 * @param date the letter's date, `2026-03-12`, or ''
 */
export async function writeSheet(sheet: Sheet, to: SheetFormat, readFont: ReadFont, date: string): Promise<Written> {
  switch (to) {
    case 'docx':
      return { bytes: await renderSheetDocx(sheet) };
    case 'html':
      return { bytes: new TextEncoder().encode(renderSheetHtml(sheet)) };
    case 'pdf':
      return renderPdf(sheetModel(sheet, date), fontsBy(readFont));
  }
}

/** The places in the draft where the pages of the PDF after the first begin. */
export const pagesOf = (
  model: PrintModel,
  readFont: ReadFont,
  { fonts: files, image: picture }: Branding = {},
): readonly PagePlace[] =>
  findPageBreaks(model, layoutOf(model, files?.files ?? fontsBy(readFont), picture ? { picture } : {}));

/** The parsed fonts of each reader. */
const fontsBy = memoizeWeak((readFont: ReadFont): FontFiles => ({
  regular: readFont('DejaVuSansCondensed.ttf'),
  bold: readFont('DejaVuSansCondensed-Bold.ttf'),
  italic: readFont('DejaVuSansCondensed-Oblique.ttf'),
}));
