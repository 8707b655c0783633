import topicData from '../../../data/topics.yaml';
import focusData from '../../../data/visit-focus.yaml';
import { lazy } from '../../memo/lazy';
import { phraseIndex } from './phrase-index';
import { tokensOf } from './tokenizer';
import { fieldsOf, listOf, textOf, textsOf } from './yaml-fields';

/** A list of topics, each with the words that indicate it. */
interface Topics {
  /** In list order. */
  readonly titles: readonly string[];
  in(text: string): readonly string[];
}

function topicsOf(data: unknown): Topics {
  const topics = listOf(fieldsOf(data)['topics']).map((entry) => ({
    title: textOf(fieldsOf(entry)['title']),
    words: textsOf(fieldsOf(entry)['words']),
  }));
  const titles = topics.map(({ title }) => title);
  const index = phraseIndex(
    topics.flatMap(({ title, words }) =>
      words.map((text) => ({ text: text.replaceAll('’', "'"), joined: 'either' as const, means: title })),
    ),
  );
  return {
    titles,
    in(text) {
      const found = new Set(index.in(text, tokensOf(text)).map(({ means }) => means));
      return titles.filter((title) => found.has(title));
    },
  };
}

const topics = lazy(() => topicsOf(topicData));
const focuses = lazy(() => topicsOf(focusData));

/** The titles of all topics of findings and areas, in list order. */
export const topicTitles = (): readonly string[] => topics().titles;

/** The topics that a text mentions, in list order. */
export const topicsIn = (text: string): readonly string[] => topics().in(text);

/** The focus of a visit, from the words of its scope. */
export const focusIn = (scope: string): readonly string[] => focuses().in(scope);
