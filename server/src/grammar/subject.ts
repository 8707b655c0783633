import type { Nouns } from './noun-phrase';
import { nounsAt } from './noun-phrase';
import type { TaggedSentence, Token } from './sentence';
import { baseOfThird, isCounted, isNounVerb, isVerbBase, numberOf } from './words';

/** A verb whose form shows its number, with its whole subject parsed. Token indices. */
export interface Clause {
  readonly subject: Nouns;
  readonly verb: number;
  readonly verbNumber: 'singular' | 'plural';
  /** What separates the subject’s nouns from the verb: prepositional phrases, participles. */
  readonly between: readonly Between[];
}

export interface Between {
  readonly kind: 'preposition' | 'participle' | 'infinitive' | 'relative' | 'aside';
  /** Its first word: a preposition, a participle, “who”. */
  readonly word: string;
  readonly nouns: Nouns | undefined;
}

const NUMBERS: ReadonlyMap<string, 'singular' | 'plural'> = new Map([
  ['is', 'singular'],
  ['was', 'singular'],
  ['has', 'singular'],
  ['does', 'singular'],
  ['isn’t', 'singular'],
  ['wasn’t', 'singular'],
  ['hasn’t', 'singular'],
  ['are', 'plural'],
  ['were', 'plural'],
  ['have', 'plural'],
  ['do', 'plural'],
]);

/** The number that a verb’s form shows; undefined for other words. */
export const verbNumber = ({ lower, possessive, capital, tag }: Token): 'singular' | 'plural' | undefined =>
  possessive || capital
    ? undefined
    : (NUMBERS.get(lower) ??
      (isVerbBase(baseOfThird(lower) ?? '') || (tag === 'VERB' && SURE.has(lower))
        ? 'singular'
        : tag === 'VERB' && isVerbBase(lower)
          ? 'plural'
          : undefined));

/** Forms of noun-like verbs that the tagger identifies reliably. */
const SURE: ReadonlySet<string> = new Set([
  'makes',
  'takes',
  'employs',
  'pursues',
  'means',
  'helps',
  'starts',
  'supports',
  'works',
]);

/** Words that begin a clause with its own subject. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'that whenever wherever because although though while when where if so unless whether how why ' +
    'but however ; : whereas whilst'
  ).split(' '),
);
/** Verbs that take a clause without “that”. */
const TELLING: ReadonlySet<string> = new Set(
  (
    'found saw say says said report reports reported ensure ensures ensured ensuring believe ' +
    'feel felt know knows knew ' +
    'recognise mean means meant think told heard'
  ).split(' '),
);

/** All clauses of the sentence whose subject can be parsed completely, from the start of the clause to the verb. */
export function clausesOf(sentence: TaggedSentence): readonly Clause[] {
  const clauses: Clause[] = [];
  sentence.tokens.forEach((token, verb) => {
    const number = verbNumber(token) ?? (hasPronounObject(sentence.tokens, verb) ? 'plural' : undefined);
    if (!number || verb === 0 || isInfinitive(sentence.tokens, verb)) return;
    const clause = clauseBefore(sentence, verb, number);
    if (clause) clauses.push(clause);
  });
  return clauses;
}

/** “help them”: the base of a verb that is also a noun, with an object that shows that it is a verb. */
const hasPronounObject = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb]?.tag === 'VERB' &&
  isNounVerb(tokens[verb]?.lower ?? '') &&
  /^(?:them|us)$/.test(tokens[verb + 1]?.lower ?? '');

/** “to understand”, “did not receive”, “to help ensure”: a base form governed by another verb. */
export function isInfinitive(tokens: readonly Token[], verb: number): boolean {
  const base = tokens[verb]?.lower ?? '';
  if (!isVerbBase(base) && !isNounVerb(base) && base !== 'have') return false;
  let before = verb - 1;
  while (tokens[before]?.tag === 'ADV' || /^(?:not|more|further|better)$/.test(tokens[before]?.lower ?? '')) before--;
  const word = tokens[before];
  return word?.tag === 'AUX' || /^(?:to|help|helps|helped|helping|them|let|make|makes)$/.test(word?.lower ?? '');
}

/** The longest subject that is parsed, in tokens. */
const MAX_SUBJECT_TOKENS = 40;

