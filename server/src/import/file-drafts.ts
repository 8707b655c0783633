import type { Accounted } from './ledger';

/** What became of a file: its drafts with the text they were made of, or a sentence that says why there are none. */
export type FileDrafts = FileRead | FileProblem;

export interface FileRead extends Accounted {
  /** What the file says, as text. The spans of the drafts and of what was dropped are places in it. */
  readonly text: string;
}

export interface FileProblem {
  /** One sentence for people, without the file's name: `It is encrypted; …`. */
  readonly problem: string;
}
