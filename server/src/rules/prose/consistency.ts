import { isGivenWording } from '../../analysis/given-wording';
import type { Block } from '../../letter/letter';
import type { Prose } from '../../nlp/block-prose';
import type { Reading } from '../../reading/reading';
import { overlapsAny } from '../../text/sorted-spans';
import type { Span } from '../../text/span';
import type { Severity } from '../engine/rule';

/** A word that a letter spells in two ways. */
export interface Inconsistency {
  /** The places to change, in document order; at least one. */
  readonly misfits: readonly SpelledPlace[];
  /** The places that already have the spelling to be used. */
  readonly others: readonly SpelledPlace[];
  /** `house`: house style prescribes one of the two. */
  readonly kind: 'spelling' | 'house' | 'capitals';
  readonly severity: Severity;
}

export interface SpelledPlace {
  readonly words: string;
  readonly span: Span;
  /** The same words in the spelling used elsewhere in the letter. */
  readonly right: string;
}

/** False inside quotations, which keep their own spelling. */
export const isOwnWords = (block: Block, place: Span, prose: Prose): boolean =>
  !overlapsAny(prose.of(block.text).quotations, place);

/** False for the template’s own words, which are not the ones to change. */
export const mayChange = (reading: Reading, block: Block, words: string): boolean =>
  !isGivenWording(reading, block, words);

/** True for words inside a capitalised name, `South West London Trust`, which keeps its spelling. */
export function isInName(block: Block, { start, end }: Span): boolean {
  const { text } = block.plain;
  if (!/^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*$/u.test(text.slice(start, end))) return false;
  return (
    /^ (?:(?:and|for|of) )?\p{Lu}\p{Ll}/u.test(text.slice(end, end + 8)) ||
    /(?<!\p{L})(?!The |An? |This )\p{Lu}[\p{L}’'-]+ (?:(?:and|for|of) )$/u.test(
      text.slice(Math.max(0, start - 40), start),
    )
  );
}

/** False for a word that is not in the dictionary, which the rule `spelling` reports. */
export const isWord = (words: string, { dictionary }: Prose): boolean =>
  !/^\p{L}+$/u.test(words) || dictionary.has(words) || dictionary.has(words.toLowerCase());
