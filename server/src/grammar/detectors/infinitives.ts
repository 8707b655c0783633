import data from '../../../data/grammar/infinitives.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { problemAt, tagAt, textOf, wordAt } from './at';

const { nouns, adjectives } = data as Readonly<Record<string, string>>;
const NOUNS = wordSet(nouns);
const ADJECTIVES = wordSet(adjectives);

/** “A determination to improving”: some nouns take “to” and the base form of a verb. */
export function* infinitives(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 3 < tokens.length; i++) {
    if (!NOUNS.has(wordAt(sentence, i)) || wordAt(sentence, i + 1) !== 'to') continue;
    const { lower, tag, lemma, text, start, end } = tokens[i + 2] as Token;
    if (
      tag !== 'VERB' ||
      !lower.endsWith('ing') ||
      ADJECTIVES.has(lower) ||
      lower.includes('-') ||
      lemma === lower ||
      lemma.length < 2
    )
      continue;
    // “support to fostering households”
    if (
      !/^(?:DET|PRON|ADV|ADP|ADJ)$/.test(tagAt(sentence, i + 3) ?? '') &&
      !/s$|^children$/.test(wordAt(sentence, i + 3))
    )
      continue;
    yield {
      ...problemAt(sentence, 'preposition', 'infinitive', i, i + 2, undefined, {
        data: { found: textOf(sentence, i, i + 2), doing: text, right: lemma },
      }),
      edit: { start, end, text: lemma },
    };
  }
}
