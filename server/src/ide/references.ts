import { placeOf } from '../analysis/abbreviations/abbreviations';
import type { PersonName } from '../reading/facts';
import type { Reading } from '../reading/reading';
import type { Span } from '../text/span';
import { abbreviationAt } from './abbreviations';

/** A person, body or abbreviation named in a letter, with all its places in order. */
export interface Named {
  /** The usual name: `Bea Rowe`, `Northmoor`, `MASH`. */
  readonly name: string;
  readonly kind: 'person' | 'authority' | 'abbreviation';
  readonly places: readonly Span[];
}

/**
 * Returns what is named at an offset: a person of the frame (by full name, by title and surname, in the salutation),
 * the authority or an abbreviation; undefined elsewhere.
 */
export function namedAt(reading: Reading, offset: number): Named | undefined {
  return (
    namesIn(reading).find(({ places }) => places.some((place) => place.start <= offset && offset <= place.end)) ??
    abbreviationNamedAt(reading, offset)
  );
}

// Without plural and possessive: `IRO` of `IROs`.
function abbreviationNamedAt(reading: Reading, offset: number): Named | undefined {
  const here = abbreviationAt(reading, offset);
  return (
    here && {
      name: here.name,
      kind: 'abbreviation',
      places: here.abbreviation.mentions.map((place) => placeOf(place, place.mention)),
    }
  );
}

/** Everybody named in the frame, and the authority. */
export function namesIn(reading: Reading): readonly Named[] {
  const { facts, letter } = reading;
  const people = [
    facts.addressee?.name,
    ...facts.inspectors.map((inspector) => inspector.name),
    facts.signatory?.name,
  ].filter((name) => name !== undefined);
  const byName = new Map<string, PersonName[]>();
  for (const person of people)
    byName.set(person.text.toLowerCase(), [...(byName.get(person.text.toLowerCase()) ?? []), person]);
  const named: Named[] = [];
  for (const same of byName.values()) {
    const first = same[0];
    if (!first) continue;
    const greeted = first === facts.addressee?.name ? facts.salutation : undefined;
    // The address seldom includes the title; the salutation does, and the letter may use it again.
    const forms = [
      first.text,
      ...(greeted?.text.endsWith(` ${first.surname}`) ? [greeted.text] : []),
      ...same.flatMap(({ honorific, surname }) => (honorific ? [`${honorific} ${surname}`] : [])),
    ];
    named.push({
      name: first.text,
      kind: 'person',
      places: distinct([
        ...same.map((name) => name.span),
        ...(greeted ? [greeted.span] : []),
        ...forms.flatMap((form) => wholeWords(letter.text, form)),
      ]),
    });
  }
  const { authority } = facts;
  if (authority) {
    const mentions = facts.authorities.filter((mention) => mention.authority?.name === authority.name);
    const forms = new Set([authority.name, authority.officialName, ...mentions.map((mention) => mention.text)]);
    named.push({
      name: authority.name,
      kind: 'authority',
      places: distinct([
        ...mentions.map((mention) => mention.span),
        ...[...forms].flatMap((form) => wholeWords(letter.text, form)),
      ]),
    });
  }
  return named;
}

function wholeWords(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  if (words.trim() === '') return places;
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MAX_PLACES;
    at = text.indexOf(words, at + words.length)
  ) {
    if (!WORD.test(text.charAt(at - 1)) && !WORD.test(text.charAt(at + words.length)))
      places.push({ start: at, end: at + words.length });
  }
  return places;
}

const MAX_PLACES = 1000;
const WORD = /[\p{L}\p{N}]/u;

// Sorted; of two overlapping places (a short name within a long one) only the longer is kept.
function distinct(places: readonly Span[]): readonly Span[] {
  const ordered = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const place of ordered) {
    const last = kept.at(-1);
    if (!last || place.start >= last.end) kept.push(place);
  }
  return kept;
}
