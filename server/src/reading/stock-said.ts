import { memoizeWeak } from '../memo/memoize-weak';
import type { Block } from '../letter/letter';
import { matchStock } from '../templates/stock';
import type { StockMatch } from '../templates/stock';
import type { Part, Stock } from '../templates/template';
import type { MappedText } from '../text/mapped-text';
import type { Reading, Slot } from './reading';

/** A standard sentence of a part that is in the letter, and how the letter words it. */
export interface StockSaid {
  readonly part: Part;
  readonly stock: Stock;
  /** The paragraph or line that comes nearest to the sentence. */
  readonly words: MappedText;
  readonly match: StockMatch;
}

/**
 * The standard sentences of all parts outside the sections that the letter has, each beside the passage that comes
 * nearest.
 */
export const stockSaid = memoizeWeak((reading: Reading): readonly StockSaid[] =>
  reading.slots.filter(({ part }) => KINDS.has(part.kind)).flatMap(saidIn),
);

const KINDS: ReadonlySet<Part['kind']> = new Set(['salutation', 'subject', 'paragraph', 'closing', 'sign-off']);

function saidIn({ part, passage }: Slot): readonly StockSaid[] {
  if (!passage || passage.blocks.length === 0) return [];
  const texts = passage.blocks.map((block) => wordsOf(part, block));
  return part.stock.map((stock) => {
    const matches = texts.map((words) => ({ part, stock, words, match: matchStock(stock, words) }));
    return matches.reduce((best, one) => (rank(one.match) > rank(best.match) ? one : best));
  });
}

/** Only the first line of a sign-off is one: a name may follow without a blank line. */
const wordsOf = (part: Part, block: Block): MappedText =>
  part.kind === 'sign-off' || part.kind === 'salutation' ? (block.lines[0]?.plain ?? block.plain) : block.plain;

const rank = ({ quality, likeness }: StockMatch): number =>
  ({ exact: 3, slip: 2, near: 1, none: 0 })[quality] + likeness;
