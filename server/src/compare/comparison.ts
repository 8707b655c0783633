import type { Span } from '../text/span';

/** What has changed between two versions of a letter, by finding and area and not by line. Plain data. */
export interface Comparison {
  /** In the order of the later version; what is gone stands where it stood in the earlier one. */
  readonly changes: readonly Change[];
  /** How many passages of the letter stand in both, word for word and in the same order. */
  readonly unchanged: number;
}

export type ChangeKind = 'added' | 'removed' | 'moved' | 'reworded' | 'split' | 'merged';

/** What a passage is in its letter. `frame`: date, address, salutation, subject, sign-off and their like. */
export type Role = 'heading' | 'finding' | 'area' | 'priority-action' | 'frame' | 'footnote' | 'other';

export interface Change {
  readonly kind: ChangeKind;
  readonly role: Role;
  /** The heading that it stands under in the later version (the earlier one where it is gone), or the frame's part. */
  readonly section: string;
  /** True for what was reworded, split or merged and also stands elsewhere now. */
  readonly moved: boolean;
  /** True where only punctuation, case or spaces differ. */
  readonly slight: boolean;
  /** One passage, none for what was added, several for what was merged. */
  readonly before: readonly Side[];
  /** One passage, none for what is gone, several for what was split. */
  readonly after: readonly Side[];
  /** The words of both, in order; empty for what was added, removed or only moved. */
  readonly words: readonly WordChange[];
  readonly notable: readonly Notable[];
  /** Of an area or a priority action: whether it asks for less or for more than before. */
  readonly strength?: 'softened' | 'hardened';
}

/** A passage in one of the two versions. */
export interface Side {
  readonly text: string;
  readonly section: string;
  /** In the source of its version: half-open, in UTF-16 code units. */
  readonly span: Span;
}

/**
 * A run of words with the spaces that follow them: the same in both versions, only in the earlier, only in the later.
 */
export interface WordChange {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A change that matters to a reader beyond its wording. */
export interface Notable {
  readonly kind: 'judgement' | 'proportion' | 'number' | 'date' | 'name';
  readonly before?: string;
  readonly after?: string;
  /** `better` and `worse` of judgements, `more` and `fewer` of proportions; absent where no order is known. */
  readonly direction?: 'better' | 'worse' | 'more' | 'fewer';
}
