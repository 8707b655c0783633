import { topicTitles, topicsIn } from '../nlp/lexicons/topics';
import type { QuotesAbout } from './review-sheet';
import type { Statement } from './statements';

/**
 * Groups all statements on a topic, in the letter's order; topics mentioned only once are left out, because there is
 * nothing to compare.
 */
export function byTopic(statements: readonly Statement[]): readonly QuotesAbout[] {
  const quotes = new Map<string, Statement['quote'][]>(topicTitles().map((title) => [title, []]));
  for (const { quote } of statements) for (const title of topicsIn(quote.text)) quotes.get(title)?.push(quote);
  return [...quotes].flatMap(([about, said]) => (said.length > 1 ? [{ about, quotes: said }] : []));
}
