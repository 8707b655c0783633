import type { GrammarProblem } from '../../nlp/block-prose';
import { nounPhraseAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { mayBeVerb } from '../words';
import { problemAt, tagAt, textOf, wordAt } from './at';

/** Reports lists of three whose last member alone repeats a word of the first, or is a clause. */
export function* listRepeats(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 5 < tokens.length; i++) {
    const word = wordAt(sentence, i);
    if (word === 'to' && isBase(sentence, i + 1)) yield* infinitives(sentence, i);
    else if (PREPOSITIONS.test(word) && tagAt(sentence, i) === 'ADP') yield* prepositions(sentence, i);
    else if (KNOW.test(word)) yield* knownWell(sentence, i);
    else if (word === 'or' || word === 'and') yield* doingOrWho(sentence, i);
  }
}

const PREPOSITIONS = /^(?:by|in|with|for|through|from|of|about)$/;
const KNOW = /^(?:know|knows|knew|understand|understands|understood)$/;

/** “to plan the day, bake bread and to sell it”: “to” stands before the first and the last only. */
function* infinitives(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const comma = commaAfter(sentence, i + 1);
  if (comma === undefined || !isBase(sentence, comma + 1) || !OBJECT.test(tagAt(sentence, comma + 2) ?? '')) return;
  const and = andAfter(sentence, comma + 2);
  if (and === undefined || wordAt(sentence, and + 1) !== 'to' || !isBase(sentence, and + 2)) return;
  const to = tokens[and + 1] as Token;
  yield {
    ...problemAt(sentence, 'list-members', 'repeat', i, and + 2, undefined, {
      data: { found: textOf(sentence, i, and + 2), word: 'to' },
    }),
    edit: { start: (tokens[and] as Token).end, end: to.end, text: '' },
  };
}

const OBJECT = /^(?:DET|PRON|NOUN|ADJ|VERB|ADP)$/;

/** True for the base of a verb. */
const isBase = (sentence: TaggedSentence, i: number): boolean =>
  tagAt(sentence, i) === 'VERB' && !/(?:ing|ed|s)$/.test(wordAt(sentence, i).replace(/ss$/, ''));

/** “by managers, staff and by the board”: the preposition stands before the first and the last only. */
function* prepositions(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const word = wordAt(sentence, i);
  const first = nounPhraseAt(sentence, i + 1);
  if (!first || first.nouns === 0 || tokens[first.to]?.text !== ',') return;
  const second = nounPhraseAt(sentence, first.to + 1);
  if (!second || second.nouns === 0) return;
  const and = tokens[second.to]?.text === ',' ? second.to + 1 : second.to;
  if (!/^(?:and|or)$/.test(wordAt(sentence, and)) || wordAt(sentence, and + 1) !== word) return;
  // “for them, staff and for what”, “with advice, training and with that, help”
  const third = nounPhraseAt(sentence, and + 2);
  if (!third || third.nouns === 0 || mayBeVerb(wordAt(sentence, second.head))) return;
  yield {
    ...problemAt(sentence, 'list-members', 'repeat', i, and + 1, undefined, {
      data: { found: textOf(sentence, i, and + 1), word },
    }),
    edit: { start: (tokens[and] as Token).end, end: (tokens[and + 1] as Token).end, text: '' },
  };
}

/** “know the town well and what it needs”: a thing and a clause, with “well” for the thing only. */
function* knownWell(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const known = nounPhraseAt(sentence, i + 1);
  if (!known || wordAt(sentence, known.to) !== 'well' || wordAt(sentence, known.to + 1) !== 'and') return;
  if (!/^(?:what|how|where|why|who|that)$/.test(wordAt(sentence, known.to + 2))) return;
  yield problemAt(sentence, 'list-members', 'that', i, known.to + 2, undefined, {
    data: { found: textOf(sentence, i, known.to + 2) },
  });
}

/** “children playing truant or who are ill”: two descriptions of people in two forms. */
function* doingOrWho(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (wordAt(sentence, i + 1) !== 'who' || !/^(?:AUX|VERB|ADV)$/.test(tagAt(sentence, i + 2) ?? '')) return;
  for (let at = i - 1; at > Math.max(0, i - MAX_TOKENS); at--) {
    const { lower, tag, text } = tokens[at] as Token;
    if (/^(?:who|whose|that|which|where)$/.test(lower) || tag === 'AUX' || /^[,;:.]$/.test(text)) return;
    if (tag !== 'VERB' || !lower.endsWith('ing') || wordAt(sentence, at - 1).endsWith('ing')) continue;
    if (
      !/^(?:children|people|leavers|adults|parents|families|those|carers|adolescents|teenagers)$/.test(
        wordAt(sentence, at - 1),
      )
    )
      return;
    yield problemAt(sentence, 'list-members', 'who', at - 1, i + 2, undefined, {
      data: { found: textOf(sentence, at - 1, i + 2), doing: tokens[at]?.text ?? '' },
    });
    return;
  }
}

const MAX_TOKENS = 8;

/** Index of the next comma with only nouns and small words before it. */
function commaAfter({ tokens }: TaggedSentence, from: number): number | undefined {
  for (let at = from + 1; at < Math.min(tokens.length, from + MAX_MEMBER); at++) {
    const token = tokens[at] as Token;
    if (token.text === ',') return at;
    if (STOPS.test(token.lower) || token.tag === 'AUX') return undefined;
  }
  return undefined;
}

/** Index of the next “and” that is followed by “to”, if no other clause or comma comes before it. */
function andAfter({ tokens }: TaggedSentence, from: number): number | undefined {
  for (let at = from + 1; at < Math.min(tokens.length - 2, from + MAX_MEMBER); at++) {
    const token = tokens[at] as Token;
    if (token.lower === 'and' && tokens[at + 1]?.lower === 'to') return at;
    if (STOPS.test(token.lower) || token.tag === 'AUX' || token.text === ',') return undefined;
  }
  return undefined;
}

const STOPS = /^(?:[.;:(]|and|or|who|which|that|where|when|while|because|if|to)$/;
const MAX_MEMBER = 14;
