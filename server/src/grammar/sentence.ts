import type { Stretch } from '../nlp/block-prose';

/** The parts of speech that the tagger tells apart: those of Universal Dependencies. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * A word, a figure or a mark of a sentence. Hyphened words are one (`well-being`), and so is a word with its possessive
 * ending (`children’s`, `workers’`). Places are half-open UTF-16 offsets in the sentence.
 */
export interface Token extends Stretch {
  /** As written. */
  readonly text: string;
  /** In small letters, without the possessive ending. */
  readonly lower: string;
  readonly tag: Tag;
  /** The form in a dictionary, as the tagger knows it; that of the last part of a hyphened word. */
  readonly lemma: string;
  readonly possessive: boolean;
  readonly capital: boolean;
}

export interface TaggedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}
