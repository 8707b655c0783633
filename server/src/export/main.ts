import type { ExportFormat } from '../protocol/protocol';
import { renderDocx } from './docx/render-docx';
import { renderHtml } from './html';
import { pageStarts } from './page-starts';
import type { PagePlace } from './page-starts';
import { layoutOf, renderPdf } from './pdf/render-pdf';
import type { FontFiles } from './pdf/faces';
import type { LetterPlan } from './plan';
import { renderTxt } from './txt';

/** The bundle of all writers, `dist/export.js`: loaded when a letter is first exported, so that nothing else waits for it. */
export interface ExportBundle {
  readonly writeLetter: typeof writeLetter;
  readonly pagesOf: typeof pagesOf;
}

/** Gives the bytes of one of the fonts that lie beside the bundle, by its file name. */
export type ReadFont = (name: string) => Uint8Array;

/** A letter as a file, or why there is none, in a sentence without its full stop. */
export type Written = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Writes a planned letter in a format. The same plan and fonts give the same bytes. */
export async function writeLetter(plan: LetterPlan, to: ExportFormat, readFont: ReadFont): Promise<Written> {
  switch (to) {
    case 'pdf':
      return renderPdf(plan, fontsBy(readFont));
    case 'docx':
      return { bytes: await renderDocx(plan) };
    case 'html':
      return { bytes: new TextEncoder().encode(renderHtml(plan)) };
    case 'txt':
      return { bytes: new TextEncoder().encode(renderTxt(plan)) };
  }
}

/** Where the pages of the PDF after the first begin in the draft. */
export const pagesOf = (plan: LetterPlan, readFont: ReadFont): readonly PagePlace[] => pageStarts(plan, layoutOf(plan, fontsBy(readFont)));

const fonts = new WeakMap<ReadFont, FontFiles>();

/** Fonts are read and taken apart once for each reader. */
function fontsBy(readFont: ReadFont): FontFiles {
  const known = fonts.get(readFont);
  if (known) return known;
  const read = {
    regular: readFont('DejaVuSansCondensed.ttf'),
    bold: readFont('DejaVuSansCondensed-Bold.ttf'),
    italic: readFont('DejaVuSansCondensed-Oblique.ttf'),
  };
  fonts.set(readFont, read);
  return read;
}
