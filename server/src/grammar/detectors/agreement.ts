import type { GrammarProblem } from '../../nlp/block-prose';
import type { NounPhrase } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import type { Clause } from '../subject';
import { clausesOf, subjectFrom, verbNumber } from '../subject';
import { isPair, isVerbBase, numberOf, otherNumber } from '../words';
import { disagreement } from './disagreement';
import { isEndOfList, likelyAgreement } from './likely-agreement';

/** Reports verbs that do not agree in number with their subject. */
export function* agreement(sentence: TaggedSentence): Iterable<GrammarProblem> {
  for (const clause of clausesOf(sentence)) {
    const problem =
      joinedSubjects(sentence, clause) ??
      joinedApart(sentence, clause) ??
      listedSubjects(sentence, clause) ??
      oneSubject(sentence, clause) ??
      likelyAgreement(sentence, clause);
    yield* problem ? [problem] : secondVerb(sentence, clause);
  }
  yield* joinedBetweenCommas(sentence);
}

/** “Advice, support and training is” at the start of a sentence, where it cannot be the tail of an earlier list. */
function listedSubjects(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { subject, verbNumber: number } = clause;
  const { tokens } = sentence;
  if (number !== 'singular' || subject.phrases.length < 3 || subject.joinedBy !== 'and' || subject.from > 0)
    return undefined;
  if (subject.phrases.some(({ head, nouns }) => nouns === 0 || tokens[head]?.capital)) return undefined;
  const [first, last] = [subject.phrases[0], subject.phrases.at(-1)] as readonly [NounPhrase, NounPhrase];
  // “Health, education and care planning is”: the words share one noun.
  if (last.nouns > 1 && tokens[last.from]?.tag !== 'DET') return undefined;
  return disagreement(
    sentence,
    clause,
    'joined',
    `${tokens[first.head]?.text ?? ''} … and ${tokens[last.head]?.text ?? ''}`,
  );
}

/** “The rota, and a list of the staff on duty, is”: the part between commas is a second subject. */
function* joinedBetweenCommas(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const and = tokens.findIndex(({ lower }, i) => lower === 'and' && tokens[i - 1]?.text === ',');
  if (and < 2) return;
  const comma = tokens.findIndex(({ text }, i) => i > and && text === ',');
  const verb = tagOf(tokens, comma + 1) === 'ADV' ? comma + 2 : comma + 1;
  const token = tokens[verb];
  if (comma < 0 || !token || verbNumber(token) !== 'singular') return;
  const one = subjectFrom({ ...sentence, tokens: [...tokens.slice(0, and - 1), token] }, 0, and - 1);
  const other = subjectFrom(sentence, and + 1, comma);
  const right = otherNumber(token.text);
  if (one?.subject.phrases.length !== 1 || other?.subject.phrases.length !== 1 || right === undefined) return;
  const [a, b] = [one, other].map(({ subject }) => tokens[subject.phrases[0]?.head ?? 0] as Token);
  // “A plan, and a team that keeps it, means that”, “is a strength”: the whole is the subject.
  if (token.lower === 'means' || /^an?$/.test(tokens[verb + 1]?.lower ?? '')) return;
  // “planning for most, and those who wait, is”
  if (!a || !b || b.capital || other.subject.phrases[0]?.nouns === 0) return;
  yield {
    rule: 'verb-agreement',
    message: 'joined',
    data: { subject: `${a.text} … and ${b.text}`, verb: token.text, right },
    start: tokens[0]?.start ?? 0,
    end: token.end,
    edit: { start: token.start, end: token.end, text: right },
    severity: 'info',
  };
}

const tagOf = (tokens: readonly Token[], i: number): Token['tag'] | undefined => tokens[i]?.tag;

