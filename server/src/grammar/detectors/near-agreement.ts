import type { GrammarProblem } from '../../nlp/block-prose';
import type { NounPhrase } from '../noun-phrase';
import { nounPhraseAt, nounsAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { verbNumber } from '../subject';
import { baseOfThird, isVerbBase, numberOf, otherNumber } from '../words';

/**
 * Reports verbs that do not agree in number with an adjacent word: “there is examples”, “they needs”, “plans that is”.
 */
export function* nearAgreement(sentence: TaggedSentence): Iterable<GrammarProblem> {
  yield* existential(sentence);
  yield* pronouns(sentence);
  yield* relative(sentence);
  yield* whichOfPlural(sentence);
  yield* afterConjunctions(sentence);
}

/** “There is examples”, “there are a lack”. */
function* existential(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i]?.lower !== 'there') continue;
    const verb = i + 1;
    const number = verbNumber(tokens[verb] as Token);
    if (!number || baseOfThird(tokens[verb]?.lower ?? '') !== undefined) continue;
    let at = verb + 1;
    while (tokens[at]?.tag === 'ADV' || /^(?:been|not|no|still|also)$/.test(tokens[at]?.lower ?? '')) at++;
    const nouns = nounsAt(sentence, at);
    const phrase = nouns?.phrases[0];
    if (!nouns || !phrase || phrase.nouns === 0) continue;
    const head = tokens[phrase.head] as Token;
    const counted =
      head.lower === 'number' && tokens[phrase.to]?.lower === 'of' && tokens[phrase.head - 1]?.lower === 'a';
    const are = counted ? 'plural' : phrase.number;
    if (are === 'either' || are === number || /^(?:more|enough|less)$/.test(tokens[at]?.lower ?? '')) continue;
    if (are === 'plural' && /^(?:one|a|an)$/.test(tokens[at]?.lower ?? '') && !counted) continue;
    if (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[phrase.to]?.tag ?? '') || head.lower === 'face') continue;
    if (number === 'plural' && !/^(?:an?|no)$/.test(wordsBefore(tokens, verb, phrase.from))) continue;
    if (number === 'plural' && (nouns.joinedBy !== undefined || nouns.phrases.length > 1)) continue;
    const token = tokens[verb] as Token;
    const right = otherNumber(token.lower);
    if (right === undefined) continue;
    yield {
      rule: 'verb-agreement',
      message: 'there',
      data: { noun: counted ? 'a number of' : head.text, verb: token.text, right },
      start: (tokens[i] as Token).start,
      end: head.end,
      edit: { start: token.start, end: token.end, text: right },
    };
  }
}

/** The determiner of the noun after “there is”; “no” was skipped with the adverbs. */
const wordsBefore = (tokens: readonly Token[], verb: number, from: number): string =>
  tokens[verb + 1]?.lower === 'no' ? 'no' : (tokens[from]?.lower ?? '');

/** “they needs”, “leaders also works”: verbs whose -s form is also a noun. */
function* pronouns({ tokens }: TaggedSentence): Iterable<GrammarProblem> {
  for (let i = 0; i + 2 < tokens.length; i++) {
    const subject = tokens[i] as Token;
    if (isThisMean(tokens, i)) {
      const { text, start, end } = tokens[i + 1] as Token;
      yield {
        rule: 'verb-agreement',
        message: 'singular',
        data: { subject: subject.text, verb: text, right: 'means' },
        start: subject.start,
        end,
        edit: { start, end, text: 'means' },
      };
      continue;
    }
    const people = PEOPLE.has(subject.lower) && !subject.possessive && isStart(tokens, i);
    if (!/^(?:they|we)$/.test(subject.lower) && !people) continue;
    let at = i + 1;
    while (tokens[at]?.tag === 'ADV') at++;
    if (people && at === i + 1 && !/ly$/.test(tokens[at + 1]?.lower ?? '')) continue;
    const verb = tokens[at] as Token | undefined;
    const right = verb && !verb.possessive ? baseOfThird(verb.lower) : undefined;
    if (!verb || right === undefined || isVerbBase(right)) continue;
    yield {
      rule: 'verb-agreement',
      message: 'plural',
      data: { subject: subject.text, verb: verb.text, right },
      start: subject.start,
      end: verb.end,
      edit: { start: verb.start, end: verb.end, text: right },
    };
  }
}

