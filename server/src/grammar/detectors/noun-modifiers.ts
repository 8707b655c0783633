import data from '../../../data/grammar/noun-modifiers.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { singularOf } from '../words';
import { problemAt, textOf } from './at';

/** By a noun, the nouns before which it is singular. */
const HEADS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data as Readonly<Record<string, string>>).map(([noun, heads]) => [noun, wordSet(heads)]),
);

/** Reports plurals that describe another noun: “assessments tools”, “supervisions records”. */
export function* nounModifiers(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [noun, head] = [tokens[i], tokens[i + 1]] as [Token, Token];
    if (noun.tag !== 'NOUN' || head.tag !== 'NOUN' || noun.possessive || !noun.lower.endsWith('s')) continue;
    if (text.slice(noun.end, head.start) !== ' ' || head.capital) continue;
    const right = singularOf(noun.lower);
    if (right === noun.lower || !HEADS.get(right)?.has(singularOf(head.lower))) continue;
    const write = noun.capital ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    yield {
      ...problemAt(sentence, 'noun-number', 'modifier', i, i + 1, undefined, { severity: 'info' }),
      data: { found: textOf(sentence, i, i + 1), right: `${write} ${head.text}` },
    };
  }
}
