import data from '../../../data/grammar/word-pairs.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { problemAt, textOf } from './at';

const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data as Readonly<Record<string, string>>).map(([first, others]) => [
    first,
    new Set(others.split(/\s+/)),
  ]),
);

/** Reports pairs of small words that never occur together: one is superfluous, or a word between them is missing. */
export function* wordPairs(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [tokens[i] as Token, tokens[i + 1] as Token];
    if (!PAIRS.get(first.lower)?.has(second.lower) || first.possessive || second.possessive) continue;
    if (!/^\s+$/.test(text.slice(first.end, second.start)) || second.capital || /^\p{Lu}{2}/u.test(first.text))
      continue;
    // “What it is is”, “a to z”
    if (i > 1 && /^(?:what|whatever)$/.test(tokens[i - 2]?.lower ?? '')) continue;
    yield problemAt(sentence, 'word-left-over', 'pair', i, i + 1, undefined, {
      data: { found: textOf(sentence, i, i + 1) },
    });
  }
  yield* verbsInside(sentence);
  yield* missing(sentence);
}

/** “for young is people”, “the additional been costs”: a verb between an adjective and its noun. */
function* verbsInside(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (!/^(?:is|are|was|were|has|had|have|been|be)$/.test(tokens[i]?.lower ?? '')) continue;
    const [before, adjective, noun] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]] as [Token, Token, Token];
    if (adjective.tag !== 'ADJ' || adjective.capital || noun.tag !== 'NOUN' || adjective.possessive) continue;
    if (!/^(?:DET|ADP)$/.test(before.tag) && !before.possessive) continue;
    yield problemAt(sentence, 'word-left-over', 'pair', i - 1, i + 1, undefined, { severity: 'info' });
  }
}

/** “in order ensure”, “a number children”: a word is missing after these. */
function* missing(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]] as [Token, Token, Token];
    const two = `${a.lower} ${b.lower}`;
    if (two === 'in order' && c.tag === 'VERB' && !/ed$/.test(c.lower))
      yield insertion(sentence, i, i + 1, 'to', i + 2);
    else if (
      /^(?:according|due|prior|owing)$/.test(a.lower) &&
      /^(?:the|their|its|an?)$/.test(b.lower) &&
      tokens[i - 1]?.tag !== 'DET'
    )
      yield insertion(sentence, i, i, 'to', i + 1);
    else if (/^in (?:relation|regard|response|line|accordance)$/.test(two) && /^(?:the|their|its)$/.test(c.lower))
      yield insertion(sentence, i, i + 1, /line|accordance/.test(b.lower) ? 'with' : 'to', i + 2);
    else if (
      a.lower === 'a' &&
      (/^(?:number|range|variety|lack)$/.test(b.lower) ||
        (/^(?:small|large|wide|broad)$/.test(b.lower) && /^(?:number|range|variety)$/.test(c.lower)))
    ) {
      const noun = /^(?:number|range|variety|lack)$/.test(b.lower) ? i + 1 : i + 2;
      const next = tokens[noun + 1];
      if (
        tokens[noun]?.lower === 'lack'
          ? isAbstract(next)
          : isPlural(next) || (next?.tag === 'ADJ' && isPlural(tokens[noun + 2]))
      )
        yield insertion(sentence, i, noun, 'of', noun + 1);
    } else if (/^(?:one|most|many|each)$/.test(a.lower) && b.lower === 'the' && isPlural(c))
      yield insertion(sentence, i, i, 'of', i + 1);
    else if (/^(?:able|unable)$/.test(a.lower) && b.tag === 'VERB' && isBase(b) && tokens[i - 1]?.tag !== 'DET')
      yield insertion(sentence, i, i, 'to', i + 1);
    else if (
      OF.has(a.lower) &&
      a.tag === 'NOUN' &&
      /^(?:the|their|its)$/.test(b.lower) &&
      tokens[i - 1]?.tag !== 'PRON'
    )
      yield insertion(sentence, i, i, 'of', i + 1);
    else if (two === 'as result' || (two === 'as consequence' && c.lower === 'of'))
      yield insertion(sentence, i, i, 'a', i + 1);
  }
}

/** Nouns that hardly ever stand before “the” without “of”. */
const OF: ReadonlySet<string> = new Set(
  (
    'effectiveness efficiency timeliness accessibility functioning availability frequency sufficiency clarity ' +
    'accuracy implementation introduction completion remainder robustness appropriateness suitability'
  ).split(' '),
);

const isPlural = (token: Token | undefined): boolean =>
  token?.tag === 'NOUN' &&
  !token.possessive &&
  (/[^s]s$/.test(token.lower) || /^(?:children|people)$/.test(token.lower));
const isAbstract = (token: Token | undefined): boolean =>
  token?.tag === 'NOUN' && /(?:ion|ity|ment|ness|sight|ance|ence)$/.test(token.lower);
const isBase = (token: Token): boolean => token.lemma === token.lower && !/ing$/.test(token.lower);

function insertion(sentence: TaggedSentence, from: number, to: number, word: string, next: number): GrammarProblem {
  const { tokens } = sentence;
  const at = (tokens[to] as Token).end;
  return {
    ...problemAt(sentence, 'word-left-over', 'missing', from, next, undefined, {
      data: { found: textOf(sentence, from, next), word },
    }),
    edit: { start: at, end: at, text: ` ${word}` },
  };
}
