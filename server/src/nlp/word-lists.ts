import childrenData from '../../data/confidentiality/children.yaml';
import namesData from '../../data/confidentiality/first-names.yaml';
import gradesData from '../../data/confidentiality/grades.yaml';
import peopleData from '../../data/confidentiality/people.yaml';
import placesData from '../../data/confidentiality/places.yaml';
import frameData from '../../data/wording-of-frames.yaml';
import { memoizeByString } from '../memo/bounded-cache';

/**
 * A list of `server/data/confidentiality/*.yaml`, with straight apostrophes; empty if the data have no list of that
 * name.
 */
export type ListName =
  | 'children.child'
  | 'children.told-apart'
  | 'children.relations'
  | 'children.several'
  | 'children.lettered'
  | 'children.lettered-several'
  | 'children.has'
  | 'children.staff-has'
  | 'children.does'
  | 'children.does-at-start'
  | 'children.details'
  | 'children.determiners'
  | 'children.described-with-age'
  | 'children.described-with-name'
  | 'children.alone'
  | 'children.family'
  | 'children.ends-words'
  | 'children.has-of'
  | 'children.has-described'
  | 'first-names.names'
  | 'first-names.words-too'
  | 'grades.unfinished'
  | 'grades.judged'
  | 'grades.services'
  | 'grades.past'
  | 'grades.others'
  | 'grades.now'
  | 'people.staff'
  | 'people.staff-one-only'
  | 'people.public-roles'
  | 'people.honorifics'
  | 'people.public-honorifics'
  | 'people.before-job'
  | 'people.before-no-person'
  | 'people.after-no-person'
  | 'people.bodies'
  | 'people.not-names'
  | 'people.public-people'
  | 'places.short-schools'
  | 'places.school-words'
  | 'places.homes'
  | 'places.houses'
  | 'places.hospitals'
  | 'places.streets'
  | 'places.numbered-streets'
  | 'places.general'
  | 'places.goes-to'
  | 'places.before-name'
  | 'places.of-child'
  | 'places.lives-at'
  | 'places.patient'
  | 'places.partner-after'
  | 'places.own-postcodes'
  | 'places.own-telephones'
  | 'places.own-mail'
  | 'frames.never'
  | 'frames.particles';

/** More than there are lists. */
const MAX_LISTS = 1_000;

export const wordList = (name: ListName): readonly string[] => [...wordSet(name)];

/** As a set, for lookups. */
export const wordSet: (name: ListName) => ReadonlySet<string> = memoizeByString(
  MAX_LISTS,
  (name) => new Set(list(at(name)).map((word) => straight(String(word)))),
);

/** The replacement for a word (`children.instead`, `places.schools`). */
export const insteadOf: (name: 'children.instead' | 'places.schools') => ReadonlyMap<string, string> = memoizeByString(
  MAX_LISTS,
  (name) => new Map(Object.entries(fields(at(name))).map(([word, instead]) => [straight(word), String(instead)])),
);

/** Lower case, straight apostrophes. */
export const plainWord = (word: string): string => straight(word.toLowerCase());
const straight = (word: string): string => (/[’‘]/.test(word) ? word.replace(/[’‘]/g, "'") : word);

type Fields = Readonly<Record<string, unknown>>;
const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const FILES: Readonly<Record<string, unknown>> = {
  children: childrenData,
  'first-names': namesData,
  grades: gradesData,
  people: peopleData,
  places: placesData,
  frames: fields(frameData)['people'],
};

function at(name: string): unknown {
  const [file = '', key = ''] = name.split('.');
  return fields(FILES[file])[key];
}