/** “This mean that”, “and this mean that” */
const isThisMean = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'this' &&
  tokens[i + 1]?.lower === 'mean' &&
  tokens[i + 2]?.lower === 'that' &&
  (i === 0 || tokens[i - 1]?.lower === 'and');

const PEOPLE: ReadonlySet<string> = new Set(
  'practitioners workers leaders managers partners carers advisers inspectors professionals parents'.split(' '),
);

/** True if a subject begins its sentence, or the clause after a comma, with at most two words before it. */
const isStart = (tokens: readonly Token[], i: number): boolean =>
  [i, i - 1, i - 2].some(
    (from) =>
      (from === 0 || tokens[from - 1]?.text === ',') &&
      tokens.slice(Math.max(0, from), i).every(({ tag }) => /^(?:ADJ|NOUN|DET)$/.test(tag)),
  );

/** “once cases is”, “whose needs has”, “children who was”: a plural with a singular verb next to it. */
function* afterConjunctions({ tokens }: TaggedSentence): Iterable<GrammarProblem> {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const verb = tokens[i] as Token;
    if (!/^(?:is|was|has|does)$/.test(verb.lower)) continue;
    const who = tokens[i - 1]?.lower === 'who';
    const noun = tokens[who ? i - 2 : i - 1];
    if (noun?.tag !== 'NOUN' || noun.possessive || noun.lower.includes('-') || numberOf(noun) !== 'plural') continue;
    let first = who ? i - 2 : i - 1;
    while (/^(?:ADJ|NOUN)$/.test(tokens[first - 1]?.tag ?? '') && !tokens[first - 1]?.possessive) first--;
    const before = tokens[first - 1];
    if (who ? !isPeople(noun, before) : !CONJUNCTIONS.test(before?.lower ?? '')) continue;
    const right = otherNumber(verb.lower);
    if (right === undefined) continue;
    yield {
      rule: 'verb-agreement',
      message: 'plural',
      severity: 'info',
      data: { subject: noun.text, verb: verb.text, right },
      start: noun.start,
      end: verb.end,
      edit: { start: verb.start, end: verb.end, text: right },
    };
  }
}

const CONJUNCTIONS = /^(?:once|when|if|while|because|until|unless|although|whose|whether|since)$/;

/** True for people that “who” refers to: in “a director of people who has” it may be the director. */
const isPeople = ({ lower }: Token, before: Token | undefined): boolean =>
  (PEOPLE.has(lower) || /^(?:children|people|families|adults)$/.test(lower)) &&
  !/^(?:of|for|to|from|and|or|with)$/.test(before?.lower ?? '');

