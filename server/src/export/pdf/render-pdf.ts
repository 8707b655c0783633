import type { PrintModel } from '../model/print-model';
import type { PdfImage } from './draw';
import { draw } from './draw';
import type { FontFiles } from './faces';
import { facesOf } from './faces';
import type { MissingGlyph } from './missing-glyphs';
import { missingGlyphs, missingGlyphsSentence } from './missing-glyphs';
import { paginate } from './paginate';
import { verifyTaggedPdf } from './verify-tagged-pdf';

export interface PdfOptions {
  /** The sender's own picture, at the top of the first page. */
  readonly picture?: PdfImage;
}

/** The file, or why it was not written: a sentence without a full stop, and the characters that cannot be printed. */
export type RenderedPdf =
  { readonly bytes: Uint8Array } | { readonly problem: string; readonly missing: readonly MissingGlyph[] };

/**
 * Renders the letter as an accessible PDF: A4, tagged, PDF/UA-1 and PDF/A-2a in one file. The same print model and
 * fonts give the same bytes. If the fonts lack a character or the finished file fails its checks, nothing is written.
 */
export async function renderPdf(
  model: PrintModel,
  fonts: FontFiles,
  { picture }: PdfOptions = {},
): Promise<RenderedPdf> {
  const faces = facesOf(fonts);
  const missing = missingGlyphs(model, faces);
  if (missing.length > 0) return { problem: missingGlyphsSentence(missing), missing };
  const laid = paginate(model, faces, picture !== undefined);
  let bytes: Uint8Array;
  try {
    bytes = await draw(model, faces, laid, picture);
  } catch (error) {
    if (!picture) throw error;
    return { problem: 'the picture of the letterhead cannot be read: it must be a PNG or JPEG file', missing: [] };
  }
  const faults = await verifyTaggedPdf(bytes);
  if (faults.length > 0) return { problem: `the file would not be accessible: ${faults.join('; ')}`, missing: [] };
  return { bytes };
}

/** Where pages begin, for showing page breaks. Pages count from 0. */
export interface LetterLayout {
  readonly pages: number;
  /** For each block of the print model, the page on which it begins. */
  readonly blocks: readonly number[];
  /**
   * For each page but the first, the block in which it begins, and how many of that block's printed characters (its
   * lines or items joined) come before it.
   */
  readonly breaks: readonly { readonly page: number; readonly block: number; readonly before: number }[];
}

/** Lays a letter out without drawing it. Characters missing from the font take the width of an empty box. */
export function layoutOf(model: PrintModel, fonts: FontFiles, { picture }: PdfOptions = {}): LetterLayout {
  const { pages } = paginate(model, facesOf(fonts), picture !== undefined);
  const blocks: number[] = [];
  const printed: number[] = [];
  const breaks: LetterLayout['breaks'][number][] = [];
  pages.forEach(({ rows }, page) => {
    rows.forEach(({ row: { block, line } }, index) => {
      blocks[block] ??= page;
      if (index === 0 && page > 0) breaks.push({ page, block, before: printed[block] ?? 0 });
      printed[block] = (printed[block] ?? 0) + line.pieces.reduce((sum, { text }) => sum + text.length, 0);
    });
  });
  return { pages: pages.length, blocks: model.blocks.map((_, index) => blocks[index] ?? 0), breaks };
}
