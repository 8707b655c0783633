/** A Word file that goes out for comments and comes back. */
import type { TextDocumentIdentifier } from './lsp-types';

/** A saved letter is to go to those who comment on it. */
export interface SendParams extends TextDocumentIdentifier {
  /** Who it is sent to, as it stands on each page; '' for nobody in particular. */
  readonly who: string;
  /** With the table in which points of accuracy are listed. */
  readonly table: boolean;
  /** ISO day by which comments are asked for; five working days from today where none is given. */
  readonly until?: string;
}

/** The Word file and the version that was kept beside the letter; or one sentence that says why there are none. */
export type SendResult =
  { readonly word: string; readonly kept: string; readonly remarks: readonly string[] } | { readonly error: string };

export interface SendResponsesParams extends TextDocumentIdentifier {
  readonly to: 'docx' | 'pdf';
  /** Replaces the file of an earlier time. */
  readonly replace: boolean;
}

export type SendResponsesResult =
  | {
      /** The file’s name, beside the letter. */
      readonly written: string;
      readonly count: number;
      /** Of these, how many have no answer yet. */
      readonly open: number;
    }
  /** The name of a file that is there already and was to be kept. */
  | { readonly there: string }
  | { readonly error: string };

/** Word files that came back, by their URIs. */
export interface ReceiveParams extends TextDocumentIdentifier {
  readonly files: readonly string[];
}

/** What was added to the comments of the letter; or one sentence that says why nothing was. */
export type ReceiveResult =
  | {
      readonly added: number;
      /** Of these, how many have no place in the letter. */
      readonly unplaced: number;
      readonly remarks: readonly string[];
    }
  | { readonly error: string };