/** “social workers who has”, “plans that is”. */
function* relative(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 1 < tokens.length; i++) {
    const word = tokens[i]?.lower;
    const comma = tokens[i - 1]?.text === ',';
    if (word !== 'who' && word !== 'that' && word !== 'which') continue;
    if (comma && word !== 'who') continue;
    let at = i + 1;
    while (tokens[at]?.tag === 'ADV') at++;
    const verb = tokens[at];
    const number = verb && verbNumber(verb);
    if (!verb || !number || verb.lower === 'do') continue;
    if (word === 'which' && (baseOfThird(verb.lower) !== undefined || isVerbBase(verb.lower))) continue;
    if (/^(?:those|these)$/.test(tokens[i - 1]?.lower ?? '') && number === 'singular' && word !== 'which') {
      const right = otherNumber(verb.lower);
      if (right !== undefined && tokens[at + 1])
        yield {
          rule: 'verb-agreement',
          message: 'relative',
          data: { noun: (tokens[i - 1] as Token).text, word, verb: verb.text, right },
          start: (tokens[i - 1] as Token).start,
          end: verb.end,
          edit: { start: verb.start, end: verb.end, text: right },
        };
      continue;
    }
    if (comma && number === 'plural') continue;
    const chain = nounsBefore(sentence, comma ? i - 1 : i);
    if (chain.length === 0 || chain.some(({ number: one }) => one === 'either' || one === number)) continue;
    if (chain.some(({ head, nouns }) => nouns === 0 || tokens[head]?.capital)) continue;
    const start = chain.at(-1)?.from ?? 0;
    const before = tokens[start - 1];
    // “a list of shops which has”: the antecedent may be further back.
    if (word !== 'who' && tokens[start - 2]?.lower === 'to') continue;
    // “a group from within the system who have”: the antecedent may be further back.
    if (number === 'plural' && (chain.length > 1 || (before && !/^(?:VERB|AUX)$/.test(before.tag)))) continue;
    // “one of the managers who has”, “that is” in the sense of “namely”.
    if (number === 'plural' && tokens.slice(0, i).some(({ lower }) => lower === 'and' || lower === 'or')) continue;
    if (tokens.slice(0, i).some(({ lower }) => lower === 'one' || lower === 'only')) continue;
    // “a rota for cooks and drivers that saves time”: the antecedent of “that” may be further back.
    if (word !== 'who' && before && (!/^(?:VERB|AUX)$/.test(before.tag) || /ing$/.test(before.lower))) continue;
    if (word === 'who' && number === 'singular' && before && /^(?:CCONJ|PUNCT)$/.test(before.tag)) continue;
    const right = otherNumber(verb.lower);
    if (right === undefined) continue;
    yield {
      rule: 'verb-agreement',
      message: 'relative',
      data: { noun: (tokens[chain[0]?.head ?? 0] as Token).text, word, verb: verb.text, right },
      start: (tokens[chain[0]?.from ?? 0] as Token).start,
      end: verb.end,
      edit: { start: verb.start, end: verb.end, text: right },
    };
  }
}

/**
 * “Bread is sold with cakes which pleases people”: without a comma “which” refers to a preceding noun, and all
 * candidates are plural.
 */
function* whichOfPlural(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (tokens[i]?.lower !== 'which' || /^(?:ADP|PUNCT)$/.test(tokens[i - 1]?.tag ?? '')) continue;
    let at = i + 1;
    while (tokens[at]?.tag === 'ADV') at++;
    const verb = tokens[at];
    if (!verb || !TAKING_UP.has(verb.lower)) continue;
    // “leavers which is open to all”: it may refer to an earlier noun; “which is helping” is unlikely to.
    if (/^(?:is|was)$/.test(verb.lower) && !/ing$/.test(tokens[at + 1]?.lower ?? '')) continue;
    const chain = nounsBefore(sentence, i);
    const first = chain.at(-1);
    if (!first || chain.some(({ number, nouns }) => number !== 'plural' || nouns === 0)) continue;
    const before = tokens[first.from - 1];
    // “a mural made by children which is”, “a service to adults which is”: the antecedent may be further back.
    if (before && (/^(?:CCONJ|PUNCT)$/.test(before.tag) || /^(?:by|to)$/.test(before.lower))) continue;
    const right = otherNumber(verb.lower);
    if (right === undefined) continue;
    yield {
      rule: 'verb-agreement',
      message: 'clause',
      data: { noun: (tokens[chain[0]?.head ?? 0] as Token).text, verb: verb.text, right },
      start: (tokens[chain[0]?.from ?? 0] as Token).start,
      end: verb.end,
      severity: 'info',
    };
  }
}

/** Verbs after which “which” may refer to a whole clause. */
const TAKING_UP: ReadonlySet<string> = new Set('is was has enables means helps leads results causes'.split(' '));

/** The nouns that “who” may refer to: the one that ends before a token, and those it is attached to by prepositions. */
function nounsBefore(sentence: TaggedSentence, to: number): readonly NounPhrase[] {
  const found: NounPhrase[] = [];
  let end = to;
  while (end > 0) {
    let phrase: NounPhrase | undefined;
    for (let from = end - 1; from >= Math.max(0, end - 8); from--) {
      const one = nounPhraseAt(sentence, from);
      if (one?.to === end) phrase = one;
      else if (phrase) break;
    }
    if (!phrase) break;
    found.push(phrase);
    const before = sentence.tokens[phrase.from - 1];
    if (before?.tag !== 'ADP') break;
    end = phrase.from - 1;
  }
  return found;
}
