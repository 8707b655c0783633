/**
 * A Word file as people send it back: its words, with what was tracked, and the comments. Plain data, for it crosses
 * from one thread to another.
 */
export interface MarkedUpDocument {
  /** The body in order, the paragraphs of tables too. */
  readonly paragraphs: readonly MarkedUpParagraph[];
  /** Footnotes in the order of the file, separators left out. */
  readonly footnotes: readonly MarkedUpParagraph[];
  /** What stands elsewhere: headers, footers, endnotes, text boxes. */
  readonly elsewhere: readonly Elsewhere[];
  readonly comments: readonly MarkedUpComment[];
  /** The file says which comments answer which; some programs do not. */
  readonly hasThreads: boolean;
  /** The file’s own properties, such as those that it was sent with. */
  readonly properties: ReadonlyMap<string, string>;
  /** Who saved the file last; '' where it does not say. */
  readonly lastEditor: string;
}

export interface Elsewhere {
  readonly place: 'header' | 'footer' | 'endnote' | 'box' | 'attachment';
  readonly paragraphs: readonly MarkedUpParagraph[];
}

export interface MarkedUpParagraph {
  /** All its characters in order, those that were deleted too. */
  readonly pieces: readonly MarkedUpPiece[];
  /** Its end was inserted: without the change it goes on in the next paragraph. */
  markInserted?: Change;
  /** Its end was deleted: with the change it goes on in the next paragraph. */
  markDeleted?: Change;
  /** How the paragraph is set was changed. */
  formatted?: Change;
  /** The identities that begin in it (`BOOKMARK_PREFIX`), without the prefix. */
  readonly identities: readonly string[];
  readonly commentMarks: readonly CommentMark[];
  /** Where it stands in a table. */
  readonly cell?: Cell;
}

/** Characters with one history. */
export interface MarkedUpPiece {
  readonly text: string;
  readonly inserted?: Change;
  readonly deleted?: Change;
  readonly formatted?: FormatChange;
  /** How it looks, where people mark words so: `struck out`, `highlighted`. */
  readonly look: readonly string[];
}

/** Who changed something, and when. */
export interface Change {
  readonly author: string;
  readonly date?: string;
  /** Of a move: its name, which its two ends share. */
  readonly move?: string;
}

export interface FormatChange extends Change {
  /** What is another now, such as `bold`; empty where that is not known. */
  readonly what: readonly string[];
}

/** An end of the words that a comment is about; `reference` where only its mark stands. */
export interface CommentMark {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'reference';
  /** Offset in the paragraph’s characters. */
  readonly at: number;
}

export interface Cell {
  /** Tables, rows and columns count from 0. */
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
  /** The comment that it answers. */
  readonly parent?: string;
  readonly resolved: boolean;
}

/** What the names of the bookmarks begin with that say which paragraph is which; Word hides names with `_`. */
export const BOOKMARK_PREFIX = '_il_';
/** A break between two lines of one paragraph. */
export const LINE_BREAK = '\u2028';
/** Stands for the mark of a footnote. */
export const NOTE_MARK = '\ufffc';
