import type { Block } from '../../letter/letter';
import { matchStock } from '../../templates/match-stock';
import type { Stock } from '../../templates/template';
import type { Outcome } from '../facts';

/**
 * Reads what a report found: the best match among the sentences that may state it, in the first blocks of their
 * section. An altered sentence is recognised as long as it is closer to one of them than to the others.
 */
export function readOutcome(blocks: readonly Block[], sentences: readonly Stock[]): Outcome | undefined {
  let best: { readonly outcome: Outcome; readonly likeness: number } | undefined;
  for (const { plain } of blocks.slice(0, MAX_BLOCKS))
    for (const stock of sentences) {
      const { quality, similarity, span } = matchStock(stock, plain);
      if (quality === 'none' || similarity <= (best?.likeness ?? 0)) continue;
      best = {
        outcome: { id: stock.id, text: stock.outcome ?? stock.text, span: plain.toSource(span) },
        likeness: similarity,
      };
    }
  return best?.outcome;
}

/** The outcome is the first sentence of its section; after it comes the date of the next inspection. */
const MAX_BLOCKS = 8;
