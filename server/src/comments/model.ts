/**
 * What people have said about a letter: comments, proposed changes and points of a table, each with the text it is
 * about. Stored next to the letter in `NAME.comments.json`, in the terms of the W3C Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/); this is the same model without the vocabulary of JSON-LD.
 */
export interface Comments {
  /** In order of arrival, including those that could not be placed. */
  readonly threads: readonly Thread[];
  /** Keys of the ticked rows of the review sheet; undefined leaves those in the file unchanged. */
  readonly reviewed?: readonly string[];
}

/** A remark or proposal, with its replies. */
export interface Thread {
  /** `urn:uuid:…`; never changes. */
  readonly id: string;
  readonly kind: ThreadKind;
  readonly author: string;
  /** ISO 8601, as given by the source. */
  readonly created?: string;
  /** The remark; for a proposal, the proposed text, empty for a deletion. */
  readonly text: string;
  /** Its place; undefined if it could not be placed, in which case `lost` holds the text it was attached to. */
  readonly anchor?: Anchor;
  readonly lost?: string;
  readonly replies: readonly Reply[];
  readonly state: ThreadState;
  /** Why it was declined; required for declined points. */
  readonly reason?: string;
  /** The name of the file it came from; undefined for a comment written in the editor. */
  readonly source?: string;
  /** For a row of the accuracy table. */
  readonly point?: AccuracyPoint;
}

/**
 * `comment` is a remark on some text; `replace` proposes `text` in place of the anchored text (an insertion has an
 * empty `exact`, a deletion an empty `text`); `move` proposes to move the anchored text before the paragraph `to`;
 * `point` is a row of the accuracy table; `note` was written between paragraphs, about no particular text.
 */
export type ThreadKind = 'comment' | 'replace' | 'move' | 'point' | 'note';

/** `accepted` and `declined` are answers; `resolved` closes a discussion that requires nothing. */
export type ThreadState = 'open' | 'accepted' | 'declined' | 'resolved';

export interface Reply {
  readonly author: string;
  readonly created?: string;
  readonly text: string;
}

/** The text that a thread is about: a TextQuoteSelector, a TextPositionSelector and the paragraph’s identifier. */
export interface Anchor {
  /** The paragraph's identifier in the version sent; undefined if it was never sent. */
  readonly paragraph?: string;
  /** The text, as in the letter’s source. */
  readonly exact: string;
  /** Up to 40 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Half-open UTF-16 offsets in the letter’s source, when it was last placed. */
  readonly start: number;
  readonly end: number;
  /** For a move: the identifier of the paragraph before which the text is to go; undefined for the end. */
  readonly to?: string;
}

/** A row of the table in which the authority lists points of accuracy. */
export interface AccuracyPoint {
  /** A: typing or naming; B: a fact that bears on a judgement; C: something missing. */
  readonly category?: 'A' | 'B' | 'C';
  readonly evidence?: string;
  /** The answer, as shown in the table. */
  readonly response?: string;
}