/** “The quality and timeliness of plans is”. */
function joinedSubjects(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { subject, verbNumber: number, verb } = clause;
  const { phrases, joinedBy } = subject;
  if (joinedBy !== 'and' || number !== 'singular' || subject.listed) return undefined;
  const { tokens } = sentence;
  const first = tokens[subject.from] as Token;
  if (/^(?:each|every|no|either|neither|one|any)$/.test(first.lower)) return undefined;
  const [one, other] = phrases as readonly [NounPhrase, NounPhrase];
  // “their path into college, sports and crafts is”: the end of a list that began earlier.
  if (isEndOfList(tokens, subject.from)) return undefined;
  if (one.nouns === 0) return undefined;
  // “children and families experience is”: a verb that looks like a noun.
  const modifier = tokens[other.head - 1];
  if (modifier?.tag === 'NOUN' && !modifier.possessive && numberOf(modifier) === 'plural') return undefined;
  // “A new team and a plan means that”: the subject is the whole event.
  if (tokens[verb]?.lower === 'means') return undefined;
  const [a, b] = [tokens[one.head] as Token, tokens[other.head] as Token];
  if (a.capital && one.head > 0) return undefined;
  // “Children and families’ feedback”: both own the subject of the verb.
  if (tokens.slice(other.from, other.head).some(({ possessive }) => possessive) && one.nouns === 1) return undefined;
  // “Social workers visit children and families before it has”: a verb that looks like a noun.
  if (one.nouns > 1 && one.number === 'plural' && other.number === 'plural') return undefined;
  if (b.tag === 'PROPN' || isPair(a.lower, b.lower)) return undefined;
  // “Care and support plan”, “health and social care”: the first noun modifies what follows.
  const width = other.head - other.from;
  const determined = /^(?:DET|PRON)$/.test(tokens[other.from]?.tag ?? '');
  if (one.number !== 'plural' && other.nouns > 1 && !determined) return undefined;
  if (one.number === 'singular' && width > 0 && !isDescribed(tokens, other) && !bothDescribed(tokens, one, other))
    return undefined;
  // “Recruitment and retention is a priority”: one thing for some, but most write “are priorities”.
  const isOneThing =
    /^(?:an?|one|the)$/.test(tokens[verb + 1]?.lower ?? '') && /^(?:is|was|remains)$/.test(tokens[verb]?.lower ?? '');
  if (one.number !== 'singular' && other.number !== 'singular' && width > 0) return undefined;
  // “Staff training and development” is one thing, but a reader would question the verb all the same.
  const found = disagreement(sentence, clause, 'joined', `${a.text} and ${b.text}`);
  // “Tracking and challenge is”: two bare names of activities may be meant as one thing.
  const bare =
    one.to - one.from <= 2 && other.to - other.from === 1 && first.tag !== 'DET' && clause.between.length === 0;
  const isUnsure = bare || isOneThing || [a, b].some(({ lower }) => DOING.test(lower));
  return found && (isUnsure || bothDescribed(tokens, one, other)) ? { ...found, severity: 'info' } : found;
}

/** Nouns that the tagger often takes for verbs. */
const DOING = /^(?:focus|help)$/;

/**
 * “The length of calls and the tone of letters is”, “Stability of staff and a clear plan for them is”: a noun with an
 * article after “and” is a second subject.
 */
function joinedApart(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { subject, between, verbNumber: number } = clause;
  const { tokens } = sentence;
  if (number !== 'singular' || subject.phrases.length > 1) return undefined;
  const [phrase] = subject.phrases as readonly [NounPhrase];
  const joined = between.findIndex(({ nouns }) => nouns?.joinedBy === 'and');
  const nouns = between[joined]?.nouns;
  if (!nouns || nouns.listed || phrase.number !== 'singular') return undefined;
  if (between.slice(0, joined + 1).some(({ kind }) => kind !== 'preposition')) return undefined;
  if (between.some(({ word }) => word === 'between')) return undefined;
  const [one, other] = nouns.phrases as readonly [NounPhrase, NounPhrase];
  const last = nouns.phrases.at(-1) as NounPhrase;
  if (!/^(?:the|an?)$/.test(tokens[other.from]?.lower ?? '') || other.number !== 'singular') return undefined;
  if (/^(?:DET|PRON)$/.test(tokens[one.from]?.tag ?? '') && tokens[one.from]?.lower !== 'these') return undefined;
  if (nouns.phrases.length > 3 || (nouns.phrases.length > 2 && last.nouns !== 1)) return undefined;
  if (tokens[last.to]?.tag !== 'ADP') return undefined;
  // “Consideration of cost and the impact of change is”: both may be objects of the consideration.
  const head = tokens[phrase.head] as Token;
  if (one.number !== 'plural' && OF_BOTH.has(head.lower)) return undefined;
  // “A list of names from teams and the reason for each”: both may be in the list.
  if (joined > 0 && (one.number !== 'plural' || tokens[phrase.from]?.tag !== 'DET' || OF_BOTH.has(head.lower)))
    return undefined;
  const found = disagreement(sentence, clause, 'joined', `${head.text} … and ${(tokens[other.head] as Token).text}`);
  return found && tokens[phrase.from]?.tag !== 'DET' ? { ...found, severity: 'info' } : found;
}

