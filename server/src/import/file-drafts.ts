import type { Accounted } from './ledger';

/**
 * The result of reading a file: its drafts with the text they were made from, or a sentence that says why there are
 * none.
 */
export type FileDrafts = FileRead | FileProblem;

export interface FileRead extends Accounted {
  /** The file's text. The spans of drafts and dropped pieces are offsets into it. */
  readonly text: string;
}

export interface FileProblem {
  /** One sentence for the user, without the file's name: `It is encrypted; …`. */
  readonly problem: string;
}
