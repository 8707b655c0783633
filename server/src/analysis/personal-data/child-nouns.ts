import { wordSet } from '../../nlp/word-lists';
import type { Token } from './context-window';
import { phraseBefore } from './context-window';

/** The words for a child that introduce a name. */
export interface NounBefore {
  readonly noun: string;
  readonly determiner: string;
  readonly from: number;
  readonly called: boolean;
  readonly capital: boolean;
  readonly join: string;
}

const describesChild = (word: string): boolean =>
  word.endsWith('-old') || wordSet('children.described-with-name').has(word);

/** Finds the words for a child that introduce a name: “a 13-year-old boy called”, “the child,”, “her daughter”. */
export function nounBefore(before: readonly Token[]): NounBefore | undefined {
  let i = 0;
  let join = '';
  while (before[i]?.mark && JOINS.has(before[i]?.plain ?? '')) join = before[i++]?.plain ?? '';
  let called = false;
  const word = (): string => before[i]?.plain ?? '';
  if (word() === 'called' || word() === 'named') [called, i] = [true, i + 1];
  else if (word() === 'as' && before[i + 1]?.plain === 'known') [called, i] = [true, i + 2];
  else if ((word() === 'is' || word() === 'was') && before[i + 1]?.plain === 'name')
    [called, i] = [true, i + (before[i + 2]?.plain === 'first' ? 3 : 2)];
  if (called) while (/^(?:is|was|who|whose|,)$/.test(word())) i++;
  const nouns = i;
  const known =
    phraseBefore(before, i, wordSet('children.child')) ||
    phraseBefore(before, i, wordSet('children.relations')) ||
    phraseBefore(before, i, wordSet('children.several'));
  if (known > 0) i += known;
  else if (/(?:year|month|week)-old$/.test(word())) i++;
  else return undefined;
  const noun = before
    .slice(nouns, i)
    .reverse()
    .map(({ plain }) => plain)
    .join(' ');
  for (let skipped = 0; skipped <= 2; skipped++) {
    const token = before[i + skipped];
    if (!token || token.mark) break;
    if (isDeterminer(token.plain))
      return {
        noun,
        determiner: token.plain,
        from: token.start,
        called,
        capital: before[i - 1]?.capital === true,
        join,
      };
    if (!describesChild(token.plain)) break;
  }
  const first = before[i - 1] as Token;
  return { noun, determiner: '', from: first.start, called, capital: first.capital, join };
}

const JOINS: ReadonlySet<string> = new Set([',', '(', ':', '–', "'", '“', '"']);
const isDeterminer = (word: string): boolean =>
  wordSet('children.determiners').has(word) || /^(?:two|three|both)$/.test(word);
