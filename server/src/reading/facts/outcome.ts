import type { Block } from '../../letter/letter';
import { matchStock } from '../../templates/match-stock';
import type { Stock } from '../../templates/template';
import type { Outcome } from '../facts';

/**
 * What a report found: the likest of the sentences of which one says so, in the first blocks of their section. A
 * sentence that was changed is known as long as it is nearer to one of them than to any other.
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

/** The outcome is the first sentence of its section; what follows says when the next inspection will be. */
const MAX_BLOCKS = 8;
