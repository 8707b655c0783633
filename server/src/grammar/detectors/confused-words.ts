import data from '../../../data/grammar/confused-words.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { isVerbBase } from '../words';
import { problemAt, textOf } from './at';

/** The neighbours of a word: two before it and two after it. */
interface Around {
  readonly ahead: Token | undefined;
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  readonly after: Token | undefined;
}

type Condition = (around: Around) => boolean;

/** A word that is meant when the condition holds. */
interface Confusion {
  readonly meant: string;
  readonly holds: Condition;
}

/** Conditions as the data file has them; its head explains the keys. */
interface Conditions extends Readonly<Record<string, unknown>> {
  readonly any?: readonly Conditions[];
}

type Entry = Conditions & { readonly meant: string };

const { groups, words } = data as {
  readonly groups: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Entry | readonly Entry[]>>;
};

const GROUPS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(groups).map(([name, members]) => [name, new Set(members.split(' '))]),
);

const CONFUSIONS: ReadonlyMap<string, readonly Confusion[]> = new Map(
  Object.entries(words).map(([word, entries]) => [
    word,
    [entries].flat().map(({ meant, ...conditions }) => ({ meant, holds: conditionOf(conditions) })),
  ]),
);

/** A test for all of the conditions; throws on a key that is none. */
function conditionOf({ any, ...conditions }: Conditions): Condition {
  const all = Object.entries(conditions).map(([key, value]) => {
    const [, place, ends, not] = /^(ahead|before|next|after)(-ends)?(-not)?$/.exec(key) ?? [];
    if (place === undefined) throw new Error(`confused-words.yaml: “${key}” is not a condition.`);
    const matches = ends === undefined ? isOneOf(String(value).split(' ')) : endsIn(String(value).split(' '));
    return (around: Around): boolean => matches(around[place as keyof Around]) === (not === undefined);
  });
  const some = any?.map(conditionOf);
  return (around) => all.every((holds) => holds(around)) && (!some || some.some((holds) => holds(around)));
}

function isOneOf(names: readonly string[]): (token: Token | undefined) => boolean {
  const plain = new Set(names.filter((name) => !/^[A-Z]/.test(name)));
  const kinds = names.filter((name) => /^[A-Z]/.test(name));
  return (token) => (token !== undefined && plain.has(token.lower)) || kinds.some((kind) => isOfKind(token, kind));
}

/** True for a token of a kind written in capitals in the data file. */
function isOfKind(token: Token | undefined, kind: string): boolean {
  if (!token) return kind === 'NONE';
  if (kind === 'BASE') return token.tag === 'VERB' && isVerbBase(token.lower);
  if (kind === 'CAPITAL') return token.capital;
  if (kind === 'POSSESSIVE') return token.possessive;
  return token.tag === kind || GROUPS.get(kind)?.has(token.lower) === true;
}

function endsIn(endings: readonly string[]): (token: Token | undefined) => boolean {
  const pattern = new RegExp(`(?:${endings.join('|')})$`);
  return (token) => pattern.test(token?.lower ?? '');
}

const is = (token: Token | undefined, word: string): boolean => token?.lower === word;
const tagged = (token: Token | undefined, tags: RegExp): boolean => token !== undefined && tags.test(token.tag);

/** Reports words confused with similar ones: “their are”, “has lead to”, “support form partners”. */
export function* confusedWords(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^it['’]s$/i.test(token.text) && isOwner(tokens, i)) {
      yield problemAt(sentence, 'confused-words', 'confused', i, i, 'its', {
        data: { words: textOf(sentence, i, i + 1) },
      });
      continue;
    }
    if (token.possessive || (token.capital && i > 0)) continue;
    const around = { ahead: tokens[i - 2], before: tokens[i - 1], next: tokens[i + 1], after: tokens[i + 2] };
    const right = CONFUSIONS.get(token.lower)?.find(({ holds }) => holds(around))?.meant;
    if (right === undefined) continue;
    const last = tokens[i + 1] && /^\p{L}/u.test(tokens[i + 1]?.text ?? '') ? i + 1 : i;
    const first = last === i && i > 0 ? i - 1 : i;
    yield problemAt(sentence, 'confused-words', 'confused', i, i, right, {
      data: { found: token.text, words: textOf(sentence, first, last) },
    });
  }
}

/** “it’s own”, “of it’s plans”, “it’s strategic plan is”: cannot mean “it is”. “It’s good practice” can. */
function isOwner(tokens: readonly Token[], i: number): boolean {
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (is(next, 'own')) return true;
  let noun = i + 1;
  while (tagged(tokens[noun], /^ADJ$/)) noun++;
  // The tagger may tag “plan” after “it’s” as a verb.
  const named = tokens[noun];
  if (!tagged(named, /^NOUN$/) && !(tagged(named, /^VERB$/) && !/(?:ed|ing|en|wn)$/.test(named?.lower ?? '')))
    return false;
  while (tagged(tokens[noun + 1], /^NOUN$/)) noun++;
  return PREPOSITION.test(before?.lower ?? '') || tagged(tokens[noun + 1], /^(?:VERB|AUX)$/);
}

const PREPOSITION = /^(?:about|across|against|at|by|for|from|in|into|of|on|through|to|towards|under|with|within)$/;
