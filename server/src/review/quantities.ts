import { stemmer } from 'stemmer';
import type { Token } from '../nlp/lexicons/tokenizer';
import { tokensOf } from '../nlp/lexicons/tokenizer';
import { topicsIn } from '../nlp/lexicons/topics';
import type { QuotesAbout } from './review-sheet';
import type { Statement } from './statements';
import { quantitiesIn } from './statements';

/**
 * Groups statements of quantity by what they count: `most children`, `a small number of older plans`. What is counted
 * most often (usually children) is grouped by topic, because fifty sentences in one group cannot be compared.
 */
export function byQuantity(statements: readonly Statement[]): readonly QuotesAbout[] {
  const groups = new Map<string, Group>();
  for (const statement of statements) {
    const { text } = statement.quote;
    const counted = quantitiesIn(text).map(({ end }) => countedAfter(text, end));
    // “Some assessments are good, the majority are not”: the second quantity counts the same noun.
    const named = counted.filter((words) => words !== '');
    for (const words of named.length > 0 ? named : counted.slice(0, 1)) {
      const key = words === '' ? '' : keyOf(words);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { forms: new Map(), said: [] }));
      group.forms.set(words, (group.forms.get(words) ?? 0) + 1);
      if (!group.said.includes(statement)) group.said.push(statement);
    }
  }
  const several = [...groups].filter(([key, { said }]) => key !== '' && said.length > 1);
  const together = new Set(several.flatMap(([, { said }]) => said));
  const alone = new Set([...groups.values()].flatMap(({ said }) => said).filter((one) => !together.has(one)));
  const once = statements.filter((one) => alone.has(one)).map(({ quote }) => quote);
  return [
    ...several
      .sort(([, one], [, other]) => other.said.length - one.said.length)
      .flatMap(([, { forms, said }]) => split(capital(mostUsed(forms)), said)),
    ...(once.length > 0 ? [{ about: 'Counted once', quotes: once }] : []),
  ];
}

interface Group {
  /** The spellings, each with its count. */
  readonly forms: Map<string, number>;
  readonly said: Statement[];
}

/** Larger groups are split by topic. */
const MAX_TOGETHER = 8;

function split(about: string, said: readonly Statement[]): readonly QuotesAbout[] {
  if (said.length <= MAX_TOGETHER) return [{ about, quotes: said.map(({ quote }) => quote) }];
  const topics = new Map<string, Statement[]>();
  const rest: Statement[] = [];
  for (const one of said) {
    const titles = topicsIn(one.quote.text);
    for (const title of titles) topics.set(title, [...(topics.get(title) ?? []), one]);
    if (titles.length === 0) rest.push(one);
  }
  // A sentence goes with the largest topic it belongs to, and is never alone under a topic.
  const left = new Set(said.filter((one) => !rest.includes(one)));
  const groups: QuotesAbout[] = [];
  for (;;) {
    const [best] = [...topics]
      .map(([title, all]) => ({ title, all: all.filter((one) => left.has(one)) }))
      .sort((a, b) => b.all.length - a.all.length);
    if (!best || best.all.length < 2) break;
    for (const one of best.all) left.delete(one);
    groups.push({ about: `${about}: ${best.title.toLowerCase()}`, quotes: best.all.map(({ quote }) => quote) });
  }
  const others = said.filter((one) => rest.includes(one) || left.has(one)).map(({ quote }) => quote);
  return others.length > 0 ? [...groups, { about: `${about}: other matters`, quotes: others }] : groups;
}

/** The counted noun: the first plural after the quantity, otherwise the last word before the phrase ends, or ''. */
function countedAfter(text: string, from: number): string {
  const rest = text.slice(from).replace(KIND_OF_PLAN, (words) => ' '.repeat(words.length));
  let last = '';
  for (const token of tokensOf(rest).slice(0, MAX_WORDS)) {
    const { key, after, possessive } = token;
    if (after === 'other' && (last !== '' || /[.,;:()]/.test(gapBefore(rest, token)))) break;
    if (STARTERS.has(key)) continue;
    if (STOPS.has(key)) break;
    if (possessive || isPossessivePlural(rest, token)) continue;
    if (isPlural(key)) return key;
    last = key;
  }
  return isWord(last) ? last : '';
}

const MAX_WORDS = 8;
/** “Most child in need and child protection plans” counts plans. */
const KIND_OF_PLAN = /\bchild in need (?:and |or )?(?=(?:child protection )?(?:plan|review|meeting|visit|case)s?\b)/gi;
const STARTERS = new Set('of the these those their its all other such our his her a an'.split(' '));
const STOPS = new Set(
  (
    'is are was were be been being has have had do does did can could may might must should will would ' +
    'who whom which that when while if and or but to for from with without within by on at in into as ' +
    'than about across against between during through under over not also still now receive receives need ' +
    'needs experience experiences live lives remain remains benefit benefits make makes take takes wait'
  ).split(' '),
);

const gapBefore = (text: string, { start }: Token): string => /[^\p{L}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? '';
const isPossessivePlural = (text: string, { end }: Token): boolean =>
  /s$/i.test(text.slice(end - 1, end)) && /^[’']/.test(text.slice(end));
const isPlural = (key: string): boolean => /^(?:children|people|women|men|staff)$|[^su]s$/.test(key) && key.length > 3;
const isWord = (key: string): boolean => /^\p{L}{3,}$/u.test(key);

const SAME: Readonly<Record<string, string>> = { children: 'child', people: 'person', women: 'woman', men: 'man' };
const keyOf = (word: string): string => stemmer(SAME[word] ?? word);

const mostUsed = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
