import data from '../../../data/grammar/pronouns.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import { nounPhraseAt } from '../noun-phrase';
import type { TaggedSentence, Token } from '../sentence';
import { verbNumber } from '../subject';
import { wordSet } from '../word-set';
import { isCounted, numberOf } from '../words';
import { problemAt, tagAt, textOf, wordAt } from './at';

const { bodies, owned, people } = data as Readonly<Record<string, string>>;
const BODIES = wordSet(bodies);
const OWNED = wordSet(owned);
const PEOPLE = wordSet(people);

/** Reports pronouns that have another number than the noun that they take up. */
export function* pronouns(sentence: TaggedSentence): Iterable<GrammarProblem> {
  yield* bodyAsThey(sentence);
  yield* bodyAsParents(sentence);
  yield* oneThenThey(sentence);
}

/** “The council is sure that they”, “The council has changed their approach” */
function* bodyAsThey(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 1; i + 3 < tokens.length; i++) {
    if (!isBodyWithSingularVerb(sentence, i)) continue;
    // Others who were named before may be meant.
    if (tokens.slice(0, i - 1).some((token) => isPlural(token) || /^(?:those|whom)$/.test(token.lower))) return;
    let things = false;
    for (let at = i + 1; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (/^[;:(—–]$/.test(token.text) || isPeople(token)) return;
      const isTaken =
        (token.lower === 'they' && !things && wordAt(sentence, at - 1) !== 'together') ||
        (token.lower === 'their' && isOwned(sentence, at, things));
      if (isTaken) {
        yield problemAt(sentence, 'pronoun-agreement', 'body', i, at, undefined, {
          data: {
            found: textOf(sentence, i, at),
            noun: (tokens[i] as Token).text,
            pronoun: token.text,
            right: token.lower === 'they' ? 'it' : 'its',
          },
        });
        return;
      }
      if (isPlural(token) || token.tag === 'PROPN' || token.lower === 'data') things = true;
    }
    return;
  }
}

/** True for “the council” as the subject of a singular verb. */
function isBodyWithSingularVerb(sentence: TaggedSentence, i: number): boolean {
  const { tokens } = sentence;
  const body = tokens[i] as Token;
  if (!BODIES.has(body.lower) || body.possessive) return false;
  const the = wordAt(sentence, i - 1) === 'local' ? i - 2 : i - 1;
  if (wordAt(sentence, the) !== 'the') return false;
  const before = tokens[the - 1];
  if (before && before.text !== ',' && !/^(?:that|when|where|while|although|because|since|as)$/.test(before.lower))
    return false;
  const verb = tokens[tagAt(sentence, i + 1) === 'ADV' ? i + 2 : i + 1];
  return (
    verb !== undefined &&
    (verbNumber(verb) === 'singular' || (verb.tag === 'VERB' && /(?:s|ed)$/.test(verb.lower) && !verb.capital))
  );
}

/** “their approach”, “their care leavers”: something that a body has, and things named before it have not. */
function isOwned(sentence: TaggedSentence, their: number, things: boolean): boolean {
  const head = wordAt(sentence, nounPhraseAt(sentence, their)?.head ?? -1);
  return things ? head === 'leavers' : OWNED.has(head);
}

const isPlural = (token: Token): boolean =>
  /^(?:NOUN|PROPN)$/.test(token.tag) && (numberOf(token) === 'plural' || isPeople(token));

/** True for more than one person: “parents”, “staff”. */
const isPeople = ({ lower, tag, capital }: Token): boolean =>
  /^(?:NOUN|PROPN)$/.test(tag) &&
  (/^(?:children|people|staff|women|men|police|families|agencies|authorities)$/.test(lower) ||
    (capital && lower.endsWith('s')) ||
    (lower.endsWith('s') && PEOPLE.has(lower.slice(0, -1))));

/** “As corporate parents, the council is” */
function* bodyAsParents(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (wordAt(sentence, 0) !== 'as' || comma < 2) return;
  const phrase = nounPhraseAt(sentence, 1);
  if (phrase?.to !== comma || phrase.number !== 'plural' || !isPeople(tokens[phrase.head] as Token)) return;
  const body = wordAt(sentence, comma + 2) === 'local' ? comma + 3 : comma + 2;
  if (body >= tokens.length || !isBodyWithSingularVerb(sentence, body)) return;
  yield problemAt(sentence, 'pronoun-agreement', 'parents', 0, body, undefined, {
    data: { found: textOf(sentence, 1, comma - 1), noun: textOf(sentence, comma + 1, body) },
  });
}

/** “When a meeting is held, they are”: one meeting is “it”. */
function* oneThenThey(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  if (!/^(?:when|where|if|once|whenever)$/.test(wordAt(sentence, 0))) return;
  const comma = tokens.findIndex(({ text }) => text === ',');
  if (comma < 4) return;
  const all = wordAt(sentence, comma + 1) === 'the' && wordAt(sentence, comma + 2) === 'majority';
  const pronoun = all ? comma + 2 : comma + 1;
  if (!all && !/^(?:they|most|all)$/.test(wordAt(sentence, pronoun))) return;
  const verb = tagAt(sentence, pronoun + 1) === 'ADV' ? pronoun + 2 : pronoun + 1;
  if (!/^(?:are|were|have)$/.test(wordAt(sentence, verb))) return;
  const clause = tokens.slice(1, comma);
  if (clause.some((token) => isPlural(token) || PEOPLE.has(token.lower) || token.tag === 'PROPN')) return;
  if (clause.some(({ lower }) => /^(?:they|these|those|we|he|she|his|her|their)$/.test(lower))) return;
  const article = clause.findIndex(({ lower }) => /^an?$/.test(lower));
  const after = clause.findIndex(({ tag }, k) => k > article && !/^(?:NOUN|ADJ|NUM)$/.test(tag));
  // “a section 47 enquiry”
  const one = clause.slice(article, after < 0 ? undefined : after).findLast(({ tag }) => tag === 'NOUN');
  if (article < 0 || !one || !isCounted(one.lower)) return;
  yield problemAt(sentence, 'pronoun-agreement', 'one', pronoun, verb, undefined, {
    data: { pronoun: textOf(sentence, comma + 1, pronoun), noun: one.text },
  });
}
