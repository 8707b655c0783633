import { stemmer } from 'stemmer';
import abbreviationRows from '../../../data/abbreviations.tsv';
import data from '../../../data/evidence.yaml';
import stemRows from '../../../data/finding-stems.tsv';

/** What is known of a word for the linking of areas with findings. */
export interface KnownWord {
  /** What it stands for; undefined for a word that says nothing of a subject. */
  readonly term: Term | undefined;
  /** Signs of a weakness that begin with it, the longest first. */
  readonly signs: readonly Sign[];
}

/** A stem; one and the same for every word of it. */
export interface Term {
  readonly id: number;
  readonly stem: string;
  /** Numbers of the groups of words that half meet one another. */
  readonly near: readonly number[];
  /** Says little by itself: quality, consistency, needs. */
  readonly general: boolean;
  /** The share of all paragraphs of findings in which it stands, as counted on published letters. */
  readonly usual: number;
}

export interface Sign {
  /** The words after the first. */
  readonly rest: readonly string[];
  /** What it counts; 0 takes back the signs inside it. */
  readonly kind: 'except' | 'strong' | 'hint';
}

/** Phrases from which on an area says what it is for. */
export const PURPOSES: readonly string[] = (data as EvidenceData).purposes;

/** What is known of a word (in lower case; hyphens inside belong to it). */
export function wordOf(word: string): KnownWord {
  const found = known.get(word);
  if (found) return found;
  // A letter has some hundreds of words; noise may have any number.
  if (known.size >= MOST_WORDS) known.clear();
  const made = { term: STOP.has(word) || word.length < 2 || /^\d/.test(word) ? undefined : termFor(stemOf(word)), signs: SIGNS.get(word) ?? NO_SIGNS };
  known.set(word, made);
  return made;
}

/** True for a hyphenated word that is not taken apart: `care-experienced`. */
export const staysWhole = (word: string): boolean => SAME.has(word);

/** The words that an abbreviation stands for, in lower case, if it is a known one: `MASH`, `PEPs`. */
export const expansionOf = (word: string): readonly string[] | undefined => EXPANSIONS.get(word) ?? (word.endsWith('s') ? EXPANSIONS.get(word.slice(0, -1)) : undefined);

/** The share of a stem that stands in fewer paragraphs than the table has. */
export const RARE = 3 / 2000;

/** Number of the groups of near words. */
export const nearGroups = (): number => (data as EvidenceData).near.length;

interface EvidenceData {
  readonly stopWords: string;
  readonly general: string;
  readonly purposes: readonly string[];
  readonly same: readonly (readonly string[])[];
  readonly near: readonly (readonly string[])[];
  readonly weakness: { readonly strong: readonly string[]; readonly hints: readonly string[]; readonly except: readonly string[] };
}

const MOST_WORDS = 20_000;
const NO_SIGNS: readonly Sign[] = [];
const known = new Map<string, KnownWord>();
const byStem = new Map<string, Term>();
let lastId = 0;

const { stopWords, general, same, near, weakness } = data as EvidenceData;
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
const SAME = new Map(same.flatMap((group) => group.map((word) => [word, stemmer(group[0] ?? word)] as const)));
const stemOf = (word: string): string => SAME.get(word) ?? stemmer(word);
const STOP = new Set(words(stopWords));
const GENERAL = new Set(words(general).map(stemOf));

const NEAR = new Map<string, number[]>();
near.forEach((group, number) => {
  for (const stem of new Set(group.map(stemOf))) NEAR.set(stem, [...(NEAR.get(stem) ?? []), number]);
});

const SIGNS = new Map<string, Sign[]>();
for (const [kind, phrases] of [['except', weakness.except], ['strong', weakness.strong], ['hint', weakness.hints]] as const) {
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    SIGNS.set(first, [...(SIGNS.get(first) ?? []), { rest, kind }].sort((a, b) => Number(b.kind === 'except') - Number(a.kind === 'except') || b.rest.length - a.rest.length));
  }
}

function termFor(stem: string): Term {
  const found = byStem.get(stem);
  if (found) return found;
  const term = { id: ++lastId, stem, near: NEAR.get(stem) ?? [], general: GENERAL.has(stem), usual: USUAL.get(stem) ?? RARE };
  // A stem keeps its number as long as a text may know it by that.
  byStem.set(stem, term);
  return term;
}

const EXPANSIONS = new Map<string, readonly string[]>();
for (const { abbr, expansion } of abbreviationRows) {
  if (abbr && expansion && !EXPANSIONS.has(abbr)) EXPANSIONS.set(abbr, expansion.toLowerCase().match(/\p{L}+/gu) ?? []);
}

const PARAGRAPHS = Number(stemRows.find(({ stem }) => stem === '*')?.['paragraphs']);
const USUAL = new Map(stemRows.map(({ stem = '', paragraphs = '' }) => [stem, Number(paragraphs) / PARAGRAPHS]));

