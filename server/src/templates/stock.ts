import type { Span } from '../text/span';
import type { Stock } from './template';

/** How a text compares with a stock sentence. Spans are offsets in the text that was given. */
export interface StockMatch {
  /** `exact`: the wording or a variant, slots filled. `slip`: a known slip. `near`: plainly meant, but different. `none`: something else. */
  readonly quality: 'exact' | 'slip' | 'near' | 'none';
  /** Share of the wording's fixed words that the text has in order, 0 to 1 (after the best variant). */
  readonly likeness: number;
  /** What of the text the wording covers, from its first to its last matched word or slot. */
  readonly span: Span;
  /** The words that fill each slot. */
  readonly slots: ReadonlyMap<string, Span>;
  /** What differs, for `near` and `slip`. `expected` may be '' (words too many) and `span` empty (words missing). */
  readonly differences: readonly Difference[];
  /** The wording (text or variant) that was compared. */
  readonly wording: string;
  readonly slip?: string;
}

export interface Difference {
  readonly span: Span;
  readonly expected: string;
}

/**
 * Compares the best fitting stretch of `text` (one paragraph, plain) with a stock sentence and its variants.
 * Case, curly or straight quotes and white space do not count as differences.
 */
export function matchStock(stock: Stock, text: string): StockMatch {
  void stock;
  void text;
  throw new Error('not written yet');
}
