import type { Span } from '../../text/span';

/**
 * A letter as it will be printed: what every writer (html, pdf, docx, txt) draws and the preview shows.
 * It holds words and what they are, no measures: how it looks is the writer's.
 */
export interface PrintModel {
  /** The document's title: the subject line, else the template's title. */
  readonly title: string;
  /** The signatory, for the document's properties; '' where there is none. */
  readonly author: string;
  /** BCP 47. */
  readonly language: 'en-GB';
  /**
   * The letter's date as `2025-12-18`, for properties and for the same bytes from the same letter; '' where there is
   * none.
   */
  readonly date: string;
  /** Printed on every page where problems were left open. */
  readonly draftMark?: string;
  readonly letterhead: Letterhead;
  /** In reading order, from the date to the copy list. */
  readonly blocks: readonly PrintBlock[];
  /** In the order of their marks. */
  readonly footnotes: readonly Footnote[];
}

/** Out of the template; the letter itself does not hold it. */
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
  /** Lines that stand under one another: one paragraph each for a reader, no space between. */
  | {
      readonly kind: 'address' | 'signatory' | 'copy-list';
      readonly lines: readonly PrintLine[];
      readonly source: Span;
    }
  /**
   * 1: the subject; 2: a section; 3: a heading inside one. The first heading is always of level 1, and no level is
   * skipped.
   */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly PrintRun[]; readonly source: Span }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Number of the first item of an ordered list; 1 where it is absent. */
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
  /** Items below this one, bullets all of them; three levels at most. */
  readonly items: readonly PrintItem[];
}

/** A stretch of words that look the same. */
export interface PrintRun {
  /**
   * Words with single spaces; a `\n` is a line break that the writer of the letter set. No control characters, no half
   * characters.
   */
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `https:` and `mailto:` only. */
  readonly href?: string;
  /** Number of the footnote that is marked here; `text` is then the mark, `1`. */
  readonly footnote?: number;
}

export interface Footnote {
  readonly number: number;
  readonly runs: readonly PrintRun[];
  readonly source: Span;
}
