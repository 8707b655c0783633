import type { Day } from '../dates/calendar';
import { compareDays, isoDay } from '../dates/calendar';
import { smallestOf } from '../lists/extremes';
import type { Reading } from '../reading/reading';
import type { LetterTraits, Trait } from './letter-traits';
import { isConditional, traitsOf } from './letter-traits';
import { segmentsOf } from './segments';
import { adviceFor } from './template-advice';

/** A letter in its place in time. */
export interface DatedLetter {
  readonly name: string;
  readonly reading: Reading;
}

/** How many of how many. */
export interface Share {
  readonly has: number;
  readonly of: number;
}

/** A trait that letters begin to have, or cease to. */
export interface Change {
  readonly kind: Trait['kind'];
  readonly turn: 'begins' | 'ends';
  readonly what: string;
  /** The first letter that has it, or after which it is gone the first that has it not. */
  readonly name: string;
  /** Its day, ISO. */
  readonly date: string;
  /** Its place among the letters in order, from 0. */
  readonly index: number;
  /** Of the letters that can be asked, up to the change before and to the next one. */
  readonly before: Share;
  readonly since: Share;
  /** True where the templates of the letters do as the letters do. */
  readonly known: boolean;
  /** What the templates do, or what is to be changed in one. */
  readonly advice: string;
}

export interface Drift {
  /** In their order. */
  readonly letters: readonly { readonly name: string; readonly date: string; readonly template: string }[];
  /** Letters whose day is not known, and which are left out. */
  readonly undated: readonly string[];
  readonly changes: readonly Change[];
}

/** Fewer letters than these have a trait by chance. */
const MIN_LETTERS = 2;
/** Shares that differ by less are no change of a template, but where one is none and the other so much. */
const MIN_DIFFERENCE = 0.4;
const NEARLY_NONE = 0.03;
const MIN_FROM_NONE = 0.2;

/**
 * Where letters begin to do something that those before did not, and cease to: headings, their order, lists and
 * paragraphs, sentences of the frame, lines under the sign-off, framework tags. Letters are put in the order of their
 * days (that of the letter, else of the visit's end).
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

/** By the templates of so many letters after a change it is told whether one knows it. */
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

/** Of a sentence and its beginning, which change alike, one is told; and one of two orders that exclude each other. */
function withoutTwins(changes: readonly Change[]): readonly Change[] {
  const isBeginning = ({ what }: Change): boolean => what.startsWith('a sentence that begins');
  const beginning = ({ what }: Change): string => /“(.*?)(?: …)?”/.exec(what)?.[1] ?? '';
  return changes.filter((change) => {
    if (change.kind === 'order' && change.turn === 'ends')
      return !changes.some(({ kind, turn, index }) => kind === 'order' && turn === 'begins' && index === change.index);
    const near = changes.filter(({ turn, index }) => turn === change.turn && Math.abs(index - change.index) <= 2);
    if (!isBeginning(change)) {
      // A wording of few letters is told by its beginning, where all of them have that.
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