/** Nouns for an action that may apply to both nouns after “of” (“a review of x and y”). */
const OF_BOTH: ReadonlySet<string> = new Set(
  (
    'consideration understanding assessment analysis awareness knowledge recognition identification oversight review ' +
    'evaluation lack absence mix combination balance exploration monitoring management coordination recording'
  ).split(' '),
);

/** “Financial support and political interest”: each noun has its adjective. */
const bothDescribed = (tokens: readonly Token[], one: NounPhrase, other: NounPhrase): boolean =>
  [one, other].every(
    ({ head, nouns }) => nouns === 1 && tokens[head - 1]?.tag === 'ADJ' && !/-|^child$/.test(tokens[head]?.lower ?? ''),
  );

/** True for a noun with an article, a possessive or an adjective of degree before it. */
const isDescribed = (tokens: readonly Token[], { from, head }: NounPhrase): boolean =>
  tokens[from]?.tag === 'DET' ||
  tokens[from]?.tag === 'PRON' ||
  new RegExp(
    String.raw`^(?:overall|subsequent|greater|better|good|regular|effective|careful|clear|` +
      String.raw`strong|consistent|improved|increased)$`,
  ).test(tokens[head - 1]?.lower ?? '');

/** “The effectiveness of plans are”, “The plans for the child is”. */
function oneSubject(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { subject, verbNumber: number, between, verb } = clause;
  const { tokens } = sentence;
  if (subject.joinedBy || subject.phrases.length > 1) return undefined;
  const [phrase] = subject.phrases as readonly [NounPhrase];
  const head = tokens[phrase.head] as Token;
  const lastBetween = between.at(-1);
  const joined = between.some(({ nouns }) => nouns?.joinedBy === 'and');
  if (/^(?:a|the)$/.test(tokens[phrase.from]?.lower ?? '') && head.lower === 'number' && lastBetween)
    return numberOfThings(sentence, clause);
  if (phrase.number === 'either' || phrase.number === number) return undefined;
  // “Safety planning records are”, “Children missing school is”: the -ing form may be a noun.
  if (
    between.some(
      ({ kind, word, nouns }) =>
        kind === 'participle' && /ing$/.test(word) && word !== 'arising' && (number === 'singular' || nouns),
    )
  )
    return undefined;
  if (head.capital && phrase.head > 0) return undefined;
  // “They work hard to help children learn”: the subject is the object of “help”, and “work” was tagged as a noun.
  if (
    isVerbBase(tokens[verb]?.lower ?? '') &&
    between.some(({ kind, word }) => kind === 'infinitive' && /^(?:help|let|make|see|watch)$/.test(word))
  )
    return undefined;
  // “Preparation for adulthood plans are”
  const named = phraseText(tokens, phrase.from, 4);
  if ([...NAMED_FOR].some((words) => named.startsWith(`${words} `)) && lastBetween?.nouns) return undefined;
  if (/^\d/.test(head.text) || head.tag === 'NUM') return undefined;
  if (between.some(({ word }) => /^(?:than|as|until|till|before|after|since|once)$/.test(word))) return undefined;
  if (number === 'singular') {
    // “plans and support is”: a new clause may begin after “and”.
    if (
      joined &&
      between.some(({ kind, word }) => kind !== 'preposition' && kind !== 'infinitive' && word !== 'arising')
    )
      return undefined;
    // “delays in help, and the quality of records makes”
    const members = between.flatMap(({ nouns }) => (nouns?.listed ? nouns.phrases.slice(1) : []));
    if (members.some(({ from }) => tokens[from]?.tag === 'DET')) return undefined;
    // “Children in care and young people’s voice is”
    const owned = between.flatMap(({ nouns }) => nouns?.phrases.slice(1) ?? []);
    if (owned.some(({ from, to }) => tokens.slice(from, to).some(({ possessive }) => possessive))) return undefined;
    // “The clerks with bicycles team is”
    const named = between.some(({ nouns }) =>
      nouns?.phrases.some(
        (one) => one.nouns > 1 && one.number !== 'plural' && numberOf(tokens[one.head - 1] as Token) === 'plural',
      ),
    );
    if (named) return undefined;
    // “Clerks in training and rota planning is”: both nouns modify “planning”.
    const last = between.flatMap(({ nouns }) => (nouns?.joinedBy === 'and' ? nouns.phrases.slice(-1) : [])).at(-1);
    if (last && last.number === 'singular' && last.nouns > 1 && tokens[last.from]?.tag !== 'DET') return undefined;
    // “An additional two days of training is”
    if (/^an?$/.test(tokens[phrase.from]?.lower ?? '')) return undefined;
    // “Children’s services has”: the name of a department.
    if (head.lower === 'services' && tokens[phrase.head - 1]?.lower === 'children') return undefined;
    // “Meeting requirements is”: the subject is an activity that looks like a noun.
    const doing = tokens[phrase.from]?.lower ?? '';
    if (/ing$/.test(doing) && phrase.head > phrase.from && (phrase.nouns > 1 || !DESCRIBING.has(doing)))
      return undefined;
    const found = disagreement(sentence, clause, 'plural', head.text);
    // “Late letters is a theme”: the subject may be a title; “plans to help bakers and millers is”: it is long.
    const isUnsure = /^an?$/.test(tokens[verb + 1]?.lower ?? '') || (joined && between.length > 2);
    return found && isUnsure ? { ...found, severity: 'info' } : found;
  }
  // “It were”, “if the child were”; “do” is also an imperative.
  if (/^(?:were|do)$/.test(tokens[verb]?.lower ?? '') && (tokens[verb]?.lower === 'do' || isIf(tokens, phrase.from)))
    return undefined;
  if (joined) return undefined;
  // “Concurrent and parallel planning are”: of each.
  if (tokens.slice(phrase.from, phrase.head).some(({ lower }) => lower === 'and' || lower === 'or')) return undefined;
  // “those leaving care have”; “what children say are”: a verb that looks like a noun.
  if (/^(?:those|these)$/.test(tokens[phrase.from]?.lower ?? '')) return undefined;
  // “things that matter to children are”, “health, housing have”: the words before it were not parsed.
  const bare = !/^(?:DET|PRON)$/.test(tokens[phrase.from]?.tag ?? '');
  if (bare && /^(?:that|,)$/.test(tokens[phrase.from - 1]?.lower ?? '') && tokens[phrase.from - 2]?.tag !== 'ADV')
    return undefined;
  const modifier = tokens[phrase.head - 1];
  if (modifier?.tag === 'NOUN' && !modifier.possessive && numberOf(modifier) === 'plural') return undefined;
  // “work” may be a noun tagged as a verb; a verb would have an object.
  if (isVerbBase(tokens[verb]?.lower ?? '') && between.length > 0 && !hasObject(tokens[verb + 1])) return undefined;
  return disagreement(sentence, clause, 'singular', head.text);
}

