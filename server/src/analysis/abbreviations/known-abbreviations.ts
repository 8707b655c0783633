import needlessRows from '../../../data/abbreviations-never-expanded.tsv';
import abbreviationRows from '../../../data/abbreviations.tsv';
import { lazy } from '../../memo/lazy';

/**
 * Returns the usual expansions of an abbreviation, given in capitals (`CIN`), likeliest first; empty if none is known.
 */
export const knownExpansions = (key: string): readonly string[] => expansions().get(key) ?? [];

/**
 * True for an abbreviation in its usual form, such as `Cafcass`. An ordinary word (`It`) may have the letters of one
 * without being one.
 */
export const isWrittenSo = (word: string): boolean => usualForms().has(word);

/** True for abbreviations that letters use without explanation (`NHS`). */
export const needsNoExpansion = (key: string): boolean => never().has(key);

const usualForms = lazy((): ReadonlySet<string> => new Set(abbreviationRows.map(({ abbr = '' }) => abbr)));

const expansions = lazy((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { abbr = '', expansion = '' } of abbreviationRows) {
    // `EHC plan` is “education, health and care plan”, so `EHC` is “education, health and care”.
    const [first = '', ...more] = abbr.split(' ');
    const key = first.toUpperCase();
    const tail = more.length > 0 ? ` ${more.join(' ')}` : '';
    const meanings = expansion
      .split('; ')
      .map((words) => (words.endsWith(tail) ? words.slice(0, words.length - tail.length) : words));
    if (key !== '' && expansion !== '') found.set(key, [...(found.get(key) ?? []), ...meanings]);
  }
  return found;
});

const never = lazy((): ReadonlySet<string> => new Set(needlessRows.map(({ abbr = '' }) => abbr.toUpperCase())));
