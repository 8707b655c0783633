/**
 * What people have said about a letter, apart from the letter: comments, proposed changes and points of a table, each
 * with the words that it is about. Kept beside the letter in `NAME.comments.json`, in the terms of the W3C Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/); this is the same without the vocabulary of JSON-LD.
 */
export interface Comments {
  /** In the order in which they came; those that could not be placed too. */
  readonly threads: readonly Thread[];
  /** Keys of the rows of the review sheet that are ticked; undefined leaves those of the file as they are. */
  readonly reviewed?: readonly string[];
}

/** One remark or proposal and what was answered. */
export interface Thread {
  /** `urn:uuid:…`; it never changes. */
  readonly id: string;
  readonly kind: ThreadKind;
  readonly author: string;
  /** ISO 8601, as the source gave it. */
  readonly created?: string;
  /** The remark; of a proposal the words that are proposed, empty where words are to go. */
  readonly text: string;
  /** Where it belongs; undefined when it could not be placed, then `lost` holds the words it stood at. */
  readonly anchor?: Anchor;
  readonly lost?: string;
  readonly replies: readonly Reply[];
  readonly state: ThreadState;
  /** Why it was declined; declined points need one. */
  readonly reason?: string;
  /** The name of the file that it was taken from; undefined for a comment that was written in the editor. */
  readonly source?: string;
  /** Of a row of the accuracy table. */
  readonly point?: AccuracyPoint;
}

/**
 * `comment` is a remark at words; `replace` proposes `text` for the words of the anchor (an insertion has an empty
 * `exact`, a deletion an empty `text`); `move` proposes that the words of the anchor stand before the paragraph
 * `to`; `point` is a row of the accuracy table; `note` stood between the paragraphs, without words of the letter.
 */
export type ThreadKind = 'comment' | 'replace' | 'move' | 'point' | 'note';

/** `accepted` and `declined` are answers, `resolved` ends a talk that asks for nothing. */
export type ThreadState = 'open' | 'accepted' | 'declined' | 'resolved';

export interface Reply {
  readonly author: string;
  readonly created?: string;
  readonly text: string;
}

/** The words that a thread is about: a TextQuoteSelector, a TextPositionSelector and the paragraph’s identity. */
export interface Anchor {
  /** The identity of the paragraph in the version that was sent; undefined for what was never sent. */
  readonly paragraph?: string;
  /** The words, as they stand in the letter’s source. */
  readonly exact: string;
  /** Up to 40 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Half-open, in UTF-16 units of the letter’s source, when it was last placed. */
  readonly start: number;
  readonly end: number;
  /** Of a move: the identity of the paragraph that the words are to stand before; undefined for the end. */
  readonly to?: string;
}

/** A row of the table in which the authority lists points of accuracy. */
export interface AccuracyPoint {
  /** A: typing or naming; B: a fact that bears on a judgement; C: something missing. */
  readonly category?: 'A' | 'B' | 'C';
  readonly evidence?: string;
  /** What is answered, as the table shows it. */
  readonly response?: string;
}
