import domain from '../../../data/dictionary/domain-words.yaml';
import places from '../../../data/dictionary/places.yaml';
import authorities from '../../../data/local-authorities.tsv';
import { memoizeByString } from '../../memo/bounded-cache';
import { lazy } from '../../memo/lazy';
import { editDistance } from '../../text/similarity';

/**
 * True where one name may be a misspelling of the other: a letter apart, or two where they are long and begin alike.
 * A plural (`Pathfinders`) is no misspelling, and of short names none is known (`Ali`, `Ari`).
 */
export function isSlipOfName(name: string, other: string): boolean {
  if (name === other || Math.abs(name.length - other.length) > MAX_NAME_DISTANCE) return false;
  const shorter = Math.min(name.length, other.length);
  if (shorter < MIN_NAME_LENGTH || name === `${other}s` || (other === `${name}s` && !other.endsWith('ss')))
    return false;
  // A slip leaves the first letter or the last; most pairs are told apart by that.
  const alike = name.charAt(0) === other.charAt(0);
  if (!alike && name.charAt(name.length - 1) !== other.charAt(other.length - 1)) return false;
  const most = alike && shorter >= LONG_NAME_LENGTH ? MAX_NAME_DISTANCE : 1;
  return editDistance(name, other, most) <= most;
}

const MIN_NAME_LENGTH = 5;
const LONG_NAME_LENGTH = 8;
const MAX_NAME_DISTANCE = 2;

/**
 * The authority, county or organisation that a name seems to be, misspelt by one letter; undefined where there is none.
 * Towns are left out: too many have a namesake that is a letter apart (Radcliffe, Redcliffe).
 */
export const wellKnownName = (name: string): string | undefined => wellKnownNames(name);

/** Surnames are near to shorter names (Boulton, Bolton). */
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
 * True for a small word of titles and bodies, which have capitals without being names of anybody: `director`,
 * `authority`.
 */
export const isTitleWord = (small: string): boolean => titles().has(small);

const titles = lazy((): ReadonlySet<string> => new Set((domain as { readonly titles: string }).titles.split(' ')));
