import type { Block } from '../letter/letter';
import { memoizeWeak } from '../memo/memoize-weak';
import type { Reading, PartMatch } from '../reading/reading';
import type { StockMatch } from '../templates/match-stock';
import { matchStock } from '../templates/match-stock';
import type { Part, Stock } from '../templates/template';
import type { AnnotatedText } from '../text/annotated-text';

/** A standard sentence of a part that the letter has, and the letter's wording of it. */
export interface StockInLetter {
  readonly part: Part;
  readonly stock: Stock;
  /** The paragraph or line that comes closest to the sentence. */
  readonly words: AnnotatedText;
  readonly match: StockMatch;
}

/**
 * Returns the standard sentences of all parts outside the sections that the letter has, each with the closest passage.
 */
export const stockInLetter = memoizeWeak((reading: Reading): readonly StockInLetter[] =>
  reading.partMatches.filter(({ part }) => KINDS.has(part.kind)).flatMap(saidIn),
);

const KINDS: ReadonlySet<Part['kind']> = new Set(['salutation', 'subject', 'paragraph', 'closing', 'sign-off']);

function saidIn({ part, passage }: PartMatch): readonly StockInLetter[] {
  if (!passage || passage.blocks.length === 0) return [];
  const texts = passage.blocks.map((block) => wordsOf(part, block));
  return part.stock.map((stock) => {
    const matches = texts.map((words) => ({ part, stock, words, match: matchStock(stock, words) }));
    return matches.reduce((best, one) => (rank(one.match) > rank(best.match) ? one : best));
  });
}

/** Only the first line of a sign-off counts: a name may follow without a blank line. */
const wordsOf = (part: Part, block: Block): AnnotatedText =>
  part.kind === 'sign-off' || part.kind === 'salutation' ? (block.lines[0]?.plain ?? block.plain) : block.plain;

const rank = ({ quality, similarity }: StockMatch): number =>
  ({ exact: 3, slip: 2, near: 1, none: 0 })[quality] + similarity;
