import { memoizeByPhrase } from '../../memo/bounded-cache';
import type { AnnotatedText } from '../../text/annotated-text';
import { withoutEnding } from '../../text/ends';
import { editDistance, normalise } from '../../text/similarity';
import type { Span } from '../../text/span';
import type { PersonName, Salutation } from '../facts';
import { frameLexicon } from './lexicon';

/**
 * Reads a person's name from `within` (default: the whole text), which must contain nothing but the name, its
 * honorific, honours and brackets. Undefined if it reads as something else (a place, a job, a sentence).
 */
export function readPersonName(text: AnnotatedText, within?: Span): PersonName | undefined {
  const place = within ?? { start: 0, end: text.text.length };
  if (place.end - place.start > MAX_NAME_LINE_LENGTH) return undefined;
  const name = scanName(text.text, place.start, place.end);
  return name && isTail(text.text.slice(name.end, place.end)) ? toPersonName(text, name) : undefined;
}

/**
 * Reads the salutation of a line that starts with `Dear`; undefined for other lines, and if the name is still to be
 * filled in (`Dear [title and surname]`).
 */
export function readSalutation(line: { readonly plain: AnnotatedText }): Salutation | undefined {
  const match = /^\s*dear\b\s*/i.exec(line.plain.text);
  if (!match) return undefined;
  const text = withoutEnding(line.plain.text.slice(match[0].length), /[\s,.:;]/);
  if (/[[\]{}]/.test(text)) return undefined;
  const honorific = /^([\p{L}]+)\.?\s/u.exec(text)?.[1];
  return {
    text,
    span: line.plain.toSource({ start: match[0].length, end: match[0].length + text.length }),
    ...(honorific && frameLexicon().people.honorifics.has(normalise(honorific)) ? { honorific } : {}),
  };
}

/**
 * How a salutation suits the person it greets:
 * - `fits`: title and surname, first name, or full name (each with or without title)
 * - `other-title`: the name fits, but the address has a different title
 * - `title-with-first-name`: `Dear Mr Michael` to Michael Marks
 * - `misspelt`: one or two characters from fitting
 * - `short-form`: the first letters of the first name (`Cath` for Catherine)
 * - `other-name`: someone else
 */
export type SalutationFit = 'fits' | 'other-title' | 'title-with-first-name' | 'misspelt' | 'short-form' | 'other-name';

/**
 * Returns how `salutation` suits `people`, the addressees (usually one); two may be greeted together, joined by `and`,
 * or by one name alone.
 */
export function salutationFit(salutation: Salutation, people: PersonName | readonly PersonName[]): SalutationFit {
  const addressed = Array.isArray(people) ? (people as readonly PersonName[]) : [people as PersonName];
  const greeted = salutation.text
    .split(/\s(?:and|&)\s/i)
    .map((part) => part.trim())
    .filter(Boolean);
  if (greeted.length === 0) return 'other-name';
  const fits = greeted.map((part) => best(addressed.map((person) => fitOf(part, person))));
  return worst(fits);
}

/**
 * `exact`: the same name, ignoring titles, middle names and case. `near`: clearly meant to be the same (a slip, a short
 * form).
 */
export function samePerson(
  a: Pick<PersonName, 'text' | 'first' | 'surname'>,
  b: Pick<PersonName, 'text' | 'first' | 'surname'>,
): 'exact' | 'near' | 'different' {
  const one = plainName(a.text);
  const two = plainName(b.text);
  if (one === two) return 'exact';
  const [first, second] = [plainName(a.first), plainName(b.first)];
  const [surname, other] = [plainName(a.surname), plainName(b.surname)];
  if (first === second && surname === other) return 'exact';
  if (surname === other && first[0] === second[0]) return 'near';
  if (editDistance(one, two, 2) <= (Math.min(one.length, two.length) > 7 ? 2 : 1)) return 'near';
  // A first name or initial on its own matches the person with that first name.
  if (first === second && (surname === '' || other === '' || editDistance(surname, other, 2) <= 2)) return 'near';
  return 'different';
}

/** A name found by `scanName` in running text; spans are offsets in that text. */
export interface ScannedName {
  /** Including the honorific, without honours. */
  readonly start: number;
  /** Where the bare name starts. */
  readonly nameStart: number;
  readonly end: number;
  readonly honorific?: string;
  readonly words: readonly string[];
}

// One word of a name: O'Neill, Thomson-Jones (even across a line break), J., JP.
const NAME_WORD = /[\p{L}][\p{L}\p{M}'’]*(?:(?:-|‐|‑)\s?\p{L}[\p{L}\p{M}'’]*)*\.?/uy;
const MAX_NAME_WORDS = 6;

/**
 * Returns the longest name that starts at `from` (after white space) and ends before `end`; undefined if there is none.
 */
