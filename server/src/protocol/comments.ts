/** What people say of a letter. */
import type { EditResult, Range, TextDocumentIdentifier } from './lsp-types';

/** What people said of a letter, in the file beside it. */
export interface CommentsResult {
  readonly version: number;
  readonly threads: readonly CommentThread[];
  /** Why the file is not read, in a sentence; then there are no threads. */
  readonly problem?: string;
}

export interface CommentThread {
  readonly id: string;
  readonly kind: 'comment' | 'replace' | 'move' | 'point' | 'note';
  readonly author: string;
  /** ISO 8601, as its source gave it. */
  readonly created?: string;
  readonly text: string;
  readonly state: CommentState;
  /** Why it was declined. */
  readonly reason?: string;
  /** The file that it was taken from. */
  readonly source?: string;
  readonly replies: readonly { readonly author: string; readonly created?: string; readonly text: string }[];
  /** The words that it is about, as they were. */
  readonly quote: string;
  /** `gone`: the words are gone and `range` is where they stood; `lost`: there is no place, nor a range. */
  readonly how: 'exact' | 'changed' | 'gone' | 'lost';
  readonly range?: Range;
  /** The block that it stands in: a heading above and its first words, and its first line. */
  readonly paragraph?: { readonly section: string; readonly title: string; readonly line: number };
  /** Of a proposal: what accepting it does; `typing` is a correction that changes no word. */
  readonly change?: { readonly title: string; readonly typing: boolean };
  /** Of a proposal that cannot be accepted: why not. */
  readonly refusal?: string;
}

export type CommentState = 'open' | 'accepted' | 'declined' | 'resolved';

export interface AddCommentParams extends TextDocumentIdentifier {
  readonly range: Range;
  readonly author: string;
  /** The remark, or with `proposal` the words that are proposed. */
  readonly text: string;
  readonly proposal?: boolean;
}

export interface AnswerCommentParams extends TextDocumentIdentifier {
  readonly ids: readonly string[];
  readonly author: string;
  /** A state `declined` needs a reason. */
  readonly answer:
    | { readonly kind: 'reply'; readonly text: string }
    | { readonly kind: 'state'; readonly state: CommentState; readonly reason?: string };
}

/** Nothing, or one sentence that says why nothing was written. */
export interface CommentsWritten {
  readonly problem?: string;
}

export interface AcceptCommentsParams extends TextDocumentIdentifier {
  readonly ids: readonly string[];
}

/** `edits` make the proposals of `accepted`; the client then answers these with the state `accepted`. */
export interface AcceptCommentsResult extends EditResult {
  readonly accepted: readonly string[];
  /** What cannot be accepted, a sentence each. */
  readonly refused: readonly { readonly id: string; readonly problem: string }[];
}
