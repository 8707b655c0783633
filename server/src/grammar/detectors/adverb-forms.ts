import data from '../../../data/grammar/adverbs.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { problemAt, textOf, wordAt } from './at';

const { adjectives, participles } = data as Readonly<Record<string, string>>;
const ADJECTIVES = wordSet(adjectives);
const PARTICIPLES = wordSet(participles);
const adverbOf = (adjective: string): string =>
  /[^aeiou]y$/.test(adjective)
    ? `${adjective.slice(0, -1)}ily`
    : /(?:[^l]le|ull)$/.test(adjective)
      ? `${adjective.slice(0, -1)}y`
      : `${adjective}ly`;
const ADVERBS: ReadonlyMap<string, string> = new Map([...ADJECTIVES].map((one) => [adverbOf(one), one]));

/** Reports adjectives for adverbs and the reverse: “are effective supported”, “an effectively response”. */
export function* adverbForms(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const { lower, capital } = tokens[i] as Token;
    if (capital) continue;
    if (ADJECTIVES.has(lower) && isForAdverb(sentence, i)) yield problem(sentence, i, adverbOf(lower));
    else {
      const adjective = ADVERBS.get(lower);
      if (adjective !== undefined && isForAdjective(sentence, i)) yield problem(sentence, i, adjective);
    }
  }
}

const problem = (sentence: TaggedSentence, i: number, right: string): GrammarProblem =>
  problemAt(sentence, 'confused-words', 'confused', i, i, right, {
    severity: 'info',
    data: { words: textOf(sentence, i - 1, i + 1) },
  });

/** “are effective supported by”, “have significant improved” */
function isForAdverb(sentence: TaggedSentence, i: number): boolean {
  const { tokens } = sentence;
  const next = tokens[i + 1] as Token;
  if (!/^(?:is|are|was|were|be|been|being|has|have|had|not|also)$/.test(wordAt(sentence, i - 1))) return false;
  if (!PARTICIPLES.has(next.lower)) return false;
  const after = tokens[i + 2];
  return !after || /^(?:ADP|PART|PUNCT|CCONJ|SCONJ|ADV|AUX)$/.test(after.tag);
}

/** “an effectively response to”, “with regularly supervision” */
function isForAdjective(sentence: TaggedSentence, i: number): boolean {
  const { tokens } = sentence;
  const before = tokens[i - 1] as Token;
  const next = tokens[i + 1] as Token;
  const after = tokens[i + 2];
  if (next.tag !== 'NOUN' || next.capital || /(?:ed|ing)$/.test(next.lower)) return false;
  if (after && !/^(?:ADP|PUNCT|CCONJ|AUX|PART|SCONJ)$/.test(after.tag)) return false;
  if (after?.text === '-') return false;
  return (
    /^(?:an?|the|their|its|this|these|those|some|of|with|in|for|through|no)$/.test(before.lower) &&
    (before.tag === 'DET' || before.tag === 'ADP' || before.tag === 'PRON')
  );
}
