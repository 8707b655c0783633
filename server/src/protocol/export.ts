/** What is printed, and its preview. */
import type { TextDocumentIdentifier } from './lsp-types';

export const EXPORT_FORMATS = ['pdf', 'docx', 'html', 'txt'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportParams extends TextDocumentIdentifier {
  readonly to: ExportFormat;
  /** Export although the letter is not ready, and mark every page DRAFT. */
  readonly draft?: boolean;
  /** Export although the letter is not ready, without a mark. */
  readonly anyway?: boolean;
}

export interface ExportedFile {
  /** In base64. */
  readonly bytes: string;
  /** What the release check found in the file of a letter at stage `final`, a sentence each; absent where nothing. */
  readonly findings?: readonly string[];
}

/**
 * The file; or how many problems would be errors at stage `final`, whatever the letter's own stage (never 0, and only
 * where neither `draft` nor `anyway` was asked for), and what they are in words (“1 part is missing and 2 places are to
 * be filled in”); or one sentence that says why there is no file.
 */
export type ExportResult =
  ExportedFile | { readonly errors: number; readonly says: string } | { readonly error: string };

export interface PreviewResult {
  readonly version: number;
  readonly title: string;
  readonly style: string;
  /**
   * HTML without scripts and style attributes; blocks carry `data-line`, `data-end-line` (lines of the draft, from 0)
   * and `data-problem` (the worst severity).
   */
  readonly body: string;
  /** Where the pages after the first begin in the PDF, in order; absent where that is not known. */
  readonly pages?: readonly PageStart[];
  /**
   * Addresses (`file:`) of what the user has the letter set in, and of the picture that belongs into the `img` of the
   * body.
   */
  readonly fonts?: { readonly regular: string; readonly bold: string; readonly italic?: string };
  readonly picture?: string;
}

export interface PageStart {
  /** `data-line` of the block that the page begins with, or in which it begins. */
  readonly line: number;
  /** How much of that block stands on the pages before: 0 (the page begins with it) up to 1. */
  readonly share: number;
}

export interface ExtractParams {
  /** The letter; it has to be open. */
  readonly uri: string;
  readonly reader: 'scrutiny' | 'press';
  readonly to: 'html' | 'docx' | 'pptx';
}

/** `bytes` in base64. */
export type ExtractResult = { readonly bytes: string } | { readonly error: string };
