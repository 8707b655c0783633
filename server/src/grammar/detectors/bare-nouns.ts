import data from '../../../data/grammar/determined-nouns.yaml';
import type { GrammarProblem } from '../../nlp/block-prose';
import type { TaggedSentence, Token } from '../sentence';
import { wordSet } from '../word-set';
import { isCounted, numberOf, pluralOf } from '../words';
import { problemAt, textOf, wordAt } from './at';

const AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(data as Readonly<Record<string, string>>).map(([word, nouns]) => [word, wordSet(nouns)]),
);
const ANYWHERE = AFTER.get('any') ?? wordSet('');

const OF_MANY: ReadonlySet<string> = new Set(['range', 'variety', 'majority', 'minority', 'number']);

/** Reports singular nouns without the determiner that they need: “across service”, “looked at range of evidence”. */
export function* bareNouns(sentence: TaggedSentence): Iterable<GrammarProblem> {
  const { tokens } = sentence;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const nouns = nounsAfter(tokens, i);
    if (!nouns) continue;
    const head = headAfter(tokens, i);
    if (head === undefined) continue;
    const { lower, text } = tokens[head] as Token;
    if (!nouns.has(lower) || isExempt(sentence, i, head)) continue;
    const many = isCounted(lower);
    yield problemAt(sentence, 'noun-number', many ? 'bare' : 'article', i + 1, head, undefined, {
      severity: 'info',
      data: { found: textOf(sentence, i, head), ...(many ? { right: pluralOf(text) } : {}) },
    });
  }
}

/** The nouns that need a determiner after a word; undefined if they are not known. */
function nounsAfter(tokens: readonly Token[], i: number): { has(noun: string): boolean } | undefined {
  const { lower, tag, possessive } = tokens[i] as Token;
  if (tag === 'ADP' || lower === 'to') {
    const own = AFTER.get(lower);
    if (lower === 'as' || lower === 'after' || lower === 'per') return undefined;
    return own ? { has: (noun) => own.has(noun) || ANYWHERE.has(noun) } : ANYWHERE;
  }
  const before = tokens[i - 1];
  // “to board organisation”, “leads’ network”: nouns that were taken for verbs.
  if (tag !== 'VERB' || possessive || /^(?:to|for|of)$/.test(before?.lower ?? '')) return undefined;
  if (!/(?:ed|ing|en)$/.test(lower)) return ANYWHERE;
  // A participle may describe the noun: “identified gap”, “a wide and varied range”.
  return !lower.includes('-') && before !== undefined && /^(?:AUX|NOUN)$/.test(before.tag) && !before.possessive
    ? OF_MANY
    : undefined;
}

/** The index of the noun that the words after `i` lead up to; undefined if a determiner or a name is among them. */
function headAfter(tokens: readonly Token[], i: number): number | undefined {
  let at = i + 1;
  while (at < tokens.length) {
    const { tag, possessive, capital, lower } = tokens[at] as Token;
    if (possessive || capital || /\d/.test(lower)) return undefined;
    if (tag === 'NOUN' || tag === 'ADJ') at++;
    else if (tag === 'ADV' && /ly$/.test(lower) && tokens[at + 1]?.tag === 'ADJ') at++;
    else break;
  }
  const head = tokens[at - 1];
  return head && at - 1 > i && head.tag === 'NOUN' && numberOf(head) !== 'plural' ? at - 1 : undefined;
}

/** Nouns that need a determiner even if other nouns describe them: “on child protection plan”. */
const NAMED = wordSet('plan adviser manager officer authority leader provider member worker chair visit visitor');

/** Words after which a singular noun stands for a kind, or for each of several. */
const KINDS = /^(?:such|many|few|other|same|certain|several|various|more|most|less|little|much|enough|further|own)$/;

function isExempt(sentence: TaggedSentence, i: number, head: number): boolean {
  const { tokens } = sentence;
  const next = tokens[head + 1];
  if (next && (/^(?:PROPN|NUM|NOUN|ADJ)$/.test(next.tag) || next.capital || /^[-–—/(‘“'"]$/.test(next.text)))
    return true;
  const first = tokens[i + 1] as Token;
  const noun = wordAt(sentence, head);
  if (OF_MANY.has(noun) && next?.lower !== 'of') return true;
  // “Care hub”, “list format” may be names of things.
  if (!NAMED.has(noun) && head > i + 1 && first.tag === 'NOUN') return true;
  if (KINDS.test(first.lower) || (first.tag === 'NOUN' && numberOf(first) === 'plural')) return true;
  // “stage by stage”, “from board to board”
  if (wordAt(sentence, i - 1) === noun) return true;
  if (wordAt(sentence, i) === 'from' && /^(?:to|into)$/.test(next?.lower ?? '')) return true;
  // “to plan”: a verb.
  if (wordAt(sentence, i) === 'to' && head === i + 1) return true;
  // “local authority prescribed timescales”, “local authority and school staff”: describes the noun that follows.
  return isModifier(tokens, head + 1);
}

const isModifier = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.tag === 'VERB' && /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.tag ?? '')) ||
  (/^(?:and|or)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.tag === 'NOUN' &&
    (tokens[at + 2]?.tag === 'NOUN' || numberOf(tokens[at + 1] as Token) === 'singular'));
