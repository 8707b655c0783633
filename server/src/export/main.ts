import type { ExportFormat } from '../protocol/protocol';
import { renderDocx } from './docx/render-docx';
import { renderHtml } from './html';
import type { LetterPlan } from './plan';
import { renderTxt } from './txt';

/** The bundle of all writers, `dist/export.js`: loaded when a letter is first exported, so that nothing else waits for it. */
export interface ExportBundle {
  readonly writeLetter: typeof writeLetter;
}

/** Gives the bytes of one of the fonts that lie beside the bundle, by its file name. */
export type ReadFont = (name: string) => Uint8Array;

/** A letter as a file, or one sentence that says why there is none. */
export type Written = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Writes a planned letter in a format. The same plan and fonts give the same bytes. */
export async function writeLetter(plan: LetterPlan, to: ExportFormat, _readFont: ReadFont): Promise<Written> {
  switch (to) {
    case 'pdf':
      return { problem: 'PDF files cannot be written yet' };
    case 'docx':
      return { bytes: await renderDocx(plan) };
    case 'html':
      return { bytes: new TextEncoder().encode(renderHtml(plan)) };
    case 'txt':
      return { bytes: new TextEncoder().encode(renderTxt(plan)) };
  }
}
