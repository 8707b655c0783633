import data from '../../../data/grammar/subjects.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { NounPhrase } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import type { Clause } from '../subject';
import { wordSet } from '../word-set';
import { isPair, isVerbBase } from '../words';
import { disagreement } from './disagreement';

const { 'of-both': ofBoth, whole, shared, following, naming, modifiers } = data as Readonly<Record<string, string>>;

/** Singular nouns whose “of” or “in” applies to both of two nouns joined by “and”. */
const OF_BOTH = wordSet(ofBoth);
/** Nouns such as “range” that take a singular verb after “a”. */
const WHOLE = wordSet(whole);
/** Nouns that two preceding words share: “the fostering and adoption panel”. */
const SHARED = wordSet(shared);
/** Adjectives that begin the second of two subjects. */
const FOLLOWING = wordSet(following);

/**
 * Subjects whose verb most readers would put in the other number, though another reading is possible; reported as
 * information.
 */
export function likelyAgreement(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const found =
    clause.verbNumber === 'plural'
      ? (aRange(sentence, clause) ?? ofBothNouns(sentence, clause))
      : (describedSubjects(sentence, clause) ?? describedApart(sentence, clause));
  return found && { ...found, severity: 'info' };
}

/** “A range of tools are used” */
function aRange(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { tokens } = sentence;
  const { subject, between, verb } = clause;
  if (subject.phrases.length > 1 || between.length !== 1 || between[0]?.word !== 'of') return undefined;
  const [phrase] = subject.phrases as readonly [NounPhrase];
  const head = tokens[phrase.head] as Token;
  if (!WHOLE.has(head.lower) || !/^an?$/.test(tokens[phrase.from]?.lower ?? '')) return undefined;
  if (!/^(?:are|were)$/.test(tokens[verb]?.lower ?? '')) return undefined;
  return disagreement(sentence, clause, 'singular', `a ${head.text} of`);
}

/** “The quality of assessments and plans are”: “quality of” applies to both. */
function ofBothNouns(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { tokens } = sentence;
  const { subject, between, verb } = clause;
  if (subject.phrases.length > 1 || between.length !== 1) return undefined;
  const [phrase] = subject.phrases as readonly [NounPhrase];
  const [{ kind, nouns }] = between as readonly [Clause['between'][number]];
  const head = tokens[phrase.head] as Token;
  if (phrase.number !== 'singular' || head.capital || !OF_BOTH.has(head.lower)) return undefined;
  if (kind !== 'preposition' || nouns?.joinedBy !== 'and') return undefined;
  const [first, last] = [nouns.phrases[0], nouns.phrases.at(-1)] as readonly [NounPhrase, NounPhrase];
  // “The voice of the child and plans are”: the second noun may be a subject beside “the voice”.
  if (tokens[first.from]?.tag === 'DET' && first.number !== 'plural') return undefined;
  const isBare = tokens
    .slice(last.from, last.to)
    .every(({ tag, lower, capital }) => (tag === 'NOUN' && !capital) || /^(?:other|their|its)$/.test(lower));
  if (!isBare) return undefined;
  const lower = tokens[verb]?.lower ?? '';
  const next = tokens[verb + 1];
  if (
    !/^(?:are|were|have)$/.test(lower) &&
    !(isVerbBase(lower) && /^(?:them|the|their|its|it)$/.test(next?.lower ?? ''))
  )
    return undefined;
  return disagreement(sentence, clause, 'singular', head.text);
}

/** True if a bare noun after a comma may be a list item: the comma before it opens no clause or adverbial. */
export function isEndOfList(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== ',' || /^(?:DET|PRON)$/.test(tokens[from]?.tag ?? '')) return false;
  const comma = tokens.slice(0, from - 1).findLastIndex(({ text }) => text === ',');
  return comma >= 0 && !/^(?:ADP|SCONJ|ADV)$/.test(tokens[comma + 1]?.tag ?? '');
}

/** “The neglect strategy and associated toolkit is”, “staff supervision and management oversight is” */
function describedSubjects(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { tokens } = sentence;
  const { subject, verb } = clause;
  const { phrases, joinedBy, listed, from } = subject;
  if (joinedBy !== 'and' || listed || phrases.length !== 2) return undefined;
  const [one, other] = phrases as readonly [NounPhrase, NounPhrase];
  const [a, b] = [tokens[one.head] as Token, tokens[other.head] as Token];
  if (one.number !== 'singular' || other.number !== 'singular' || one.nouns === 0) return undefined;
  if ((a.capital && one.head > 0) || b.capital || a.lower.includes('-') || isPair(a.lower, b.lower)) return undefined;
  if (/^(?:each|every|no|either|neither|one|any)$/.test(tokens[from]?.lower ?? '')) return undefined;
  if (isEndOfList(tokens, from)) return undefined;
  if (!/^(?:is|was|has)$/.test(tokens[verb]?.lower ?? '') || /^(?:an?|one|the)$/.test(tokens[verb + 1]?.lower ?? ''))
    return undefined;
  if (tokens.slice(other.from, other.to).some(({ possessive, capital }) => possessive || capital)) return undefined;
  const isTwo = isDescribed(tokens, one, other) || (one.nouns > 1 && other.nouns === 2 && !sharesNoun(a, b));
  return isTwo ? disagreement(sentence, clause, 'joined', `${a.text} and ${b.text}`) : undefined;
}

/**
 * “This work and focused supervision”: the second noun has an adjective of its own, and the first is more than one
 * word.
 */
function isDescribed(tokens: readonly Token[], one: NounPhrase, other: NounPhrase): boolean {
  const first = tokens[other.from] as Token;
  const describes =
    (first.tag === 'ADJ' && !NAMING.has(first.lower) && !SHARED.has(tokens[other.head]?.lower ?? '')) ||
    (first.tag === 'VERB' && first.lower.endsWith('ed'));
  return describes && other.from < other.head && other.nouns === 1 && one.head > one.from;
}

/** Adjectives that form one name with their noun. */
const NAMING = wordSet(naming);

/** “Case recording and management system”: both words modify one noun. */
const sharesNoun = (one: Token, other: Token): boolean => SHARED.has(other.lower) || MODIFIERS.has(one.lower);

/** Nouns that are as often modifiers as they are on their own. */
const MODIFIERS = wordSet(modifiers);

/** “The introduction of a rota and increased pay is”: “increased” begins a subject beside “the introduction”. */
function describedApart(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { tokens } = sentence;
  const { subject, between } = clause;
  const [first] = between;
  if (subject.phrases.length > 1 || first?.word !== 'of' || first.nouns?.joinedBy !== 'and') return undefined;
  if (first.nouns.phrases.length !== 2 || between.some(({ kind }) => kind !== 'preposition')) return undefined;
  const [phrase] = subject.phrases as readonly [NounPhrase];
  const [one, other] = first.nouns.phrases as readonly [NounPhrase, NounPhrase];
  const head = tokens[phrase.head] as Token;
  if (phrase.number !== 'singular' || other.number !== 'singular' || /^(?:combination|mix|balance)$/.test(head.lower))
    return undefined;
  if (!FOLLOWING.has(tokens[other.from]?.lower ?? '')) return undefined;
  if (one.number !== 'plural' && tokens[one.from]?.tag !== 'DET') return undefined;
  return disagreement(sentence, clause, 'joined', `${head.text} … and ${(tokens[other.head] as Token).text}`);
}
