import type { GrammarProblem } from '../../nlp/block-prose';
import { nounPhraseAt, nounsAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { baseOfThird } from '../words';
import { problemAt, tagAt, textOf, wordAt } from './at';

const BE = /^(?:is|are|was|were)$/;
const FEEL = /^(?:feel|felt)$/;

/** Reports lists whose members are not parallel. */
export function* lists(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 4 < tokens.length; i++) {
    if (BE.test(wordAt(sentence, i)) || FEEL.test(wordAt(sentence, i))) yield* afterBe(sentence, i);
    yield* owners(sentence, i);
    yield* either(sentence, i);
  }
}

/** “are short, kept simple and are shared”, “is prompt, clear about the risks and ensures” */
function* afterBe(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const be = wordAt(sentence, i);
  let end = stateAt(sentence, i + 1);
  let states = end === undefined ? 0 : 1;
  while (end !== undefined && tokens[end]?.text === ',') {
    const next = stateAt(sentence, end + 1);
    if (next === undefined) break;
    states++;
    end = next;
  }
  if (end === undefined || states < 2) return;
  if (tokens[end]?.text === ',') end++;
  // “are short, typed, are read”
  if (wordAt(sentence, end) === be && tokens[end - 1]?.text === ',' && stateAt(sentence, end + 1) !== undefined) {
    yield problemAt(sentence, 'list-members', 'verb', i, end, undefined, {
      data: { found: textOf(sentence, i, end), verb: be },
    });
    return;
  }
  if (wordAt(sentence, end) !== 'and') return;
  // “are kind, trusted and that”
  if (wordAt(sentence, end + 1) === 'that' && /^(?:NOUN|PRON|DET|ADJ|PROPN)$/.test(tagAt(sentence, end + 2) ?? '')) {
    yield problemAt(sentence, 'list-members', 'clause', i, end + 1, undefined, {
      data: { found: textOf(sentence, i, end + 1) },
    });
    return;
  }
  // “are short, useful and staff are pleased”
  const other = states === 2 && tokens[end - 1]?.text !== ',' ? nounPhraseAt(sentence, end + 1) : undefined;
  if (other && other.nouns > 0 && /^(?:is|are|was|were|has|have)$/.test(wordAt(sentence, other.to))) {
    yield problemAt(sentence, 'list-members', 'sentence', i, other.to, undefined, {
      data: { found: textOf(sentence, i, other.to) },
    });
    return;
  }
  let at = end + 1;
  while (tagAt(sentence, at) === 'ADV') at++;
  const word = tokens[at];
  if (!word || !tokens[at + 1] || !isAction(word, be)) return;
  const again = word.lower === be && stateAt(sentence, at + 1) !== undefined;
  yield problemAt(sentence, 'list-members', again ? 'verb' : 'mixed', i, at, undefined, {
    data: { found: textOf(sentence, i, at), verb: word.text },
  });
}

/** True for a verb with the same number as the preceding form of “be”: “keeps” after “is”, “keep” after “are”. */
function isAction({ lower, tag }: Token, be: string): boolean {
  if (/^(?:will|can|do|does)$/.test(lower)) return true;
  if (BE.test(lower) || /^(?:has|have)$/.test(lower)) return isOne(lower) === isOne(be);
  if (baseOfThird(lower) !== undefined && isOne(be)) return tag === 'VERB' || tag === 'NOUN';
  return tag === 'VERB' && !PARTICIPLE.test(lower) && !lower.endsWith('ing') && isOne(be) === /[^s]s$/.test(lower);
}

const isOne = (verb: string): boolean => /^(?:is|was|has)$/.test(verb);

const PARTICIPLE = new RegExp(
  String.raw`(?:ed|en|held|made|led|kept|met|understood|seen|known|given|run|set|built|sought|taught|found|brought|` +
    String.raw`heard|put|shown|done|drawn|bound|told|left|felt)$`,
);