function clauseBefore(sentence: TaggedSentence, verb: number, number: 'singular' | 'plural'): Clause | undefined {
  for (let from = verb - 1; from >= Math.max(0, verb - MAX_SUBJECT_TOKENS); from--) {
    if (!startsClause(sentence, from)) continue;
    const read = subjectFrom(sentence, from, verb);
    if (read) return { ...read, verb, verbNumber: number };
  }
  return undefined;
}

function startsClause({ tokens }: TaggedSentence, at: number): boolean {
  if (at === 0) return true;
  const before = tokens[at - 1] as Token;
  // “that child”, “at that time”: a demonstrative.
  if (before.lower === 'that' && (tokens[at - 2]?.tag === 'ADP' || isBareSingular(tokens, at))) return false;
  // “delivered though sessions”: “through” was meant.
  if (before.lower === 'though' && tokens[at - 2]?.tag === 'VERB' && /(?:ed|en)$/.test(tokens[at - 2]?.lower ?? ''))
    return false;
  if (OPENERS.has(before.lower)) return true;
  if (tokens[at - 2]?.lower === 'how' && /^(?:ADV|ADJ)$/.test(before.tag)) return true;
  if (TELLING.has(before.lower) && before.tag === 'VERB') return true;
  // “historical, chronic neglect”
  if (before.text === ',' && tokens[at - 2]?.tag === 'ADJ' && tokens[at]?.tag === 'ADJ') return false;
  if (before.text === ',')
    return (opensWithPhrase(tokens[0]) && at > 1) || /^(?:they|this|it|we)$/.test(tokens[at]?.lower ?? '');
  if (/^(?:and|but)$/.test(before.lower) && /^(?:they|we|it|he|she|this|these)$/.test(tokens[at]?.lower ?? ''))
    return true;
  return (
    (before.lower === 'and' || before.lower === 'but') &&
    tokens[at - 2]?.text === ',' &&
    tokens.slice(0, at - 2).some((token) => token.tag === 'AUX' || verbNumber(token) !== undefined)
  );
}

const isBareSingular = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'NOUN' &&
  numberOf(tokens[at] as Token) === 'singular' &&
  tokens[at + 1]?.tag !== 'NOUN' &&
  isCounted(tokens[at]?.lower ?? '');

const opensWithPhrase = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:ADP|ADV|SCONJ)$/.test(token.tag) || OPENERS.has(token.lower));

/** The nouns from a token on with their modifiers, if they form the whole subject of a verb; otherwise undefined. */
export function subjectFrom(
  sentence: TaggedSentence,
  from: number,
  verb: number,
): Pick<Clause, 'subject' | 'between'> | undefined {
  const { tokens } = sentence;
  // “Protecting children is”: the subject is an activity.
  if (tokens[from]?.tag === 'VERB' && /ing$/.test(tokens[from]?.lower ?? '')) return undefined;
  const subject = nounsAt(sentence, from);
  if (!subject || subject.to > verb) return undefined;
  const between: Between[] = [];
  let at = subject.to;
  while (at < verb) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1] as Token;
    if (token.tag === 'ADV' || (token.tag === 'PART' && token.lower === 'not') || token.lower === 'both') {
      at++;
    } else if (token.text === '(') {
      const end = tokens.findIndex(({ text }, i) => i > at && text === ')');
      if (end < 0 || end >= verb) return undefined;
      at = end + 1;
    } else if (token.tag === 'ADJ' && (next.tag === 'ADP' || next.lower === 'to') && at + 1 < verb) {
      // “children subject to a plan”
      at++;
    } else if (token.text === ',') {
      const end = asideEnd(sentence, at, verb);
      if (end === undefined) return undefined;
      between.push({ kind: 'aside', word: next.lower, nouns: undefined });
      at = end;
    } else if (RELATIVES.has(token.lower)) {
      if (!isRelativeClause(sentence, at, verb)) return undefined;
      between.push({ kind: 'relative', word: token.lower, nouns: undefined });
      at = verb;
    } else if (/^(?:and|or)$/.test(token.lower) && next.tag === 'ADP' && between.length > 0) {
      // “clerks at work or in training”
      at++;
    } else if (token.tag === 'VERB' && /ing$/.test(token.lower) && token.lower !== 'including') {
      const nouns = nounsAt(sentence, at + 1);
      between.push({ kind: 'participle', word: token.lower, nouns });
      at = nouns && nouns.to <= verb && nouns.phrases[0]?.nouns !== 0 ? nouns.to : at + 1;
    } else if (token.lower === 'to' && next.tag === 'VERB' && at + 1 < verb) {
      // “to make sure action is”: a new clause may begin after it.
      if (TELLING.has(next.lower) || /^(?:make|see|let)$/.test(next.lower)) return undefined;
      at += 2;
      // “to help them prepare for”
      if (next.lower === 'help' && tokens[at]?.lower === 'them') at += tokens[at + 1]?.lower === 'to' ? 3 : 2;
      if (/^(?:ADP|SCONJ)$/.test(tokens[at]?.tag ?? '') && at < verb) at++;
      if (/ing$/.test(tokens[at]?.lower ?? '') && tokens[at]?.tag === 'VERB' && at < verb) at++;
      const nouns = nounsAt(sentence, at);
      if (nouns && nouns.to <= verb) at = nouns.to;
      between.push({ kind: 'infinitive', word: next.lower, nouns });
    } else if (token.tag === 'ADP' || token.lower === 'to') {
      const doing = next.tag === 'VERB' && /ing$/.test(next.lower);
      const nouns = nounsAt(sentence, doing ? at + 2 : at + 1);
      if (doing && (!nouns || nouns.to > verb)) {
        between.push({ kind: 'preposition', word: token.lower, nouns: undefined });
        at += 2;
        continue;
      }
      if (!nouns || nouns.to > verb || nouns.phrases[0]?.nouns === 0) return undefined;
      between.push({ kind: 'preposition', word: token.lower, nouns });
      at = nouns.to;
    } else if (token.tag === 'VERB' && /(?:ed|en|own|ept|ght|made|led|held|set)$/.test(token.lower)) {
      if (at + 1 < verb && !/^(?:ADP|ADV|SCONJ)$/.test(next.tag) && next.lower !== 'to' && next.text !== ',')
        return undefined;
      between.push({ kind: 'participle', word: token.lower, nouns: undefined });
      at++;
    } else return undefined;
  }
  return at === verb ? { subject, between } : undefined;
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'that', 'which', 'whose', 'where']);

