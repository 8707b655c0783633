import type { GrammarProblem } from '../../nlp/block-prose';
import { nounsAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { problemAt, textOf, wordAt } from './at';

/** Reports tenses that do not fit the time named in the sentence. */
export function* tense(sentence: TaggedSentence): Iterable<GrammarProblem> {
  yield* mixed(sentence);
  const { tokens } = sentence;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < 1 || comma > 14) return;
  const anchor = tokens
    .slice(0, comma)
    .map(({ lower }) => lower)
    .join(' ');
  const nouns = nounsAt(sentence, comma + 1);
  if (!nouns) return;
  let verb = nouns.to;
  while (tokens[verb]?.tag === 'ADV') verb++;
  const token = tokens[verb] as Token | undefined;
  if (!token) return;
  const data = { found: textOf(sentence, 0, comma - 1), verb: token.text };
  if (
    new RegExp(
      String.raw`^since (?:the|that|our|this|their|its|last|\d{4}|january|february|march|april|` +
        String.raw`may|june|july|august|september|october|november|december)\b`,
    ).test(anchor) &&
    !/\bsince [^,]*\b(?:was|were|has|have|is|are)\b/.test(anchor)
  ) {
    if (
      /^(?:was|were)$/.test(token.lower) ||
      (token.tag === 'VERB' &&
        /ed$/.test(token.lower) &&
        /^(?:DET|ADP|ADJ|NOUN|PRON)$/.test(tokens[verb + 1]?.tag ?? '') &&
        wordAt(sentence, verb + 1) !== 'by')
    )
      yield problemAt(sentence, 'tense-anchor', 'since', verb, verb, undefined, { data });
  } else if (
    new RegExp(
      String.raw`^(?:at the (?:time of the )?(?:last|previous|2\d{3}) (?:inspection|visit)|` +
        String.raw`in (?:\w+ )?20\d\d|at the time of (?:the|this|our) (?:visit|inspection))$`,
    ).test(anchor)
  ) {
    if (/^(?:is|are|has|have)$/.test(token.lower))
      yield problemAt(sentence, 'tense-anchor', 'past', verb, verb, undefined, { data });
  } else if (/^(?:currently|at present|now|at the moment)$/.test(anchor)) {
    if (/^(?:was|were|had)$/.test(token.lower))
      yield problemAt(sentence, 'tense-anchor', 'present', verb, verb, undefined, { data });
  }
}

/** “They report that they are confident and described a good team.” */
function* mixed(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const main = tokens.findIndex(
    ({ lower, tag }) => /^(?:reports?|describes?|says?|states?|tells?)$/.test(lower) && tag === 'VERB',
  );
  if (main < 1 || tokens.slice(0, main).some(({ tag }) => tag === 'AUX' || tag === 'SCONJ' || tag === 'VERB')) return;
  for (let i = main + 2; i + 1 < tokens.length; i++) {
    if (tokens[i]?.lower !== 'and' || !/^(?:described|said|reported|told|spoke|stated)$/.test(wordAt(sentence, i + 1)))
      continue;
    yield problemAt(sentence, 'tense-anchor', 'mixed', i, i + 1, undefined, {
      data: { first: (tokens[main] as Token).text, verb: (tokens[i + 1] as Token).text },
    });
    return;
  }
}
