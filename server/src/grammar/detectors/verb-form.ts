import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { baseOfThird, isVerbBase } from '../words';
import { problemAt, textOf } from './at';

const MODALS: ReadonlySet<string> = new Set([
  'can',
  'could',
  'will',
  'would',
  'should',
  'may',
  'might',
  'must',
  'cannot',
]);
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having']);
const BE: ReadonlySet<string> = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being']);

/** Past forms mistaken for participles, with the right participle. */
const PAST_FOR_PARTICIPLE: ReadonlyMap<string, string> = new Map([
  ['took', 'taken'],
  ['went', 'gone'],
  ['wrote', 'written'],
  ['chose', 'chosen'],
  ['knew', 'known'],
  ['gave', 'given'],
  ['saw', 'seen'],
  ['began', 'begun'],
  ['undertook', 'undertaken'],
  ['became', 'become'],
  ['fell', 'fallen'],
  ['grew', 'grown'],
  ['spoke', 'spoken'],
  ['did', 'done'],
]);
/** Past forms that are no nouns or adjectives, with the base that follows “to”, “can” or “help”. */
const BASE_OF_PAST: ReadonlyMap<string, string> = new Map([
  ['met', 'meet'],
  ['took', 'take'],
  ['gave', 'give'],
  ['knew', 'know'],
  ['wrote', 'write'],
  ['spoke', 'speak'],
  ['began', 'begin'],
  ['became', 'become'],
  ['did', 'do'],
  ['made', 'make'],
  ['held', 'hold'],
  ['led', 'lead'],
  ['brought', 'bring'],
  ['kept', 'keep'],
  ['understood', 'understand'],
  ['undertook', 'undertake'],
]);
/** Irregular participles of the verbs in the list. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ['become', 'become'],
  ['begin', 'begun'],
  ['build', 'built'],
  ['bring', 'brought'],
  ['feel', 'felt'],
  ['get', 'got'],
  ['give', 'given'],
  ['go', 'gone'],
  ['hear', 'heard'],
  ['keep', 'kept'],
  ['know', 'known'],
  ['leave', 'left'],
  ['mean', 'meant'],
  ['meet', 'met'],
  ['oversee', 'overseen'],
  ['seek', 'sought'],
  ['sit', 'sat'],
  ['speak', 'spoken'],
  ['spend', 'spent'],
  ['tell', 'told'],
  ['undergo', 'undergone'],
  ['undertake', 'undertaken'],
  ['understand', 'understood'],
  ['write', 'written'],
]);
const ADJECTIVES: ReadonlySet<string> = new Set([
  'complete',
  'mean',
  'live',
  'open',
  'secure',
  'commission',
  'become',
  'value',
]);

/**
 * The participle of a listed verb (provided, applied); forms with a doubled consonant, such as “planned”, are not made.
 */
const participle = (base: string): string =>
  PARTICIPLES.get(base) ??
  (base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : base === 'refer'
        ? 'referred'
        : `${base}ed`);

/** The base of a regular past form, if the verb is in the list. */
function baseOfPast(word: string): string | undefined {
  if (!word.endsWith('ed')) return undefined;
  return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`].find(
    (base) => isVerbBase(base) && participle(base) === word,
  );
}

/** Reports wrong verb forms after another verb: “can ensures”, “to ensures”, “has receive”, “did not received”. */
export function* verbForm(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.capital && i > 0) continue;
    let at = i + 1;
    while (/^(?:ADV)$/.test(tokens[at]?.tag ?? '') || /^(?:not|also|all|both)$/.test(tokens[at]?.lower ?? '')) at++;
    const verb = tokens[at];
    if (!verb || verb.possessive || verb.capital) continue;
    const right = rightForm(sentence, i, at, token.lower, verb);
    if (right === undefined) continue;
    const found = textOf(sentence, i, at);
    yield {
      ...problemAt(sentence, 'verb-form', 'form', i, at, undefined, {
        data: { found, verb: verb.text, right },
      }),
      edit: { start: verb.start, end: verb.end, text: right },
    };
  }
}

function rightForm(sentence: TaggedSentence, i: number, at: number, first: string, verb: Token): string | undefined {
  const { tokens } = sentence;
  const { lower } = verb;
  const next = tokens[at + 1];
  const third = baseOfThird(lower);
  const before = tokens[i - 1];
  if (MODALS.has(first)) {
    if (before?.tag === 'DET' || before?.tag === 'ADJ') return undefined;
    // “should needs grow”: a conditional, with its verb after the noun.
    if (first === 'should' && third !== undefined && next?.tag === 'VERB' && isVerbBase(next.lower)) return undefined;
    const past = baseOfPast(lower) ?? BASE_OF_PAST.get(lower);
    return third ?? (at === i + 1 || tokens[i + 1]?.lower === 'not' ? past : undefined);
  }
  if (first === 'to') {
    if (at === i + 1 && lower === 'has') return 'have';
    // “to consistently includes”
    if (at > i + 1)
      return third !== undefined && isVerbBase(third) && /ly$/.test(tokens[i + 1]?.lower ?? '') ? third : undefined;
    if (/^(?:makes|takes|helps|learns)$/.test(lower) && next && /^(?:DET|PRON|NOUN|ADJ)$/.test(next.tag)) return third;
    if (
      !/^(?:due|spoken|talked|listened)$/.test(before?.lower ?? '') &&
      next &&
      /^(?:DET|PRON|ADJ|NOUN)$/.test(next.tag) &&
      BASE_OF_PAST.has(lower)
    )
      return BASE_OF_PAST.get(lower);
    if (third !== undefined && !isVerbBase(third))
      return verb.tag === 'VERB' && before?.tag !== 'NOUN' && next && /^(?:DET|PRON|ADP)$/.test(next.tag)
        ? third
        : undefined;
    if (third !== undefined && next && /^(?:DET|PRON|NOUN|ADJ|SCONJ)$/.test(next.tag)) return third;
    if (before?.tag === 'VERB') return undefined;
    return next && /^(?:DET|PRON)$/.test(next.tag) && !/^(?:who|which|that)$/.test(next.lower)
      ? baseOfPast(lower)
      : undefined;
  }
  if (/^(?:do|did)$/.test(first) && at === i + 1 && third !== undefined && isVerbBase(third)) return third;
  if (/^(?:do|does|did)$/.test(first) && tokens[i + 1]?.lower === 'not') return third ?? baseOfPast(lower);
  if (HAVE.has(first)) {
    if (third !== undefined && isVerbBase(third)) return participle(third);
    if (at === i + 1 && (lower === 'make' || lower === 'take')) return lower === 'make' ? 'made' : 'taken';
    if (PAST_FOR_PARTICIPLE.has(lower)) return PAST_FOR_PARTICIPLE.get(lower);
    return isVerbBase(lower) && verb.tag === 'VERB' && !ADJECTIVES.has(lower) && participle(lower) !== lower
      ? participle(lower)
      : undefined;
  }
  if (BE.has(first)) {
    if (tokens.slice(i + 1, at).some((token) => !/ly$|^(?:not|also|now|being)$/.test(token.lower))) return undefined;
    if (before?.tag === 'VERB' || ADJECTIVES.has(lower)) return undefined;
    return isVerbBase(lower) && verb.tag === 'VERB' ? participle(lower) : undefined;
  }
  return undefined;
}
