import { isGivenWording } from '../../analysis/given-wording';
import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import type { Severity } from '../engine/rule';

/** One word that a letter spells in two ways. */
export interface Inconsistency {
  /** The places to change, in the letter's order; at least one. */
  readonly misfits: readonly SpelledPlace[];
  /** The places that are spelt as all should be. */
  readonly others: readonly SpelledPlace[];
  /** `house`: the house has chosen between the two. */
  readonly kind: 'spelling' | 'house' | 'capitals';
  readonly severity: Severity;
}

export interface SpelledPlace {
  readonly words: string;
  readonly span: Span;
  /** The same words as the rest of the letter spells them. */
  readonly right: string;
}

/** False for what other people say, which is spelt as they spell it. */
export const isOwnWords = (block: Block, place: Span, prose: Prose): boolean =>
  !overlapsAny(prose.of(block.text).quotations, place);

/** False for words that the template gives: they are not the ones to change. */
export const mayChange = (reading: Reading, block: Block, words: string): boolean =>
  !isGivenWording(reading, block, words);