/** Words in -ing that describe something rather than name an activity. */
const DESCRIBING: ReadonlySet<string> = new Set(
  (
    'existing ongoing outstanding remaining following emerging increasing growing developing underlying missing ' +
    'continuing competing pressing improving promising encouraging'
  ).split(' '),
);

/** Phrases that modify a noun as one word would: “quality of life measures”. */
const NAMED_FOR: ReadonlySet<string> = new Set([
  'preparation for adulthood',
  'preparing for adulthood',
  'quality of life',
  'edge of care',
  'point of contact',
  'code of practice',
  'cost of living',
  'end of life',
]);

const phraseText = (tokens: readonly Token[], from: number, words: number): string =>
  tokens
    .slice(from, from + words)
    .map(({ lower }) => lower)
    .join(' ');

const hasObject = (token: Token | undefined): boolean =>
  token !== undefined && (token.possessive || /^(?:them|it|us|the|their|its|that|an?)$/.test(token.lower));

const isIf = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => /^(?:if|though|as|whether|unless)$/.test(lower));

/** “A number of plans is”; “the number of plans are”. */
function numberOfThings(sentence: TaggedSentence, clause: Clause): GrammarProblem | undefined {
  const { tokens } = sentence;
  const first = tokens[clause.subject.from]?.lower;
  const things = clause.between[0];
  if (
    things?.word !== 'of' ||
    things.nouns?.phrases.length !== 1 ||
    clause.between.some(({ kind }) => kind === 'relative') ||
    clause.between.length > 2
  )
    return undefined;
  if (first === 'a' && clause.verbNumber === 'singular') return disagreement(sentence, clause, 'plural', 'a number of');
  if (first === 'the' && clause.verbNumber === 'plural' && tokens[clause.subject.from + 1]?.lower === 'number')
    return disagreement(sentence, clause, 'singular', 'the number of');
  return undefined;
}

