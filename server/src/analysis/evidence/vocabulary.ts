import { stemmer } from 'stemmer';
import abbreviationRows from '../../../data/abbreviations.tsv';
import data from '../../../data/evidence.yaml';
import stemRows from '../../../data/finding-stems.tsv';
import { memoizeByString } from '../../memo/bounded-cache';
import { lazy } from '../../memo/lazy';

/** What is known of a word for the linking of areas with findings. */
export interface KnownWord {
  /** What it stands for; undefined for a word that says nothing of a subject. */
  readonly term: Term | undefined;
  /** Signs of a weakness that begin with it, the longest first. */
  readonly signs: readonly CuePhrase[];
}

/** A stem, with what is known of it. */
export interface Term {
  readonly stem: string;
  /** Numbers of the groups of words that half meet one another. */
  readonly near: readonly number[];
  /** Says little by itself: quality, consistency, needs. */
  readonly general: boolean;
  /** The share of all paragraphs of findings in which it stands, as counted on published letters. */
  readonly usual: number;
}

export interface CuePhrase {
  /** The words after the first. */
  readonly rest: readonly string[];
  /** What it counts; 0 takes back the signs inside it. */
  readonly kind: 'except' | 'strong' | 'hint';
}

/** Phrases from which on an area says what it is for. */
export const purposes = (): readonly string[] => evidenceData.purposes;

/** A letter has some hundreds of words; noise may have any number. */
const MAX_KNOWN_WORDS = 20_000;

/** What is known of a word (in lower case; hyphens inside belong to it). */
export const wordOf = memoizeByString(MAX_KNOWN_WORDS, (word): KnownWord => {
  const { stops, signs } = tables();
  return {
    term: stops.has(word) || word.length < 2 || /^\d/.test(word) ? undefined : termFor(stemOf(word)),
    signs: signs.get(word) ?? NO_SIGNS,
  };
});

/** True for a hyphenated word that is not taken apart: `care-experienced`. */
export const staysWhole = (word: string): boolean => tables().same.has(word);

/** The words that an abbreviation stands for, in lower case, if it is a known one: `MASH`, `PEPs`. */
export function expansionOf(word: string): readonly string[] | undefined {
  const { expansions } = tables();
  return expansions.get(word) ?? (word.endsWith('s') ? expansions.get(word.slice(0, -1)) : undefined);
}

/** Number of the groups of near words. */
export const nearGroups = (): number => evidenceData.near.length;

/** The share of a stem that stands in fewer paragraphs than the table has. */
export const RARE = 3 / 2000;

interface EvidenceData {
  readonly stopWords: string;
  readonly general: string;
  readonly purposes: readonly string[];
  readonly same: readonly (readonly string[])[];
  readonly near: readonly (readonly string[])[];
  readonly weakness: {
    readonly strong: readonly string[];
    readonly hints: readonly string[];
    readonly except: readonly string[];
  };
}

const evidenceData = data as EvidenceData;

interface Tables {
  readonly stops: ReadonlySet<string>;
  readonly same: ReadonlyMap<string, string>;
  readonly general: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, readonly number[]>;
  readonly signs: ReadonlyMap<string, readonly CuePhrase[]>;
  readonly usual: ReadonlyMap<string, number>;
  readonly expansions: ReadonlyMap<string, readonly string[]>;
}

// Made when a letter first asks: the first structural answer does not wait for it.
const tables = lazy(makeTables);

function makeTables(): Tables {
  const same = new Map(
    evidenceData.same.flatMap((group) => group.map((word) => [word, stemmer(group[0] ?? word)] as const)),
  );
  const stem = (word: string): string => same.get(word) ?? stemmer(word);
  const near = new Map<string, number[]>();
  evidenceData.near.forEach((group, number) => {
    for (const word of new Set(group.map(stem))) near.set(word, [...(near.get(word) ?? []), number]);
  });
  const signs = new Map<string, CuePhrase[]>();
  const { strong, hints, except } = evidenceData.weakness;
  for (const [kind, phrases] of [
    ['except', except],
    ['strong', strong],
    ['hint', hints],
  ] as const) {
    for (const phrase of phrases) {
      const [first = '', ...rest] = phrase.split(' ');
      signs.set(first, [...(signs.get(first) ?? []), { rest, kind }]);
    }
  }
  for (const list of signs.values())
    list.sort((a, b) => Number(b.kind === 'except') - Number(a.kind === 'except') || b.rest.length - a.rest.length);
  const expansions = new Map<string, readonly string[]>();
  for (const { abbr, expansion } of abbreviationRows) {
    if (abbr && expansion && !expansions.has(abbr))
      expansions.set(abbr, expansion.toLowerCase().match(/\p{L}+/gu) ?? []);
  }
  const paragraphs = Number(stemRows.find((row) => row['stem'] === '*')?.['paragraphs']);
  return {
    stops: new Set(words(evidenceData.stopWords)),
    same,
    general: new Set(words(evidenceData.general).map(stem)),
    near,
    signs,
    expansions,
    usual: new Map(stemRows.map((row) => [row['stem'] ?? '', Number(row['paragraphs']) / paragraphs])),
  };
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
const stemOf = (word: string): string => tables().same.get(word) ?? stemmer(word);

const NO_SIGNS: readonly CuePhrase[] = [];

const termFor = memoizeByString(MAX_KNOWN_WORDS, (stem): Term => {
  const { near, general, usual } = tables();
  return { stem, near: near.get(stem) ?? NO_GROUPS, general: general.has(stem), usual: usual.get(stem) ?? RARE };
});

const NO_GROUPS: readonly number[] = [];
