import type { Span } from '../../text/span';

/**
 * A letter as it will be printed: what every format (html, pdf, docx, txt) is drawn from and the preview shows. It
 * holds text and its structure but no measures; the look is up to each format.
 */
export interface PrintModel {
  /** The title of the document: the subject line, otherwise the template's title. */
  readonly title: string;
  /** The signatory, for the document's properties; '' if there is none. */
  readonly author: string;
  /** BCP 47. */
  readonly language: 'en-GB';
  /** The letter's date as `2025-12-18`, for document properties and reproducible output; '' if there is none. */
  readonly date: string;
  /** Printed on every page if problems were left open. */
  readonly draftMark?: string;
  readonly letterhead: Letterhead;
  /** In reading order, from the date to the copy list. */
  readonly blocks: readonly PrintBlock[];
  /** In the order of their references. */
  readonly footnotes: readonly Footnote[];
}

/** Taken from the template; the letter itself does not contain it. */
export interface Letterhead {
  readonly sender: string;
  readonly address: readonly string[];
  readonly contacts: readonly Contact[];
}

export interface Contact {
  readonly text: string;
  /** `mailto:` or `https:`; absent for a telephone number. */
  readonly href?: string;
}

export type PrintBlock =
  | {
      readonly kind: 'date' | 'salutation' | 'paragraph' | 'sign-off';
      readonly runs: readonly PrintRun[];
      readonly source: Span;
    }
  /**
   * Consecutive lines: a paragraph each for a screen reader, with no space between them. Each signature is a block, as
   * is each address.
   */
  | {
      readonly kind: 'address' | 'signatory' | 'copy-list';
      readonly lines: readonly PrintLine[];
      readonly source: Span;
    }
  /**
   * 1: the subject; 2: a section; 3: a heading inside one. The first heading always has level 1, and no level is
   * skipped.
   */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly PrintRun[]; readonly source: Span }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Number of the first item of an ordered list; 1 if absent. */
      readonly start?: number;
      readonly items: readonly PrintItem[];
      readonly source: Span;
    };

export interface PrintLine {
  readonly runs: readonly PrintRun[];
  readonly source: Span;
}

export interface PrintItem {
  readonly runs: readonly PrintRun[];
  readonly source: Span;
  /** Nested items, all of them bullets; three levels at most. */
  readonly items: readonly PrintItem[];
}

/** Text with the same formatting throughout. */
export interface PrintRun {
  /** Spaces are single; `\n` is a line break made by the author. No control characters, no lone surrogates. */
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `https:` and `mailto:` only. */
  readonly href?: string;
  /** Number of the footnote referred to here; `text` is then its mark, `1`. */
  readonly footnote?: number;
}

export interface Footnote {
  readonly number: number;
  readonly runs: readonly PrintRun[];
  readonly source: Span;
}
