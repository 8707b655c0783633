/**
 * A Word file as returned by reviewers: its text with tracked changes, and the comments. Plain data, because it is
 * passed between threads.
 */
export interface MarkedUpDocument {
  /** The body in order, including paragraphs in tables. */
  readonly paragraphs: readonly MarkedUpParagraph[];
  /** Footnotes in file order, without separators. */
  readonly footnotes: readonly MarkedUpParagraph[];
  /** Text elsewhere: headers, footers, endnotes, text boxes. */
  readonly elsewhere: readonly Elsewhere[];
  readonly comments: readonly MarkedUpComment[];
  /** Whether the file says which comment replies to which; some programs leave this out. */
  readonly hasThreads: boolean;
  /** The file’s custom properties, including those set when it was sent. */
  readonly properties: ReadonlyMap<string, string>;
  /** Who last saved the file; '' if unknown. */
  readonly lastEditor: string;
}

export interface Elsewhere {
  readonly place: 'header' | 'footer' | 'endnote' | 'box' | 'attachment';
  readonly paragraphs: readonly MarkedUpParagraph[];
}

export interface MarkedUpParagraph {
  /** All its characters in order, including deleted ones. */
  readonly pieces: readonly MarkedUpPiece[];
  /** The paragraph mark was inserted: without the change, the paragraph continues with the next one. */
  markInserted?: Change;
  /** The paragraph mark was deleted: with the change, the paragraph continues with the next one. */
  markDeleted?: Change;
  /** The paragraph's formatting was changed. */
  formatted?: Change;
  /** The identifiers that begin in it (`BOOKMARK_PREFIX`), without the prefix. */
  readonly identities: readonly string[];
  readonly commentMarks: readonly CommentMark[];
  /** Its position in a table. */
  readonly cell?: Cell;
}

/** Characters with the same change history. */
export interface MarkedUpPiece {
  readonly text: string;
  readonly inserted?: Change;
  readonly deleted?: Change;
  readonly formatted?: FormatChange;
  /** Formats that people use to mark text: `struck out`, `highlighted`. */
  readonly look: readonly string[];
}

/** Who made a change, and when. */
export interface Change {
  readonly author: string;
  readonly date?: string;
  /** For a move: its name, shared by both ends. */
  readonly move?: string;
}

export interface FormatChange extends Change {
  /** What changed, such as `bold`; empty if unknown. */
  readonly what: readonly string[];
}

/** The start or end of the text that a comment is about; `reference` if there is only a reference mark. */
export interface CommentMark {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'reference';
  /** Offset in the paragraph’s characters, in UTF-16 code units. */
  readonly at: number;
}

export interface Cell {
  /** Tables, rows and columns are counted from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowInserted?: Change;
  readonly rowDeleted?: Change;
}

export interface MarkedUpComment {
  readonly id: string;
  readonly author: string;
  readonly date?: string;
  readonly text: string;
  /** The comment that it replies to. */
  readonly parent?: string;
  readonly resolved: boolean;
}

/** Prefix of the names of bookmarks that identify paragraphs; Word hides names that begin with `_`. */
export const BOOKMARK_PREFIX = '_il_';
/** A line break within a paragraph. */
export const LINE_BREAK = '\u2028';
/** Stands for a footnote reference. */
export const NOTE_MARK = '\ufffc';
