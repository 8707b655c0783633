import { lazy } from '../../memo/lazy';
import { plainWord, wordSet } from '../../nlp/word-lists';

/** Names of people in public office, normalised: ministers, chief inspectors. */
export const publicPeople = lazy(
  (): ReadonlySet<string> => new Set([...wordSet('people.public-people')].map(plainWord)),
);
