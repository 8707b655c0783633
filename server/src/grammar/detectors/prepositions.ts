import data from '../../../data/grammar/prepositions.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { problemAt, tagAt, textOf, wordAt } from './at';

type Wrong = ReadonlyMap<string, { readonly wrong: ReadonlySet<string>; readonly right: string }>;

/** By a word, the prepositions that it does not take and the one that it does; empty if it takes none. */
const WORDS: Wrong = new Map(
  Object.entries(data as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap(([right, words]) =>
    Object.entries(words).map(([word, wrong]) => [
      word,
      { wrong: wordSet(wrong), right: right === 'nothing' ? '' : right },
    ]),
  ),
);

/** Reports a preposition that its word does not take: “commensurate to”, “cognisant to”, “comprising of”. */
export function* prepositions(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [token, next] = [tokens[i], tokens[i + 1]] as [Token, Token];
    const known = WORDS.get(token.lower);
    if (!known?.wrong.has(next.lower) || token.possessive || text.slice(token.end, next.start) !== ' ') continue;
    // “to participate to improve”, “consistent to help”: an infinitive of purpose.
    if (next.lower === 'to' && /^(?:VERB|AUX|ADV)$/.test(tagAt(sentence, i + 2) ?? '') && token.tag !== 'ADP') {
      if (!/^(?:capable|incapable|refrain|succeed|succeeded)$/.test(token.lower)) continue;
      // “capable to do” is “capable of doing”, for a person to rewrite.
      yield problemAt(sentence, 'preposition', 'perhaps', i, i + 1);
      continue;
    }
    // “in a way that is discussed about once a year”, “participated at least once”
    if (/^(?:once|twice|least|most|all|times?|first|\d.*)$/.test(wordAt(sentence, i + 2))) continue;
    const right = known.right === '' ? token.text : `${token.text} ${known.right}`;
    yield {
      ...problemAt(sentence, 'preposition', 'wrong', i, i + 1),
      data: { found: textOf(sentence, i, i + 1), right },
      edit:
        known.right === ''
          ? { start: token.start, end: next.end, text: token.text }
          : { start: next.start, end: next.end, text: known.right },
    };
  }
}
