import type { Stretch } from '../nlp/block-prose';

/** The parts of speech that the tagger distinguishes, from Universal Dependencies. */
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
 * A word, number or punctuation mark of a sentence. Hyphenated words are one token (`well-being`), and so is a word
 * with its possessive ending (`children’s`, `workers’`). Spans are half-open UTF-16 offsets in the sentence.
 */
export interface Token extends Stretch {
  /** As written. */
  readonly text: string;
  /** In lower case, without the possessive ending. */
  readonly lower: string;
  readonly tag: Tag;
  /** The dictionary form given by the tagger; for a hyphenated word, that of its last part. */
  readonly lemma: string;
  readonly possessive: boolean;
  readonly capital: boolean;
}

export interface TaggedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}
