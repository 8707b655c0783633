import type { CandidateEdit } from './edits';
import type { Token } from './tokens';
import { isWord } from './tokens';

const PRONOUNS: ReadonlySet<string> = new Set('it them this these those him her us me you'.split(' '));
/** Adverbs of time and manner that do not end in -ly. */
const ADVERBS: ReadonlySet<string> = new Set(
  'again often always sometimes together well now soon then today tomorrow here there straight later'.split(' '),
);
/** Adverbs that may also describe a noun: “the weekly report”. */
const ADJECTIVES: ReadonlySet<string> = new Set(
  'daily weekly fortnightly monthly quarterly yearly early only'.split(' '),
);
const TIMES = /^(?:days?|weeks?|months?|quarters?|years?|terms?|times?|mornings?|afternoons?)$/;

/**
 * True if an edit takes out or replaces a pronoun before words that tell when or how: “look at it weekly”, “review them
 * every month”. There the pronoun is the object of a verb or preposition, although such words seldom follow it.
 */
export function isObjectPronoun(
  sentence: readonly Pick<Token, 'key'>[],
  { from, to }: Pick<CandidateEdit, 'from' | 'to'>,
): boolean {
  if (to !== from + 1 || from === 0 || !PRONOUNS.has(keyAt(sentence, from))) return false;
  const next = keyAt(sentence, to);
  const after = keyAt(sentence, to + 1);
  if (/^(?:each|every|once|twice)$/.test(next)) return TIMES.test(after) || after === 'a' || ends(after);
  if (ADVERBS.has(next) || (/^[a-z-]+ly$/.test(next) && !ADJECTIVES.has(next))) return true;
  return ADJECTIVES.has(next) && ends(after);
}

const keyAt = (sentence: readonly Pick<Token, 'key'>[], at: number): string => sentence[at]?.key ?? '';

/** True if no noun follows: the end of the sentence, punctuation, or a word that begins another phrase. */
const ends = (key: string): boolean =>
  !isWord(key) ||
  /^(?:and|or|but|to|with|in|at|by|for|from|on|as|so|when|where|while|if|because|that|which|who)$/.test(key);