/** “The council knows its children well and are working”, “The letter describes it and give the reader”. */
function* secondVerb(sentence: TaggedSentence, clause: Clause): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const { phrases } = clause.subject;
  if (phrases.length > 1 || phrases[0]?.number === 'either') return;
  if (clause.subject.from > 0 && !/^(?:they|we)$/.test(tokens[clause.subject.from]?.lower ?? '')) return;
  if (/^(?:do|does)$/.test(tokens[clause.verb]?.lower ?? '')) return;
  let infinitive = false;
  for (let i = clause.verb + 1; i + 2 < tokens.length; i++) {
    const aside = asideAfter(tokens, i);
    if (aside !== undefined) {
      i = aside;
      continue;
    }
    const token = tokens[i] as Token;
    // A new clause, or a list of things helped or wanted: the second verb may belong to that.
    if (ANOTHER_CLAUSE.has(token.lower) || /^(?:SCONJ)$/.test(token.tag) || token.text === ';') return;
    if (INFINITIVES.has(token.lower)) infinitive = true;
    const number = verbNumber(token);
    if (number === undefined || i === clause.verb) continue;
    let before = i - 1;
    while (tokens[before]?.tag === 'ADV') before--;
    // “is clear, describes the risks and are”
    if (tokens[before]?.text === ',' && number === clause.verbNumber) continue;
    // “and, when it is right, are”
    if (tokens[before]?.text === ',') before = asideBefore(tokens, before);
    if (tokens[before]?.lower === 'to') continue;
    if (tokens[before]?.lower !== 'and') return;
    if (number === clause.verbNumber) continue;
    const next = tokens[i + 1] as Token;
    const auxiliary = /^(?:is|are|was|were|has|have)$/.test(token.lower);
    // “helps staff to plan and give the reader”: the second verb belongs to what staff are helped to do.
    const perfect = /^(?:has|have)$/.test(token.lower) && next.tag === 'VERB' && /(?:ed|en)$/.test(next.lower);
    if (infinitive && !perfect && !/^(?:is|are|was|were)$/.test(token.lower)) return;
    if (auxiliary ? !/^(?:VERB|ADJ|ADV)$/.test(next.tag) : !/^(?:DET|PRON)$/.test(next.tag) || next.lower === 'that')
      return;
    if (token.lower === 'have' && tokens[clause.verb]?.lower === 'is') return;
    const right = otherNumber(token.lower);
    if (right === undefined || token.lower === 'do') return;
    const head = tokens[phrases[0]?.head ?? 0] as Token;
    yield {
      rule: 'verb-agreement',
      message: 'second',
      data: { subject: head.text, first: (tokens[clause.verb] as Token).text, verb: token.text, right },
      start: (tokens[before] as Token).start,
      end: next.end,
      edit: { start: token.start, end: token.end, text: right },
    };
    return;
  }
}

/** Index of the comma that closes an aside such as “and, when it is right,”, opened by the comma at a token. */
function asideAfter(tokens: readonly Token[], comma: number): number | undefined {
  if (tokens[comma]?.text !== ',' || tokens[comma - 1]?.lower !== 'and') return undefined;
  const end = tokens.findIndex(({ text }, i) => i > comma && text === ',');
  return end > 0 && end < comma + 9 ? end : undefined;
}

/** Index of the “and” before an aside that the comma at a token closes, or of the comma itself if there is none. */
function asideBefore(tokens: readonly Token[], comma: number): number {
  for (let at = comma - 1; at > Math.max(1, comma - 10); at--)
    if (tokens[at]?.text === ',') return tokens[at - 1]?.lower === 'and' ? at - 1 : comma;
  return comma;
}

const ANOTHER_CLAUSE: ReadonlySet<string> = new Set(
  (
    'that who which whose when where while if because although as so how what whether can could will would should ' +
    'may must might they it we see ensure ensures'
  ).split(' '),
);
/** Words that may be followed by the base form of a verb with another subject. */
const INFINITIVES: ReadonlySet<string> = new Set(
  'to help helps make makes let enable enables allow allows support supports'.split(' '),
);