export function scanName(text: string, from: number, end: number): ScannedName | undefined {
  const { honorifics, honours, particles, never, surnamesToo } = frameLexicon().people;
  let at = skipSpace(text, from, end);
  const start = at;
  let honorific: string | undefined;
  let nameStart = at;
  let nameEnd = at;
  const words: string[] = [];
  while (at < end && words.length < MAX_NAME_WORDS) {
    NAME_WORD.lastIndex = at;
    const match = NAME_WORD.exec(text);
    if (!match || at + match[0].length > end) break;
    const dotted = match[0].endsWith('.');
    const word = dotted ? match[0].slice(0, -1) : match[0];
    const lower = normalise(word);
    const wordEnd = at + match[0].length;
    if (words.length === 0 && honorifics.has(lower)) {
      // "Sir Dr": only the first is kept.
      honorific ??= word;
      at = skipSpace(text, wordEnd, end);
      nameStart = at;
      continue;
    }
    const notAName = never.has(lower.replace(/'s$/, '')) || never.has(lower);
    if (
      (notAName && !((words.length > 0 || honorific) && surnamesToo.has(lower))) ||
      (words.length > 0 && (isHonour(word, honours) || (words.length > 1 && isGeneration(lower))))
    )
      break;
    const particle = particles.has(lower) && words.length > 0;
    if (!particle && !STARTS_NAME.test(word)) break;
    words.push(word.replace(/([-‐‑])\s/g, '$1'));
    nameEnd = dotted && !isInitial(word) ? wordEnd - 1 : wordEnd;
    if (dotted && !isInitial(word)) break;
    const next = skipSpace(text, wordEnd, end);
    if (next === wordEnd) break;
    at = next;
  }
  while (words.length > 0 && particles.has(normalise(words.at(-1) ?? ''))) {
    const dropped = words.pop() ?? '';
    nameEnd -= dropped.length;
    while (nameEnd > nameStart && /\s/.test(text[nameEnd - 1] ?? '')) nameEnd--;
  }
  if (words.length === 0) return undefined;
  return { start, nameStart, end: nameEnd, words, ...(honorific ? { honorific } : {}) };
}

/** A capital, or a small article joined to one: `al-Hashimi`, `d’Arcy`. */
const STARTS_NAME = /^(?:(?:a[a-z]|el|ul|d|l)[-‐‑'’])?\p{Lu}/u;

const isHonour = (word: string, honours: ReadonlySet<string>): boolean =>
  honours.has(normalise(word)) && (word === word.toUpperCase() || /\p{Lu}\p{L}*\p{Lu}/u.test(word));

/** True for a suffix that distinguishes a child from a parent of the same name. */
export const isGeneration = (word: string): boolean => /^(?:jr|jnr|sr|snr|junior|ii|iii)$/.test(word);

/** Converts a scanned name to a fact, placed in the source. */
export function toPersonName(text: AnnotatedText, name: ScannedName): PersonName {
  const { particles } = frameLexicon().people;
  const [first = '', ...others] = name.words;
  let surnameAt = others.length - 1;
  while (surnameAt > 0 && particles.has(normalise(others[surnameAt - 1] ?? ''))) surnameAt--;
  const alone = others.length === 0;
  return {
    text: name.words.join(' '),
    span: text.toSource({ start: name.nameStart, end: name.end }),
    ...(name.honorific ? { honorific: name.honorific } : {}),
    // `Ms Smith` gives a surname, `Priya` a first name.
    first: alone && name.honorific ? '' : first,
    surname: alone ? (name.honorific ? first : '') : others.slice(surnameAt).join(' '),
  };
}

// No line with a name and honours is longer.
const MAX_NAME_LINE_LENGTH = 160;

/** True for what may follow a name on its line: honours, brackets, punctuation. */
function isTail(rest: string): boolean {
  const { honours } = frameLexicon().people;
  return rest
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s,.;:]+/)
    .every((word) => word === '' || honours.has(normalise(word)) || isGeneration(normalise(word)));
}

const isInitial = (word: string): boolean => word.length === 1;

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? '')) at++;
  return at;
}

const plainName = memoizeByPhrase((name): string => normalise(name).replace(/[.']/g, '').replace(/-\s?/g, ' ').trim());

const FITS: readonly SalutationFit[] = [
  'fits',
  'other-title',
  'title-with-first-name',
  'misspelt',
  'short-form',
  'other-name',
];
const best = (fits: readonly SalutationFit[]): SalutationFit => FITS.find((fit) => fits.includes(fit)) ?? 'other-name';
const worst = (fits: readonly SalutationFit[]): SalutationFit =>
  FITS.findLast((fit) => fits.includes(fit)) ?? 'other-name';

function fitOf(greeting: string, person: PersonName): SalutationFit {
  const { honorifics } = frameLexicon().people;
  const words = greeting.trim().split(/\s+/);
  const title =
    words.length > 0 && honorifics.has(plainName(words[0] ?? '')) ? plainName(words.shift() ?? '') : undefined;
  const said = plainName(words.join(' '));
  if (said === '') return 'other-name';
  const full = plainName(person.text);
  const first = plainName(person.first);
  const surname = plainName(person.surname);
  const lastWords = full.split(' ').map((_, i, all) => all.slice(i).join(' '));
  const isSurname = said === surname || lastWords.slice(1).includes(said);
  const isFull = said === full || said === `${first} ${surname}`;
  if (isSurname || isFull) {
    const other = title && person.honorific && !sameTitle(title, plainName(person.honorific));
    return other ? 'other-title' : 'fits';
  }
  if (said === first)
    return title && !['sir', 'dame', 'lord', 'lady'].includes(title) ? 'title-with-first-name' : 'fits';
  const near = (name: string): boolean => name.length > 2 && editDistance(said, name, 2) <= (name.length > 4 ? 2 : 1);
  if (near(full) || (title ? near(surname) : near(surname) || near(first)) || near(`${first} ${surname}`))
    return 'misspelt';
  if (said.length >= 2 && (first.startsWith(said) || said.startsWith(first)) && first !== '') return 'short-form';
  return 'other-name';
}

const sameTitle = (a: string, b: string): boolean =>
  a === b || WRITTEN_OUT_TITLES[a] === b || WRITTEN_OUT_TITLES[b] === a;
const WRITTEN_OUT_TITLES: Readonly<Record<string, string>> = {
  dr: 'doctor',
  prof: 'professor',
  cllr: 'councillor',
  rev: 'reverend',
};
