import type { GrammarProblem } from '../../nlp/block-prose';
import { nounPhraseAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { verbNumber } from '../subject';
import { problemAt, tagAt, textOf, wordAt } from './at';

/**
 * Reports a form of “be” that is left out although the one before has another number: “Learning is shared and actions
 * tracked”.
 */
export function* leftOutVerbs(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 4 < tokens.length; i++) {
    const be = wordAt(sentence, i);
    if (!/^(?:is|are)$/.test(be)) continue;
    let at = i + 1;
    while (/^(?:ADV|PART)$/.test(tagAt(sentence, at) ?? '')) at++;
    if (!isParticiple(tokens[at])) continue;
    const and = conjunctionAfter(sentence, at);
    if (and === undefined) continue;
    const phrase = nounPhraseAt(sentence, and + 1);
    if (!phrase || phrase.nouns === 0) continue;
    let participle = phrase.to;
    while (tagAt(sentence, participle) === 'ADV') participle++;
    if (!isParticiple(tokens[participle]) || !endsClause(sentence, participle + 1)) continue;
    const number = be === 'is' ? 'singular' : 'plural';
    if (phrase.number === 'either' || phrase.number === number) continue;
    // “risk assessed”, “goal orientated”: a noun and a participle in one word.
    if (phrase.number === 'singular' && !/^(?:ADJ|DET|PRON)$/.test(tagAt(sentence, phrase.from) ?? '')) continue;
    // “in strategic and operational work led by”, “and report feeling supported”
    if (tagAt(sentence, and - 1) === 'ADJ') continue;
    const right = be === 'is' ? 'are' : 'is';
    yield {
      ...problemAt(sentence, 'left-out-verb', 'shared', and, participle, undefined, {
        data: {
          found: textOf(sentence, and + 1, participle),
          be,
          right: `${textOf(sentence, and + 1, phrase.to - 1)} ${right} ${textOf(sentence, phrase.to, participle)}`,
        },
      }),
      edit: {
        start: (tokens[phrase.to - 1] as Token).end,
        end: (tokens[phrase.to - 1] as Token).end,
        text: ` ${right}`,
      },
    };
  }
}

const isParticiple = (token: Token | undefined): boolean =>
  token?.tag === 'VERB' &&
  /(?:ed|en|made|met|held|kept|built|sought|taught|heard|put|set|done|known)$/.test(token.lower);

/** Index of the next “and” or “or” of the clause, if no other verb stands between. */
function conjunctionAfter({ tokens }: TaggedSentence, from: number): number | undefined {
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (/^(?:and|or)$/.test(token.lower) && !isParticiple(tokens[at + 1]) && tokens[at + 1]?.tag !== 'ADV') return at;
    if (token.tag === 'AUX' || verbNumber(token) !== undefined || /^[.;:]$/.test(token.text)) return undefined;
    if (/^(?:who|which|that|where|when|while|because|if|by|how|what|to|from|with|of)$/.test(token.lower))
      return undefined;
  }
  return undefined;
}

/** True at the end of a clause: a stop, a comma or a prepositional phrase without a verb after it. */
function endsClause({ tokens }: TaggedSentence, from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (/^[.;:,]$/.test(token.text)) return true;
    if (at === from && !/^(?:ADP|ADV|SCONJ)$/.test(token.tag)) return false;
    if (token.tag === 'AUX' || verbNumber(token) !== undefined) return false;
  }
  return true;
}
