import data from '../../data/review-topics.yaml';
import { lazy } from '../memo/lazy';
import { phraseIndex } from '../nlp/lexicons/phrase-index';
import { tokensOf } from '../nlp/lexicons/tokenizer';
import { fieldsOf, listOf, textOf, textsOf } from '../nlp/lexicons/yaml-fields';
import type { QuotesAbout } from './review-sheet';
import type { Statement } from './statements';

interface Topic {
  readonly title: string;
  readonly words: readonly string[];
}

const topics = lazy((): readonly Topic[] =>
  listOf(fieldsOf(data)['topics']).map((entry) => ({
    title: textOf(fieldsOf(entry)['title']),
    words: textsOf(fieldsOf(entry)['words']),
  })),
);

const index = lazy(() =>
  phraseIndex(
    topics().flatMap(({ title, words }) =>
      words.map((text) => ({ text: text.replaceAll('’', "'"), joined: 'either' as const, means: title })),
    ),
  ),
);

/** The topics that a text names, in the order of the list. */
export function topicsIn(text: string): readonly string[] {
  const found = new Set(
    index()
      .in(text, tokensOf(text))
      .map(({ means }) => means),
  );
  return topics().flatMap(({ title }) => (found.has(title) ? [title] : []));
}

/** All that is said of a topic, in the letter's order; what is spoken of once has nothing beside it and is left out. */
export function byTopic(statements: readonly Statement[]): readonly QuotesAbout[] {
  const quotes = new Map<string, Statement['quote'][]>(topics().map(({ title }) => [title, []]));
  for (const { quote } of statements) for (const title of topicsIn(quote.text)) quotes.get(title)?.push(quote);
  return [...quotes].flatMap(([about, said]) => (said.length > 1 ? [{ about, quotes: said }] : []));
}