/** Index of the end of an adjective or participle that begins at a token, including its adverbs and complements. */
function stateAt(sentence: TaggedSentence, from: number): number | undefined {
  let at = from;
  while (tagAt(sentence, at) === 'ADV') at++;
  const token = sentence.tokens[at];
  const quality = qualityEnd(sentence, at);
  if (quality !== undefined) return quality;
  if (!token || !(token.tag === 'ADJ' || (token.tag === 'VERB' && PARTICIPLE.test(token.lower)))) return undefined;
  at++;
  while (tagAt(sentence, at) === 'ADV') at++;
  // “listened to and”
  if (/^(?:to|on|for|with|after)$/.test(wordAt(sentence, at)) && /^(?:and|,)$/.test(wordAt(sentence, at + 1)))
    return at + 1;
  // “well attended by partners”, “kept in a safe place for a year”
  for (let phrases = 0; phrases < 2; phrases++) {
    if (tagAt(sentence, at) !== 'ADP' && wordAt(sentence, at) !== 'to') break;
    const nouns = nounsAt(sentence, at + 1);
    if (!nouns || nouns.phrases.length > 1) break;
    at = nouns.to;
  }
  return at;
}

/** Index after “of high quality”, “of a good standard”. */
function qualityEnd(sentence: TaggedSentence, from: number): number | undefined {
  if (wordAt(sentence, from) !== 'of') return undefined;
  const phrase = nounPhraseAt(sentence, from + 1);
  return phrase && /^(?:quality|standard|value|interest|benefit|help|use)$/.test(wordAt(sentence, phrase.head))
    ? phrase.to
    : undefined;
}

/** “their stability, well-being and their life chances” */
function* owners(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const owner = wordAt(sentence, i);
  if (!/^(?:their|its)$/.test(owner)) return;
  const first = nounPhraseAt(sentence, i);
  if (!first || tokens[first.to]?.text !== ',') return;
  const second = nounPhraseAt(sentence, first.to + 1);
  if (
    !second ||
    second.nouns === 0 ||
    /^(?:DET|PRON)$/.test(tagAt(sentence, second.from) ?? '') ||
    wordAt(sentence, second.to) !== 'and'
  )
    return;
  if (tokens.slice(second.from, second.to).some(({ possessive }) => possessive)) return;
  if (wordAt(sentence, second.to + 1) !== owner) return;
  const third = nounPhraseAt(sentence, second.to + 1);
  if (!third || third.nouns === 0 || tokens[third.head]?.lower === tokens[first.head]?.lower) return;
  const left = tokens[second.to + 1] as Token;
  const next = tokens[second.to + 2] as Token;
  yield {
    ...problemAt(sentence, 'list-members', 'owner', i, third.to - 1, undefined, {
      data: { found: textOf(sentence, i, third.to - 1), owner },
    }),
    edit: { start: left.start, end: next.start, text: '' },
  };
}

/** “to either walk or to take the bus”: “to” belongs before “either”, or after both “either” and “or”. */
function* either(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const word = wordAt(sentence, i + 1);
  if (wordAt(sentence, i) !== 'to' || !/^(?:either|both)$/.test(word) || tagAt(sentence, i + 2) !== 'VERB') return;
  const joint = word === 'both' ? 'and' : 'or';
  for (let at = i + 3; at < Math.min(tokens.length - 1, i + MAX_MEMBER_TOKENS); at++) {
    if (wordAt(sentence, at) !== joint) continue;
    if (wordAt(sentence, at + 1) !== 'to' || tagAt(sentence, at + 2) !== 'VERB') return;
    const to = tokens[at + 1] as Token;
    yield {
      ...problemAt(sentence, 'list-members', 'either', i, at + 1, undefined, {
        data: { found: textOf(sentence, i, at + 1), word },
      }),
      edit: { start: (tokens[at] as Token).end, end: to.end, text: '' },
    };
    return;
  }
}

const MAX_MEMBER_TOKENS = 16;
