import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { verbNumber } from '../subject';
import { wordSet } from '../word-set';
import { problemAt, tagAt, textOf, wordAt } from './at';

/** Reports lists whose members are first things and then an action or a clause. */
export function* listForms(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 4 < tokens.length; i++) {
    const word = wordAt(sentence, i);
    if (INCLUDE.test(word) || (word === 'as' && wordAt(sentence, i - 1) === 'such')) yield* actions(sentence, i);
    else if (KNOWING.has(word) && tagAt(sentence, i) === 'VERB') yield* clauses(sentence, i);
  }
}

const INCLUDE = /^includ(?:e|es|ed|ing)$/;

/** “This includes the new offer and making a plan” */
function* actions(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let at = i + 1; at < Math.min(tokens.length - 2, i + MAX_LIST_TOKENS); at++) {
    const token = tokens[at] as Token;
    if (endsList(token) || isDoing(token)) return;
    if (token.lower !== 'and' && token.lower !== 'or') continue;
    let doing = at + 1;
    while (tagAt(sentence, doing) === 'ADV') doing++;
    const action = tokens[doing];
    if (!action || !isDoing(action)) continue;
    // “, including the mill, and helping the staff”: the action belongs to what precedes “including”.
    if (tokens[at - 1]?.text === ',' && wordAt(sentence, i) === 'including') return;
    if (/ing$/.test(wordAt(sentence, at - 1)) && tagAt(sentence, at - 2) === 'ADP') return;
    // “promoting the plan”: a form with an object is an action; “training events” are things.
    if (at === i + 1 || !OBJECT.test(wordAt(sentence, doing + 1))) return;
    yield problemAt(sentence, 'list-members', 'doing', i, doing + 1, undefined, {
      data: { found: textOf(sentence, i, doing + 1), doing: action.text },
    });
    return;
  }
}

const isDoing = ({ tag, lower }: Token): boolean => tag === 'VERB' && lower.endsWith('ing');
const OBJECT = /^(?:the|their|an?|its|all|this|these|those)$/;
const MAX_LIST_TOKENS = 40;

/** True for a token that ends a list: a full stop, a verb, another clause. */
const endsList = (token: Token): boolean =>
  /^[.;:]$/.test(token.text) ||
  token.tag === 'AUX' ||
  verbNumber(token) !== undefined ||
  /^(?:who|which|that|where|when)$/.test(token.lower);

/** “Leaders recognise the delay and that records are late” */
function* clauses(sentence: TaggedSentence, i: number): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (CLAUSE.has(wordAt(sentence, i + 1))) return;
  // “so that staff know the plan and that”, “how they ensure care and that”: the clause may be parallel to an earlier
  // one.
  if (tokens.slice(0, i).some(({ lower }) => CLAUSE.has(lower))) return;
  for (let at = i + 2; at < Math.min(tokens.length - 2, i + MAX_OBJECT_TOKENS); at++) {
    const token = tokens[at] as Token;
    if (/^[.;:]$/.test(token.text) || token.tag === 'AUX' || verbNumber(token) !== undefined) return;
    if (CLAUSE.has(token.lower)) return;
    if (token.lower !== 'and' || wordAt(sentence, at + 1) !== 'that') continue;
    // “the plan and that of the council”
    if (tagAt(sentence, at + 2) === 'ADP' || tokens[at + 2]?.tag === 'PUNCT') return;
    yield problemAt(sentence, 'list-members', 'that', i, at + 1, undefined, {
      data: { found: textOf(sentence, i, at + 1) },
    });
    return;
  }
}

const MAX_OBJECT_TOKENS = 22;
const CLAUSE = wordSet('that how what why whether if where when which who so there they');
/** Verbs that take a noun or a clause as object. */
const KNOWING = wordSet(
  'recognise recognises recognised recognising know knows knew knowing understand understands understood ' +
    'understanding identify identifies acknowledge acknowledges acknowledged show shows showing demonstrate ' +
    'demonstrates demonstrating ensure ensures ensuring ensured see sees saw found accept accepts appreciate report ' +
    'reports',
);
