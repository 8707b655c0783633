import type { Day } from '../dates/calendar';
import { compareDays, isoDay } from '../dates/calendar';
import { smallestOf } from '../lists/extremes';
import type { Reading } from '../reading/reading';
import type { LetterTraits, Trait } from './letter-traits';
import { isConditional, traitsOf } from './letter-traits';
import { segmentsOf } from './segments';
import { adviceFor } from './template-advice';

/** A letter with its date. */
export interface DatedLetter {
  readonly name: string;
  readonly reading: Reading;
}

/** How many out of how many. */
export interface Share {
  readonly has: number;
  readonly of: number;
}

/** A trait that letters begin or cease to have. */
export interface Change {
  readonly kind: Trait['kind'];
  readonly turn: 'begins' | 'ends';
  readonly what: string;
  /** The first letter with the trait or, if the trait ends, the first without it. */
  readonly name: string;
  /** Its date, ISO. */
  readonly date: string;
  /** Its index among the letters in order. */
  readonly index: number;
  /** Of the letters to which the trait applies, from the previous change to this one, and from here to the next. */
  readonly before: Share;
  readonly since: Share;
  /** True if the templates of the letters already match the change. */
  readonly known: boolean;
  /** What the templates do, or what to change in one. */
  readonly advice: string;
}

export interface Drift {
  /** In chronological order. */
  readonly letters: readonly { readonly name: string; readonly date: string; readonly template: string }[];
  /** Letters without a known date, which are left out. */
  readonly undated: readonly string[];
  readonly changes: readonly Change[];
}

/** Fewer letters than this have a trait by chance. */
const MIN_LETTERS = 2;
/**
 * Smaller differences in share are not changes of a template, unless one share is zero and the other at least this
 * large.
 */
const MIN_DIFFERENCE = 0.4;
const NEARLY_NONE = 0.03;
const MIN_FROM_NONE = 0.2;

/**
 * Finds where letters begin to do something that earlier ones did not, or cease to: headings, their order, lists and
 * paragraphs, sentences of the frame, lines below the sign-off, framework tags. Letters are sorted by date (that of the
 * letter, otherwise the end of the visit).
 */
export function findDrift(letters: readonly DatedLetter[]): Drift {
  const dated = letters.flatMap((letter) => {
    const day = dayOf(letter.reading);
    return day ? [{ ...letter, day }] : [];
  });
  dated.sort((a, b) => compareDays(a.day, b.day) || (a.name < b.name ? -1 : 1));
  const traits = dated.map(({ reading }) => traitsOf(reading));
  const all = new Map<string, { readonly trait: Trait; count: number }>();
  for (const one of traits)
    for (const [key, trait] of one.traits) {
      const known = all.get(key);
      if (known) known.count++;
      else all.set(key, { trait, count: 1 });
    }
  const changes = [...all.values()]
    .filter(({ count }) => count >= MIN_LETTERS)
    .flatMap(({ trait }) => changesOf(trait, traits, dated));
  return {
    letters: dated.map(({ name, day, reading }) => ({ name, date: isoDay(day), template: reading.template.id })),
    undated: letters.flatMap(({ name, reading }) => (dayOf(reading) ? [] : [name])),
    changes: withoutTwins(changes).toSorted((a, b) => a.index - b.index || (a.what < b.what ? -1 : 1)),
  };
}

/** How many letters after a change are examined to see whether their templates know it. */
const NEXT = 10;

const dayOf = ({ facts }: Reading): Day | undefined => facts.letterDate?.day ?? facts.visitDates?.days.at(-1);

function changesOf(
  trait: Trait,
  traits: readonly LetterTraits[],
  letters: readonly (DatedLetter & { readonly day: Day })[],
): readonly Change[] {
  const asked = traits.flatMap((one, index) =>
    !isConditional(trait) || one.traits.has(trait.key) || one.denied.has(trait.key) ? [index] : [],
  );
  const segments = segmentsOf(asked.map((index) => traits[index]?.traits.has(trait.key) === true));
  return segments.slice(1).flatMap((segment, i): readonly Change[] => {
    const earlier = segments[i];
    const index = asked[segment.start];
    const letter = index === undefined ? undefined : letters[index];
    if (!earlier || index === undefined || !letter) return [];
    const before = { has: earlier.yes, of: earlier.end - earlier.start };
    const since = { has: segment.yes, of: segment.end - segment.start };
    const shares = [before.has / before.of, since.has / since.of] as const;
    const difference = shares[1] - shares[0];
    const least = smallestOf(shares) <= NEARLY_NONE ? MIN_FROM_NONE : MIN_DIFFERENCE;
    if (Math.abs(difference) < least) return [];
    const turn = difference > 0 ? 'begins' : 'ends';
    const readings = asked
      .slice(segment.start, Math.min(segment.end, segment.start + NEXT))
      .flatMap((at) => letters[at]?.reading ?? []);
    return [
      {
        kind: trait.kind,
        turn,
        what: trait.what,
        name: letter.name,
        date: isoDay(letter.day),
        index,
        before,
        since,
        ...adviceFor(trait, turn, readings),
      },
    ];
  });
}

/**
 * Drops near duplicates: of a sentence and its beginning that change alike, only one is reported, and so is only one of
 * two mutually exclusive orders.
 */
function withoutTwins(changes: readonly Change[]): readonly Change[] {
  const isBeginning = ({ what }: Change): boolean => what.startsWith('a sentence that begins');
  const beginning = ({ what }: Change): string => /“(.*?)(?: …)?”/.exec(what)?.[1] ?? '';
  return changes.filter((change) => {
    if (change.kind === 'order' && change.turn === 'ends')
      return !changes.some(({ kind, turn, index }) => kind === 'order' && turn === 'begins' && index === change.index);
    const near = changes.filter(({ turn, index }) => turn === change.turn && Math.abs(index - change.index) <= 2);
    if (!isBeginning(change)) {
      // A wording in few letters is reported by its beginning, if all of them share that.
      return (
        change.kind !== 'sentence' ||
        !near.some(
          (other) =>
            isBeginning(other) &&
            change.what.includes(beginning(other)) &&
            other.since.has + other.before.has > 1.2 * (change.since.has + change.before.has),
        )
      );
    }
    return !near.some(
      (other) =>
        other.kind === 'sentence' &&
        !isBeginning(other) &&
        other.what.includes(beginning(change)) &&
        change.since.has + change.before.has <= 1.2 * (other.since.has + other.before.has),
    );
  });
}
