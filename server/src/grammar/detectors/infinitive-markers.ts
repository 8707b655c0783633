import data from '../../../data/grammar/infinitives.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { isVerbBase } from '../words';
import { problemAt, textOf, wordAt } from './at';

const { nouns, 'to-verbs': verbs } = data as Readonly<Record<string, string>>;
/** Words followed by “to” and a verb. “Decisions ensure” is a subject with its verb. */
const TAKES_TO = new Set([...wordSet(nouns), ...wordSet(verbs)].filter((word) => !/^decisions?$/.test(word)));

/** Reports verbs whose “to” is missing or another preposition: “opportunity improve plans”, “in place of reduce”. */
export function* infinitiveMarkers(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const before = tokens[i - 1] as Token;
    const at = tokens[i]?.tag === 'ADV' && /ly$/.test(wordAt(sentence, i)) ? i + 1 : i;
    const verb = tokens[at];
    if (
      !verb ||
      !(isVerbBase(verb.lower) || verb.lower === 'be') ||
      NO_VERBS.has(verb.lower) ||
      verb.possessive ||
      verb.capital ||
      !hasObject(tokens, at + 1)
    )
      continue;
    if (before.possessive || before.capital || SPOKEN.test(wordAt(sentence, i - 2))) continue;
    if (before.tag === 'ADP' && WRONG.test(before.lower)) {
      yield {
        ...problemAt(sentence, 'preposition', 'wrong', i - 1, at, undefined, {
          data: { found: textOf(sentence, i - 1, at), right: `to ${textOf(sentence, i, at)}` },
        }),
        edit: { start: before.start, end: before.end, text: 'to' },
      };
    } else if (
      at === i &&
      (TAKES_TO.has(before.lower) || isLeftToDo(tokens, i - 1)) &&
      verb.tag === 'VERB' &&
      !isSubject(tokens, i - 1)
    ) {
      yield {
        ...problemAt(sentence, 'word-left-over', 'missing', i - 1, i, undefined, {
          severity: 'info',
          data: { found: textOf(sentence, i - 1, i), word: 'to' },
        }),
        edit: { start: before.end, end: before.end, text: ' to' },
      };
    }
  }
}

/** “more to do improve”, “what needs to be done improve” */
const isLeftToDo = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower === 'do' && tokens[at - 1]?.lower === 'to') ||
  (tokens[at]?.lower === 'done' && tokens[at - 1]?.lower === 'be');

/** “of foster carers” */
const NO_VERBS: ReadonlySet<string> = new Set(['foster', 'mean', 'prevent']);

/** “Workers spoken with understand the plan” */
const SPOKEN = /^(?:spoken|met|worked|talked|referred|consulted)$/;

const WRONG = /^(?:of|for|from|with|at|into|about|between|under|across|upon|within)$/;

/** True if something follows that a verb takes: “the plan”, “them”, “swift action”, “that”. */
const hasObject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:DET|PRON|ADJ|NOUN|PROPN|ADV|SCONJ|NUM)$/.test(tokens[at]?.tag ?? '') ||
  /^(?:to|with|on)$/.test(tokens[at]?.lower ?? '');

/** True for a plural noun that begins a clause, whose verb follows: “opportunities enable them”. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (/^(?:DET|ADJ|NOUN|PRON)$/.test(tokens[first]?.tag ?? '') && first >= 0) first--;
  return (
    /s$/.test(tokens[at]?.lower ?? '') &&
    tokens[at]?.tag === 'NOUN' &&
    (first < 0 || /^(?:CCONJ|SCONJ|PUNCT)$/.test(tokens[first]?.tag ?? ''))
  );
}
