import data from '../../data/grammar/words.yaml';
import type { Token } from './sentence';
import { wordSet } from './word-set';

const {
  verbs,
  'noun-verbs': nounVerbs,
  counted,
  plurals,
  singulars,
  either,
  pairs,
} = data as Readonly<Record<string, string>>;

const COUNTED = wordSet(counted);
const PLURALS = wordSet(plurals);
const SINGULARS = wordSet(singulars);
const EITHER = wordSet(either);
const PAIRS = wordSet(pairs);

/** Base forms of the verbs whose -s form is not a noun. */
const BASES = wordSet(verbs);
const NOUN_VERBS = wordSet(nounVerbs);
const THIRD_PERSONS: ReadonlyMap<string, string> = new Map([...BASES].map((base) => [withS(base), base]));

/** `provide`: provides; `apply`: applies; `reach`: reaches. */
function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|go|do)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** The base of a verb’s -s form (`provides`: provide), if that form is not a noun. */
export const baseOfThird = (word: string): string | undefined => THIRD_PERSONS.get(word);

/** True for the base of a verb that is not also a noun. */
export const isVerbBase = (word: string): boolean => BASES.has(word) && !NOUN_VERBS.has(word);

/** True for the base of a verb that is also a noun: help, support. */
export const isNounVerb = (word: string): boolean => NOUN_VERBS.has(word);

/** True for a form of a verb in the list, even if it may be a noun as well. */
export const mayBeVerb = (word: string): boolean => BASES.has(word) || THIRD_PERSONS.has(word);

export type NounNumber = 'singular' | 'plural' | 'either';

/** The number of a noun, as far as its form shows. */
export function numberOf({ text, lower, lemma, tag, capital }: Token): NounNumber {
  // “PAs”, “IROs”
  if (/^\p{Lu}{2,}s$/u.test(text)) return 'plural';
  const word = lower.replace(/^.*-/, '');
  if (EITHER.has(word) || EITHER.has(lower)) return 'either';
  if (PLURALS.has(word)) return 'plural';
  if (capital && tag === 'PROPN') return 'either';
  if (!word.endsWith('s') || word.endsWith('ss') || SINGULARS.has(word) || /(?:us|is)$/.test(word)) return 'singular';
  return lemma !== word || COUNTED.has(singularOf(word)) ? 'plural' : 'either';
}

/** The singular of a regular plural: services, families, processes. */
export function singularOf(word: string): string {
  if (word === 'children') return 'child';
  if (word === 'people') return 'person';
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

export const pluralOf = (word: string): string =>
  word === 'child' ? 'children' : word === 'person' ? 'people' : withS(word);

/** True for a singular countable noun, which needs a determiner (`a plan`). */
export const isCounted = (word: string): boolean => COUNTED.has(word);

/** True for two nouns treated as one thing: health and well-being. */
export const isPair = (first: string, second: string): boolean =>
  PAIRS.has(`${first}/${second}`) || PAIRS.has(`${second}/${first}`);

const FORMS: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
];

/** The verb in the other number. */
export function otherNumber(verb: string): string | undefined {
  for (const [one, many] of FORMS) {
    if (verb === one) return many;
    if (verb === many) return one;
  }
  return baseOfThird(verb) ?? (BASES.has(verb) ? withS(verb) : undefined);
}
