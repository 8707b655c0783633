import domain from '../../../data/dictionary/domain-words.yaml';
import places from '../../../data/dictionary/places.yaml';
import authorities from '../../../data/local-authorities.tsv';
import { memoizeByString } from '../../memo/bounded-cache';
import { lazy } from '../../memo/lazy';
import { editDistance } from '../../text/similarity';

/**
 * True if one name may be a misspelling of the other: one letter apart, or two if they are long and begin alike. A
 * plural (`Pathfinders`) does not count, and short names are too ambiguous (`Ali`, `Ari`).
 */
export function isSlipOfName(name: string, other: string): boolean {
  if (name === other || Math.abs(name.length - other.length) > MAX_NAME_DISTANCE) return false;
  const shorter = Math.min(name.length, other.length);
  if (shorter < MIN_NAME_LENGTH || name === `${other}s` || (other === `${name}s` && !other.endsWith('ss')))
    return false;
  // A misspelling keeps the first letter or the last; this rules out most pairs.
  const alike = name.charAt(0) === other.charAt(0);
  if (!alike && name.charAt(name.length - 1) !== other.charAt(other.length - 1)) return false;
  const most = alike && shorter >= LONG_NAME_LENGTH ? MAX_NAME_DISTANCE : 1;
  return editDistance(name, other, most) <= most;
}

const MIN_NAME_LENGTH = 5;
const LONG_NAME_LENGTH = 8;
const MAX_NAME_DISTANCE = 2;

/**
 * The authority, county or organisation that a name appears to misspell by one letter; undefined if there is none.
 * Towns are left out: too many differ by one letter (Radcliffe, Redcliffe).
 */
export const wellKnownName = (name: string): string | undefined => wellKnownNames(name);

/** Surnames resemble shorter names (Boulton, Bolton). */
const MIN_WELL_KNOWN_LENGTH = 8;
const MAX_KEPT_ANSWERS = 5_000;
const wellKnownNames = memoizeByString(
  MAX_KEPT_ANSWERS,
  (name): string | undefined =>
    everyday.find((one) => isOneSlip(name, one)) ??
    (name.length < MIN_WELL_KNOWN_LENGTH ? undefined : wellKnown().find((one) => isOneSlip(name, one))),
);

const isOneSlip = (name: string, other: string): boolean =>
  Math.abs(other.length - name.length) <= 1 && isSlipOfName(name, other) && editDistance(name, other, 1) === 1;

interface Groups {
  readonly groups: readonly { readonly words: string }[];
}

const everyday: readonly string[] = (domain as { readonly 'everyday-names': string })['everyday-names'].split(' ');
const wellKnown = lazy((): readonly string[] => [
  ...new Set(
    [
      ...(domain as Groups).groups.map(({ words }) => words),
      (places as { readonly counties: string }).counties,
      ...authorities.map(({ ofsted_name: name = '' }) => name),
    ]
      .flatMap((words) => words.split(/[\s-]+/))
      .filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && word.length >= MIN_WELL_KNOWN_LENGTH - 1),
  ),
]);

/**
 * True for a lower-case word of titles and bodies, which is capitalised without being anybody's name: `director`,
 * `authority`.
 */
export const isTitleWord = (small: string): boolean => titles().has(small);

const titles = lazy((): ReadonlySet<string> => new Set((domain as { readonly titles: string }).titles.split(' ')));
