import type { GrammarProblem } from '../../nlp/block-prose';
import { nounsAt } from '../noun-phrase';
import type { TaggedSentence } from '../sentence';
import { clausesOf, verbNumber } from '../subject';
import { problemAt, tagAt, textOf, wordAt } from './at';

/** Reports introductory phrases that do not fit the rest of the sentence. */
export function* openings(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const comma = sentence.tokens.findIndex(({ text }) => text === ',');
  if (comma > 0) yield* participle(sentence);
  yield* fronted(sentence, comma);
  yield* frontedPeople(sentence, comma);
  if (comma > 0) yield* despite(sentence, comma);
}

/** “Supported by new money, there has been”: the sentence has nobody who is supported. */
function* participle(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const first = tagAt(sentence, 0) === 'ADV' ? 1 : 0;
  const word = wordAt(sentence, first);
  if (tagAt(sentence, first) !== 'VERB' || !/(?:ed|ing)$/.test(word) || LIKE_PREPOSITIONS.has(word)) return;
  if (!/^(?:ADP|ADV)$/.test(tagAt(sentence, first + 1) ?? '')) return;
  for (let i = first + 2; i < Math.min(tokens.length - 2, MAX_OPENING_TOKENS); i++) {
    if (tokens[i]?.text !== ',') continue;
    const subject = wordAt(sentence, i + 1);
    // Words after a further comma may still belong to the introduction.
    if (subject !== 'this' && subject !== 'there') continue;
    const verb = tokens[i + 2];
    if (!verb || (verbNumber(verb) === undefined && verb.tag !== 'AUX' && !/s$/.test(verb.lower))) return;
    // “this work”, but “this facilitates”
    if (subject === 'this' && verb.tag === 'NOUN' && !/[^s]s$/.test(verb.lower)) return;
    yield problemAt(sentence, 'loose-opening', 'participle', first, i + 2, undefined, {
      data: { word: tokens[first]?.text ?? word, found: textOf(sentence, i + 1, i + 2) },
    });
    return;
  }
}

/** -ed and -ing forms used as prepositions, and those that may modify the whole sentence. */
const LIKE_PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'following given including regarding concerning considering based combined coupled compared according depending ' +
    'owing excluding assuming provided providing added needed notwithstanding generally speaking'
  ).split(' '),
);
const MAX_OPENING_TOKENS = 26;

/** “For teenagers who arrive late, they are met” */
function* fronted(sentence: TaggedSentence, comma: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (wordAt(sentence, 0) !== 'for') return;
  const nouns = nounsAt(sentence, 1);
  if (!nouns || nouns.phrases.length > 1 || nouns.phrases[0]?.number !== 'plural') return;
  if (/^(?:example|instance|reasons?|purposes?|weeks|months|years|days)$/.test(wordAt(sentence, nouns.phrases[0].head)))
    return;
  if (comma < nouns.to || comma > MAX_OPENING_TOKENS || wordAt(sentence, comma + 1) !== 'they') return;
  // “For children at risk, they”: no other people are mentioned between whom “they” may mean.
  if (tokens.slice(nouns.to, comma).some(({ lower }) => PEOPLE.has(lower))) return;
  if (clausesOf(sentence).every(({ subject }) => subject.from !== comma + 1)) return;
  yield problemAt(sentence, 'loose-opening', 'fronted', 0, comma + 1, undefined, {
    data: { noun: tokens[nouns.phrases[0].head]?.text ?? '' },
  });
}

/** “For anyone who reads it later they will”, “For those pupils starting school, all met”: two subjects. */
function* frontedPeople(sentence: TaggedSentence, comma: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (wordAt(sentence, 0) !== 'for') return;
  const anyone = /^(?:anyone|anybody|everyone|everybody)$/.test(wordAt(sentence, 1));
  if (!anyone && wordAt(sentence, 1) !== 'those') return;
  const at = anyone
    ? tokens.findIndex(({ lower }, i) => i > 1 && i < MAX_OPENING_TOKENS && lower === 'they')
    : /^(?:they|all)$/.test(wordAt(sentence, comma + 1)) && comma < MAX_OPENING_TOKENS
      ? comma + 1
      : -1;
  const verb = tokens[at + 1];
  if (at < 3 || !verb || !/^(?:AUX|VERB)$/.test(verb.tag) || verb.lower.endsWith('ing')) return;
  // “For those whose parents are at work, they call”: others may be meant.
  if (tokens.slice(2, at).some(({ lower }, i) => i > 0 && PEOPLE.has(lower))) return;
  yield problemAt(sentence, 'loose-opening', 'people', 0, at, undefined, {
    data: { pronoun: tokens[at]?.text ?? '', found: textOf(sentence, 1, anyone ? 1 : 2) },
  });
}

/** “Despite the good start, this has not lasted” */
function* despite(sentence: TaggedSentence, comma: number): Iterable<GrammarProblem> {
  if (wordAt(sentence, 0) !== 'despite' || wordAt(sentence, comma + 1) !== 'this') return;
  if (wordAt(sentence, 1) === 'this') return;
  const verb = sentence.tokens[comma + 2];
  if (verb?.tag !== 'AUX') return;
  yield problemAt(sentence, 'loose-opening', 'despite', 0, comma + 2, undefined, {
    data: { found: textOf(sentence, comma + 1, comma + 2) },
  });
}

const PEOPLE: ReadonlySet<string> = new Set(
  'children people families parents carers leavers workers managers leaders staff adults partners professionals'.split(
    ' ',
  ),
);
