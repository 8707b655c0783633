import data from '../../../data/grammar/shared-prepositions.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { problemAt, tagAt, textOf, wordAt } from './at';

const words = data as Readonly<Record<string, string>>;
const OF = wordSet(words.of);
const OTHERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['to', 'with', 'in', 'on'].map((preposition) => [preposition, wordSet(words[preposition])]),
);
const BEFORE_FOR = wordSet(words['before-for']);
const FOR = wordSet(words.for);
const NOT_OF = wordSet(words['not-of']);
const THEN_OF = wordSet(words['then-of']);

const OBJECTS: ReadonlySet<string> = new Set(['risk', 'need', 'neglect', 'harm', 'change', 'abuse', 'concern']);

/** “The identification and response to risk”: the first noun takes a different preposition. */
export function* sharedPrepositions(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 4 < tokens.length; i++) {
    const first = tokens[i] as Token;
    if (first.possessive || wordAt(sentence, i + 1) !== 'and') continue;
    const noun = isDescribing(tokens[i + 2]) ? i + 3 : i + 2;
    const own = prepositionLeftOut(first.lower, wordAt(sentence, noun), wordAt(sentence, noun + 1));
    if (own === undefined) continue;
    const preposition = wordAt(sentence, noun + 1);
    // “a review and response to be written”; “risk” and similar words are nouns, whatever their tag.
    if (/^(?:VERB|AUX)$/.test(tagAt(sentence, noun + 2) ?? '') && !OBJECTS.has(wordAt(sentence, noun + 2))) continue;
    // “from a good analysis of needs and risks to poor ones”
    if (preposition === 'to' && tokens.slice(0, i).some(({ lower }) => lower === 'from')) continue;
    // “an evaluation of their contribution and use of time”, “a lack of investment”
    if (own !== 'of' && /^(?:of|their|its|for)$/.test(wordAt(sentence, i - 1))) continue;
    const { start, end } = tokens[noun + 1] as Token;
    yield problemAt(sentence, 'list-members', 'preposition', i, noun + 1, undefined, {
      data: {
        found: textOf(sentence, i, noun + 1),
        first: first.text,
        right: `${first.text} ${own}, and ${textOf(sentence, i + 2, noun)} ${sentence.text.slice(start, end)},`,
      },
    });
  }
}

/** The preposition that the first of two nouns needs, if it is not the one after the second. */
function prepositionLeftOut(first: string, second: string, preposition: string): string | undefined {
  if (OF.has(first) && OTHERS.get(preposition)?.has(second)) return 'of';
  if (BEFORE_FOR.has(first) && preposition === 'for' && FOR.has(second)) return 'of';
  if (!NOT_OF.has(first) || preposition !== 'of' || !THEN_OF.has(second)) return undefined;
  if (/^in/.test(first) || first === 'participation') return 'in';
  return first === 'compliance' ? 'with' : 'to';
}

const isDescribing = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'ADJ' || (token.tag === 'VERB' && token.lower.endsWith('ed')));
