import type { Span } from '../text/span';

/** What has changed between two versions of a letter, by finding and area rather than by line. Plain data. */
export interface Comparison {
  /** In the order of the later version; removed passages are at their earlier place. */
  readonly changes: readonly Change[];
  /** How many passages are in both versions with the same words and in the same order. */
  readonly unchanged: number;
}

export type ChangeKind = 'added' | 'removed' | 'moved' | 'reworded' | 'split' | 'merged';

/** The role of a passage in its letter. `frame`: date, address, salutation, subject, sign-off and the like. */
export type Role = 'heading' | 'finding' | 'area' | 'priority-action' | 'frame' | 'footnote' | 'other';

export interface Change {
  readonly kind: ChangeKind;
  readonly role: Role;
  /** Its heading in the later version (in the earlier one if it was removed), or its part of the frame. */
  readonly section: string;
  /** True if a reworded, split or merged passage has also changed its place. */
  readonly moved: boolean;
  /** True if only punctuation, case or spaces differ. */
  readonly slight: boolean;
  /** One passage; none if it was added, several if they were merged. */
  readonly before: readonly Side[];
  /** One passage; none if it was removed, several if it was split. */
  readonly after: readonly Side[];
  /** The words of both, in order; empty if the passage was added, removed or only moved. */
  readonly words: readonly WordChange[];
  readonly notable: readonly Notable[];
  /** For an area or a priority action: whether it asks for less or for more than before. */
  readonly strength?: 'softened' | 'hardened';
}

/** A passage in one of the two versions. */
export interface Side {
  readonly text: string;
  readonly section: string;
  /** Half-open, in UTF-16 code units of its version's source. */
  readonly span: Span;
}

/** A run of words with the spaces after them: in both versions, only in the earlier, or only in the later. */
export interface WordChange {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A change of substance rather than wording. */
export interface Notable {
  readonly kind: 'judgement' | 'proportion' | 'number' | 'date' | 'name';
  readonly before?: string;
  readonly after?: string;
  /** `better` and `worse` for judgements, `more` and `fewer` for proportions; absent if no order is known. */
  readonly direction?: 'better' | 'worse' | 'more' | 'fewer';
}
