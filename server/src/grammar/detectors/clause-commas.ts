import data from '../../../data/grammar/clause-commas.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { isInfinitive, subjectFrom, verbNumber } from '../subject';
import { wordSet } from '../word-set';
import { isPair } from '../words';
import { problemAt, tagAt, textOf, wordAt } from './at';

/** The word lists and patterns, which the data file explains. */
interface ClauseWords {
  readonly pairs: string;
  readonly people: string;
  readonly pointing: string;
  readonly conjunctions: string;
  readonly helping: string;
  readonly openers: string;
  readonly subordinate: string;
  readonly 'noun-like': string;
  readonly 'after-noun-like': string;
  readonly fronted: readonly string[];
}

const lists = data as ClauseWords;

const ONE_NAME = wordSet(lists.pairs);
const PEOPLE = wordSet(lists.people);
const POINTING = wordSet(lists.pointing);
const OTHER_JOINTS = wordSet(lists.conjunctions);
const HELPING = wordSet(lists.helping);
const OPENERS = wordSet(lists.openers);
const SUBORDINATE = wordSet(lists.subordinate);
const NOUN_LIKE = wordSet(lists['noun-like']);
const AFTER_NOUN_LIKE = wordSet(lists['after-noun-like']);
const FRONTED = new RegExp(String.raw`^(?:${lists.fronted.join('|')})(?= \p{L})`, 'u');

/** Reports missing commas between clauses, or after an introductory phrase or clause. */
export function* clauseCommas(sentence: TaggedSentence): Iterable<GrammarProblem> {
  yield* joinedClauses(sentence);
  yield* frontedPhrase(sentence);
  yield* frontedClause(sentence);
  yield* additions(sentence);
}

/**
 * “There is analysis of risk and consent is sought”: without a comma the noun after “and” is read as a second object
 * until its verb appears.
 */
function* joinedClauses(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  let first = -1;
  for (let verb = 1; verb + 1 < tokens.length; verb++) {
    if (!isFinite(tokens, verb)) continue;
    const and = first > 0 ? jointBefore(sentence, first, verb) : undefined;
    if (and !== undefined && isMisread(sentence, first, and, verb)) {
      const { end } = tokens[and - 1] as Token;
      yield {
        ...problemAt(sentence, 'clause-comma', 'joined', and - 1, verb, undefined, {
          data: { found: textOf(sentence, and, verb), noun: textOf(sentence, and - 1, and - 1) },
        }),
        edit: { start: end, end, text: ',' },
      };
    }
    first = verb;
  }
}

/** The “and” between two verbs that follows a noun and precedes the subject of the second verb. */
function jointBefore(sentence: TaggedSentence, first: number, verb: number): number | undefined {
  const { tokens } = sentence;
  for (let at = first + 2; at < verb - 1; at++) {
    if (wordAt(sentence, at) !== 'and') continue;
    const [before, next] = [tokens[at - 1] as Token, tokens[at + 1] as Token];
    if (isOneName(before, next)) continue;
    const isNoun = /^(?:NOUN|PROPN)$/.test(before.tag);
    if (subjectFrom(sentence, at + 1, verb)) return isNoun ? at : undefined;
    if (isNoun) return undefined;
  }
  return undefined;
}

/** “Redcar and Cleveland”, “children and families”. */
const isOneName = (one: Token, other: Token): boolean =>
  (one.capital && other.capital) || isPair(one.lower, other.lower) || ONE_NAME.has(`${one.lower}/${other.lower}`);

function isMisread(sentence: TaggedSentence, first: number, and: number, verb: number): boolean {
  const { tokens } = sentence;
  const [before, next] = [tokens[and - 1] as Token, tokens[and + 1] as Token];
  if (before.possessive || next.tag === 'PRON' || POINTING.has(next.lower)) return false;
  // “is late as leaders and managers are”
  if (wordAt(sentence, and - 2) === 'as') return false;
  // “the impact this work has on plans and letters is”, “the progress made in help and care”
  const words = [1, 2].map((k) => tagAt(sentence, first + k));
  if (/^(?:has|have)$/.test(wordAt(sentence, first)) && (words[0] === 'ADP' || isOpen(sentence, first + 1)))
    return false;
  // “the progress children and families have made”
  if (PEOPLE.has(before.lower) && tagAt(sentence, and - 2) === 'NOUN') return false;
  const between = tokens.slice(first, verb);
  if (between.some(({ tag, lower }) => tag === 'PUNCT' || OTHER_JOINTS.has(lower))) return false;
  if (tokens.slice(and, verb).some(({ lower }) => HELPING.has(lower))) return false;
  // “is helping bakers and shops see”
  const isBase = tagAt(sentence, verb) === 'VERB' && verbNumber(tokens[verb] as Token) === 'plural';
  if (isBase && between.some(({ lower }) => HELPING.has(lower))) return false;
  const start = tokens.slice(0, and).findLastIndex(({ text }) => /^[;:]$/.test(text)) + 1;
  return !tokens.slice(mainClause(sentence, start, first), and).some(({ lower }) => OPENERS.has(lower));
}