/**
 * True if a relative clause (“who …”) without conjunctions runs up to the verb: it has one verb of its own, so the
 * next one belongs to its antecedent.
 */
function isRelativeClause({ tokens }: TaggedSentence, from: number, verb: number): boolean {
  let groups = 0;
  let inGroup = false;
  for (let at = from + 1; at < verb; at++) {
    const token = tokens[at] as Token;
    if (/^(?:PUNCT|CCONJ|SCONJ)$/.test(token.tag) || OPENERS.has(token.lower) || RELATIVES.has(token.lower))
      return false;
    if (CONJUNCTIONS.has(token.lower) || (verbNumber(token) !== undefined && token.tag === 'NOUN')) return false;
    if (TELLING.has(token.lower) || /^(?:they|we|it|he|she|there|this)$/.test(token.lower)) return false;
    const verbal = token.tag === 'AUX' || (token.tag === 'VERB' && tokens[at - 1]?.lower !== 'to');
    const joint = token.tag === 'ADV' || token.tag === 'PART';
    if (verbal && !inGroup && !/(?:ing|ed|en)$/.test(token.lower)) groups++;
    inGroup = verbal || (inGroup && joint);
  }
  return groups === 1 && tokens[verb - 1]?.tag !== 'AUX' && tokens[verb - 1]?.lower !== 'to';
}

/** Words that begin another clause, whatever their tag. */
const CONJUNCTIONS: ReadonlySet<string> = new Set([
  'what',
  'once',
  'until',
  'unless',
  'after',
  'before',
  'as',
  'than',
  'since',
]);

/** Words that begin an aside between commas that adds nothing to a subject. */
const ASIDES: ReadonlySet<string> = new Set(
  (
    'including such particularly especially notably when where while although though if who which whether but not ' +
    'through from in for at by of since despite rather based held led together along alongside'
  ).split(' '),
);

/** Index of the end of an aside between two commas that begins at a token and is followed by the verb. */
function asideEnd({ tokens }: TaggedSentence, from: number, verb: number): number | undefined {
  const first = tokens[from + 1] as Token;
  const asWell = first.lower === 'as' && tokens[from + 2]?.lower === 'well';
  if (!asWell && !ASIDES.has(first.lower) && !(first.tag === 'VERB' && /(?:ed|en)$/.test(first.lower)))
    return undefined;
  let at = verb - 1;
  while (at > from && tokens[at]?.tag === 'ADV') at--;
  return at > from + 1 && tokens[at]?.text === ',' ? at + 1 : undefined;
}
