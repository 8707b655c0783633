import { placeholdersIn } from '../letter/placeholders';
import type { AuthorityMention } from '../reading/facts';
import { normalise } from '../text/similarity';

/** Two places in the frame that name different authorities. */
export interface UnlikeNames {
  readonly found: AuthorityMention;
  readonly other: AuthorityMention;
}

/**
 * Finds subject line and opening if they name authorities by words that disagree, at least one of them unknown:
 * “Northmoor” and “Northmore”. Kinds of council and service do not count, and one name may be the beginning of the
 * other (“Northmoor”, “Northmoor Children’s Trust”). `found` is the name that the frame uses less often; if equal, the
 * opening's. Undefined if they agree, or if either is missing or still to be filled in.
 */
export function unlikeNames(authorities: readonly AuthorityMention[]): UnlikeNames | undefined {
  const named = authorities.filter(({ where, text: name }) => where !== 'address' && placeholdersIn(name).length === 0);
  const subjects = named.filter(({ where }) => where === 'subject');
  const openings = named.filter(({ where }) => where === 'opening');
  const [subject] = subjects;
  const [opening] = openings;
  if (!subject || !opening || subjects.some((one) => openings.some((other) => agree(one, other)))) return undefined;
  // If both are known, the rule compares the authorities themselves.
  if (subject.authority && opening.authority) return undefined;
  const isSubjectRight =
    subject.authority !== undefined ||
    (!opening.authority && timesOf(subject, authorities) >= timesOf(opening, authorities));
  return isSubjectRight ? { found: opening, other: subject } : { found: subject, other: opening };
}

const timesOf = (mention: AuthorityMention, all: readonly AuthorityMention[]): number =>
  all.filter((other) => agree(mention, other)).length;

/** True if, judging by their words, two names may be of the same authority. */
function agree(one: AuthorityMention, other: AuthorityMention): boolean {
  if (one.authority && one.authority.name === other.authority?.name) return true;
  const names = [one, other].map(({ text, authority }) => [
    nameWords(text),
    ...(authority ? [nameWords(authority.name), nameWords(authority.officialName)] : []),
  ]);
  return (names[0] ?? []).some((words) => (names[1] ?? []).some((others) => isWithin(words, others)));
}

// A name without distinctive words (“the council”) does not contradict the other.
function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, more] = one.size <= other.size ? [one, other] : [other, one];
  return [...less].every((word) => more.has(word));
}

const nameWords = (name: string): ReadonlySet<string> =>
  new Set(
    (normalise(name).match(/[\p{L}\p{N}'.]+/gu) ?? [])
      .map((word) => word.replace(/'s$/, '').replace(/['.]/g, ''))
      .filter((word) => word !== '' && !NO_NAMES.has(word)),
  );

const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'the a of and for in to on upon council county city borough metropolitan district royal london unitary authority ' +
    'local combined children childrens child family families services service social care trust first together ' +
    'partnership company limited ltd department directorate'
  ).split(' '),
);