/**
 * Index of the start of a verb’s main clause, after any introductory clause (“When ovens are late, the mill is told”);
 * the verb itself if “who” belongs to its subject (“bakers who work at night are”).
 */
function mainClause(sentence: TaggedSentence, start: number, verb: number): number {
  const { tokens } = sentence;
  const comma = tokens.slice(0, verb).findLastIndex(({ text }) => text === ',');
  const from = comma > start && SUBORDINATE.has(wordAt(sentence, start)) ? comma + 1 : start;
  const read = subjectFrom(sentence, from, verb);
  return read?.between.some(({ word }) => word === 'who') ? verb : from;
}

/** “have made in”: a participle whose object precedes it. */
const isOpen = (sentence: TaggedSentence, at: number): boolean =>
  /^(?:made|taken|given|received|provided|achieved|seen|done)$/.test(wordAt(sentence, at)) &&
  /^(?:ADP|PART)$/.test(tagAt(sentence, at + 1) ?? '');

function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (token.tag === 'AUX')
    return !/^(?:be|been|being)$/.test(token.lower) && before.lower !== 'to' && before.tag !== 'AUX';
  if (token.tag === 'VERB' && NOUN_LIKE.has(token.lower)) return AFTER_NOUN_LIKE.has(tokens[at + 1]?.lower ?? '');
  return verbNumber(token) !== undefined && !isInfinitive(tokens, at);
}

/** “In most cases plans are clear”, “However plans are clear”. */
function* frontedPhrase(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens, text } = sentence;
  const phrase = FRONTED.exec(text);
  if (!phrase) return;
  const at = tokens.findIndex(({ start }) => start >= phrase[0].length);
  const next = tokens[at];
  if (!next || !/^(?:DET|PRON|NOUN|ADJ|PROPN)$/.test(next.tag)) return;
  if (OPENERS.has(next.lower) || /^(?:age|aged|subject|known|open|able|other|much|many)$/.test(next.lower)) return;
  if (tokens.some((_, k) => k > at && isFinite(tokens, k))) yield fronted(sentence, at, 'phrase');
}

/** “When letters are late at the desk they are sent back.” */
function* frontedClause(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (!SUBORDINATE.has(wordAt(sentence, 0))) return;
  const end = tokens.findIndex(({ tag }) => tag === 'PUNCT');
  let first = -1;
  for (let at = 1; at + 1 < end; at++) {
    const word = wordAt(sentence, at);
    if (OPENERS.has(word) || SUBORDINATE.has(word) || /^(?:and|or|but|as)$/.test(word)) return;
    if (first < 0) {
      if (isFinite(tokens, at)) first = at;
      continue;
    }
    if (!opensMainClause(sentence, at, end)) continue;
    // “examples of the work they had done with families, this was”: the clause “they had done” modifies the noun.
    if (tokens[end]?.text === ',' && /^(?:this|it|they|these|there)$/.test(wordAt(sentence, end + 1))) return;
    yield fronted(sentence, at, 'clause');
    return;
  }
}

/** “they are”, “the response is”: the subject of the main clause, with its verb. */
function opensMainClause(sentence: TaggedSentence, at: number, end: number): boolean {
  const { tokens } = sentence;
  const word = wordAt(sentence, at);
  if (tokens[at]?.possessive) return false;
  if (/^(?:they|it|these|there|we|he|she)$/.test(word)) {
    const verb = tagAt(sentence, at + 1) === 'ADV' ? at + 2 : at + 1;
    return verb < end && isFinite(tokens, verb);
  }
  if (word !== 'the' || tagAt(sentence, at - 1) !== 'NOUN') return false;
  const verb = tokens.findIndex((_, k) => k > at + 1 && k < end && isFinite(tokens, k));
  return verb > 0 && subjectFrom(sentence, at, verb) !== undefined;
}

function fronted(sentence: TaggedSentence, at: number, message: string): GrammarProblem {
  const { end } = sentence.tokens[at - 1] as Token;
  return {
    ...problemAt(sentence, 'clause-comma', message, 0, at, undefined, {
      data: { found: textOf(sentence, 0, at - 1), word: textOf(sentence, at, at) },
    }),
    edit: { start: end, end, text: ',' },
  };
}

/** “The shops including the mill”, “progress particularly in sales”: the addition needs a comma before it. */
function* additions(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]] as [Token, Token, Token];
    if (!/^(?:NOUN|PROPN)$/.test(before.tag) || before.text.length < 2 || next.tag === 'PUNCT') continue;
    // “five GCSEs including English”: the phrase is essential, so no comma.
    if (/^(?:gcses?|grades?)$/.test(before.lower)) continue;
    const adds =
      token.lower === 'including' ||
      (/^(?:particularly|especially|notably)$/.test(token.lower) &&
        /^(?:in|for|when|where|if|at|those|with|on|by|as|to|around|regarding)$/.test(next.lower));
    if (!adds) continue;
    yield {
      ...problemAt(sentence, 'clause-comma', 'addition', i - 1, i + 1, undefined, {
        data: { found: textOf(sentence, i, i + 1), word: token.text },
      }),
      edit: { start: before.end, end: before.end, text: ',' },
    };
  }
}
