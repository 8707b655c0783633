import { stemmer } from 'stemmer';
import { tokensOf } from '../nlp/lexicons/tokenizer';
import type { Token } from '../nlp/lexicons/tokenizer';
import type { QuotesAbout } from './review-sheet';
import type { Statement } from './statements';
import { quantitiesIn } from './statements';
import { topicsIn } from './topics';

/**
 * Statements of quantity by what they count: `most children`, `a small number of older plans`. What is counted most often
 * (children, as a rule) is told by topic, for fifty sentences side by side compare nothing.
 */
export function byQuantity(statements: readonly Statement[]): readonly QuotesAbout[] {
  const groups = new Map<string, { readonly forms: Map<string, number>; readonly said: Statement[] }>();
  for (const statement of statements) {
    const { text } = statement.quote;
    for (const { end } of quantitiesIn(text)) {
      const counted = countedAfter(text, end);
      const key = counted === '' ? '' : keyOf(counted);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { forms: new Map(), said: [] }));
      group.forms.set(counted, (group.forms.get(counted) ?? 0) + 1);
      if (!group.said.includes(statement)) group.said.push(statement);
    }
  }
  return [...groups.entries()]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.said.length - one.said.length)
    .flatMap(([key, { forms, said }]) => split(key === '' ? 'Other numbers' : capital(mostUsed(forms)), said));
}

/** More than these are told by topic. */
const MOST_TOGETHER = 8;

function split(about: string, said: readonly Statement[]): readonly QuotesAbout[] {
  if (said.length <= MOST_TOGETHER) return [{ about, quotes: said.map(({ quote }) => quote) }];
  const topics = new Map<string, Statement[]>();
  const rest: Statement[] = [];
  for (const one of said) {
    const titles = topicsIn(one.quote.text);
    for (const title of titles) topics.set(title, [...(topics.get(title) ?? []), one]);
    if (titles.length === 0) rest.push(one);
  }
  // A sentence stands with the largest topic that it belongs to, and alone under none.
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

/** The noun that is counted: the first plural after the quantity, else the last word before the phrase ends; or ''. */
function countedAfter(text: string, from: number): string {
  let last = '';
  for (const token of tokensOf(text.slice(from)).slice(0, MOST_WORDS)) {
    const { key, after, possessive } = token;
    if (after === 'other' && (last !== '' || /[.,;:()]/.test(gapBefore(text.slice(from), token)))) break;
    if (STARTERS.has(key)) continue;
    if (STOPS.has(key)) break;
    if (possessive || isPossessivePlural(text.slice(from), token)) continue;
    if (isPlural(key)) return key;
    last = key;
  }
  return isWord(last) ? last : '';
}

const MOST_WORDS = 8;
const STARTERS = new Set('of the these those their its all other such our his her a an in cases where'.split(' '));
const STOPS = new Set(
  (
    'is are was were be been being has have had do does did can could may might must should will would who whom which ' +
    'that when while if and or but to for from with without by on at as than not also still now receive receives ' +
    'need needs experience experiences live lives remain remains benefit benefits make makes take takes wait'
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
