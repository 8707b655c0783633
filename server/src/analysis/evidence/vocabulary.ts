import { stemmer } from 'stemmer';
import abbreviationRows from '../../../data/abbreviations.tsv';
import data from '../../../data/evidence.yaml';
import stemRows from '../../../data/finding-stems.tsv';
import { memoizeByString } from '../../memo/bounded-cache';
import { lazy } from '../../memo/lazy';

/** What is known of a word for linking areas with findings. */
export interface KnownWord {
  /** The term that it stands for; undefined for a word that says nothing about a subject. */
  readonly term: Term | undefined;
  /** Signs of a weakness that begin with it, longest first. */
  readonly signs: readonly CuePhrase[];
}

/** A stem and its properties. */
export interface Term {
  readonly stem: string;
  /** Numbers of the groups of near words that it belongs to; words of one group half match each other. */
  readonly near: readonly number[];
  /** True for a word that says little on its own: quality, consistency, needs. */
  readonly general: boolean;
  /** The share of all paragraphs of findings that contain it, counted on published letters. */
  readonly usual: number;
}

export interface CuePhrase {
  /** The words after the first. */
  readonly rest: readonly string[];
  /** How it counts; an exception cancels the signs inside it. */
  readonly kind: 'except' | 'strong' | 'hint';
}

/** Phrases that introduce an area's purpose. */
export const purposes = (): readonly string[] => evidenceData.purposes;

/** A letter has a few hundred words; garbage may have any number. */
const MAX_KNOWN_WORDS = 20_000;

/** Looks up a word (in lower case, with any internal hyphens). */
export const wordOf = memoizeByString(MAX_KNOWN_WORDS, (word): KnownWord => {
  const { stops, signs } = tables();
  return {
    term: stops.has(word) || word.length < 2 || /^\d/.test(word) ? undefined : termFor(stemOf(word)),
    signs: signs.get(word) ?? NO_SIGNS,
  };
});

/** True for a hyphenated word that is not split: `care-experienced`. */
export const staysWhole = (word: string): boolean => tables().same.has(word);

/** Returns the expansion of a known abbreviation, in lower case: `MASH`, `PEPs`. */
export function expansionOf(word: string): readonly string[] | undefined {
  const { expansions } = tables();
  return expansions.get(word) ?? (word.endsWith('s') ? expansions.get(word.slice(0, -1)) : undefined);
}

/** Returns the number of groups of near words. */
export const nearGroups = (): number => evidenceData.near.length;

/** The share assumed for a stem that occurs in fewer paragraphs than the table covers. */
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

// Built on first use: the first structural check does not wait for it.
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
