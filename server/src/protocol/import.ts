/** A draft out of text or a file. */

export interface ImportParams {
  readonly text: string;
}

export interface ImportResult {
  readonly drafts: readonly {
    readonly text: string;
    /** A name for its file: `leeds-2026-01-12.letter.md`. */
    readonly fileName: string;
    readonly droppedWords: number;
  }[];
  /** What became of the words of the source; absent where there is no draft. */
  readonly account?: ImportAccount;
}

/** Words counted: those of the source, those in a draft, those left out and why, and those that have no place. */
export interface ImportAccount {
  readonly words: number;
  readonly kept: number;
  readonly dropped: number;
  readonly unplaced: number;
  /** The same as a page in Markdown, with the words that were left out. */
  readonly report: string;
}

export interface ImportFileParams {
  /** As people know it, for what is said of it. */
  readonly name: string;
  readonly base64: string;
}

/** At least one draft, or one sentence that says why there is none. */
export type ImportFileResult = ImportResult | { readonly error: string };
