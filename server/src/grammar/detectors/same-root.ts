import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence } from '../sentence';
import { problemAt, tagAt, textOf, wordAt } from './at';

/** Verbs with the noun of the same root. */
const DONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    allocation: 'allocated',
    analysis: 'analysed',
    application: 'applied',
    assessment: 'assessed',
    completion: 'completed',
    consideration: 'considered',
    delivery: 'delivered',
    development: 'developed',
    evaluation: 'evaluated',
    exploration: 'explored',
    identification: 'identified',
    implementation: 'implemented',
    introduction: 'introduced',
    involvement: 'involved',
    monitoring: 'monitored',
    prioritisation: 'prioritised',
    provision: 'provided',
    recruitment: 'recruited',
    review: 'reviewed',
    sharing: 'shared',
    tracking: 'tracked',
    use: 'used',
  }),
);

/** “The application of thresholds is not always applied”: the verb repeats its subject. */
export function* sameRoot(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 3 < tokens.length; i++) {
    const done = DONE.get(wordAt(sentence, i));
    if (done === undefined || tagAt(sentence, i) !== 'NOUN' || tokens[i]?.possessive) continue;
    let be = false;
    for (let at = i + 1; at < Math.min(tokens.length, i + MAX_TOKENS); at++) {
      const word = wordAt(sentence, at);
      if (BETWEEN.test(word) || tagAt(sentence, at) === 'PUNCT') break;
      if (tagAt(sentence, at) === 'VERB' && word !== done) break;
      if (BE.test(word)) be = true;
      if (word !== done || tagAt(sentence, at) !== 'VERB' || !be) continue;
      yield problemAt(sentence, 'pleonasm', 'recast', i, at, undefined, { data: { found: textOf(sentence, i, at) } });
      break;
    }
  }
}

const MAX_TOKENS = 20;
const BE = /^(?:is|are|was|were|be|been|being)$/;
const BETWEEN = /^(?:and|but|or|that|who|which|when|where|if|how|to|because|as|so)$/;
