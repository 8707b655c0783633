import { findMap } from '../lists/find-map';
import type { FactKind, MaskedWord } from './masked-words';
import { wordingOf } from './masked-words';
import type { Said, SentenceGroup } from './sentence-groups';
import { examplesOf } from './sentence-groups';

/** The wording of a sentence with its variables, its variants, and the examples' own words for free variables. */
export interface Wording {
  readonly text: string;
  readonly variants: readonly string[];
  readonly fillers: readonly { readonly variable: string; readonly words: readonly string[] }[];
}

/** Names variables by what fills them. */
export interface VariableNames {
  readonly fact: (fact: FactKind, said: readonly Said[]) => string;
  /** For a stretch that each letter words differently. */
  readonly own: (fillers: readonly string[], before: string, said: readonly Said[]) => string;
}

/** A wording with fewer fixed words would be found in the wrong places. */
const MIN_FIXED_WORDS = 3;
const MIN_SUPPORT = 0.8;
const MAX_VARIANTS = 8;

/**
 * Finds the wording shared by most sentences of a group. If one form occurs in at least half of the examples, it is the
 * wording, and other forms in two or more examples are variants; otherwise the wording is the shared beginning and end,
 * with a variable between. Undefined if too few words are shared.
 */
export function induceWording({ said, forms }: SentenceGroup, names: VariableNames): Wording | undefined {
  const [first] = forms;
  if (!first) return undefined;
  const examples = examplesOf(said);
  const worded = (form: readonly Said[]): string => wordingOf(form[0]?.words ?? [], (fact) => names.fact(fact, form));
  if (examplesOf(first) * 2 >= examples && isTelling(first[0]?.words ?? [])) {
    const variants = forms
      .slice(1)
      .filter((form) => examplesOf(form) > 1)
      .slice(0, MAX_VARIANTS)
      .map(worded);
    return { text: worded(first), variants, fillers: [] };
  }
  return openWording(said, names);
}

const fixedWords = (words: readonly MaskedWord[]): number =>
  words.filter(({ key, fact }) => fact === undefined && /[\p{L}\p{N}]/u.test(key)).length;

/** True if there are enough fixed words to recognise it; a label (`Inspection dates: …`) has fewer. */
const isTelling = (words: readonly MaskedWord[]): boolean =>
  fixedWords(words) >= MIN_FIXED_WORDS ||
  (fixedWords(words) === MIN_FIXED_WORDS - 1 && words.findIndex(({ key }) => key === ':') === MIN_FIXED_WORDS - 1);

/** The beginning shared by most, a variable, and the end shared by most. */
function openWording(said: readonly Said[], names: VariableNames): Wording | undefined {
  const head = commonRun(said, (words, i) => words[i]);
  const tail = commonRun(said, (words, i) => words[words.length - 1 - i]);
  const own = said.filter(({ words }) => words.length > head.length + tail.length && hasRun(words, head, tail));
  const model = own[0];
  if (!model || !isTelling(head)) return undefined;
  const fillers = own.map(({ words }) =>
    words
      .slice(head.length, words.length - tail.length)
      .map(({ surface, spaceBefore }, i) => `${spaceBefore && i > 0 ? ' ' : ''}${surface}`)
      .join(''),
  );
  const before = head
    .slice(-3)
    .map(({ surface }) => surface)
    .join(' ');
  const variable = names.own(fillers, before, own);
  const nameOf = (fact: FactKind): string => names.fact(fact, said);
  const start = wordingOf(model.words.slice(0, head.length), nameOf);
  const end = wordingOf(model.words.slice(model.words.length - tail.length), nameOf);
  const gap = tail.length > 0 && model.words[model.words.length - tail.length]?.spaceBefore ? ' ' : '';
  return {
    text: `${start} {${variable}}${tail.length > 0 ? gap + end : ''}`,
    variants: [],
    fillers: [{ variable, words: [...new Set(fillers)].slice(0, 4) }],
  };
}

/** Consecutive words that four in five sentences have at these positions. */
function commonRun(
  said: readonly Said[],
  at: (words: readonly MaskedWord[], i: number) => MaskedWord | undefined,
): readonly MaskedWord[] {
  const run: MaskedWord[] = [];
  let left = said;
  const least = MIN_SUPPORT * said.length;
  for (let i = 0; ; i++) {
    const counts = new Map<string, Said[]>();
    for (const one of left) {
      const key = at(one.words, i)?.key;
      if (key !== undefined) counts.set(key, [...(counts.get(key) ?? []), one]);
    }
    const best = [...counts.values()].find((list) => list.length >= least);
    const word = best && findMap(best, ({ words }) => at(words, i));
    if (!best || !word) return run;
    run.push(word);
    left = best;
  }
}

const hasRun = (words: readonly MaskedWord[], head: readonly MaskedWord[], tail: readonly MaskedWord[]): boolean =>
  head.every(({ key }, i) => words[i]?.key === key) &&
  tail.every(({ key }, i) => words[words.length - 1 - i]?.key === key);
