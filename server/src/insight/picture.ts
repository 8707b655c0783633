import type { LetterRecord, ProblemCount } from './letter-record';

/**
 * The picture over many letters: counts whose size depends on the number of distinct values (years, authorities,
 * themes, rules) rather than of letters. Records are added one at a time and need not be kept.
 */
export interface Picture {
  readonly letters: number;
  /** Texts that are not letters of a known kind; counted only here. */
  readonly unknown: number;
  /** Letters without any date, which are counted in no year. */
  readonly undated: number;
  readonly kinds: Counts;
  readonly authorities: Counts;
  /** Letters by the focus named in their scope; a letter may count under several. */
  readonly focus: Counts;
  readonly withoutFocus: number;
  /** In chronological order. */
  readonly years: ReadonlyMap<string, YearCounts>;
  readonly areas: { readonly improvement: number; readonly 'priority-action': number };
  readonly lettersWithAreas: number;
  readonly themes: ReadonlyMap<string, ThemeCounts>;
  /** Areas with none of the themes. */
  readonly areasWithoutTheme: number;
  /** Areas by tag: `outcome 1`. */
  readonly tags: Counts;
  readonly untagged: number;
  readonly judgements: Counts;
  readonly proportions: Counts;
  /** Letters by the working days from visit to letter. */
  readonly workingDays: ReadonlyMap<number, number>;
  /** Letters by length in steps of `LENGTH_STEP` words; the key is the start of the step. */
  readonly lengths: ReadonlyMap<number, number>;
  readonly words: number;
  /** Parts that templates require and letters leave out, by kind and part. */
  readonly parts: ReadonlyMap<string, PartCounts>;
  readonly problems: ReadonlyMap<string, RuleCounts>;
}

export type Counts = ReadonlyMap<string, number>;

export interface YearCounts {
  readonly letters: number;
  readonly kinds: Counts;
  readonly words: number;
  readonly judgements: Counts;
  readonly proportions: Counts;
  readonly areas: number;
}

export interface ThemeCounts {
  readonly areas: number;
  readonly letters: number;
}

export interface PartCounts {
  readonly kindTitle: string;
  readonly title: string;
  /** Number of letters whose template requires it, and how many of them lack it. */
  readonly asked: number;
  readonly missing: number;
}

export interface RuleCounts {
  readonly severity: string;
  readonly problems: number;
  readonly letters: number;
}

export const LENGTH_STEP = 500;

type Growing<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer K2, infer V> ? Map<K2, V> : T[K] };

/** Counts records as they are added. */
export class PictureBuilder {
  readonly #picture: Growing<Picture> = {
    letters: 0,
    unknown: 0,
    undated: 0,
    kinds: new Map(),
    authorities: new Map(),
    focus: new Map(),
    withoutFocus: 0,
    years: new Map(),
    areas: { improvement: 0, 'priority-action': 0 },
    lettersWithAreas: 0,
    themes: new Map(),
    areasWithoutTheme: 0,
    tags: new Map(),
    untagged: 0,
    judgements: new Map(),
    proportions: new Map(),
    workingDays: new Map(),
    lengths: new Map(),
    words: 0,
    parts: new Map(),
    problems: new Map(),
  };

  add(record: LetterRecord): void {
    const picture = this.#picture;
    if (record.kind === null) {
      picture.unknown++;
      return;
    }
    picture.letters++;
    picture.words += record.words;
    raise(picture.kinds, record.kindTitle ?? record.kind);
    raise(picture.authorities, record.authority ?? NO_AUTHORITY);
    record.focus.forEach((theme) => raise(picture.focus, theme));
    if (record.focus.length === 0) picture.withoutFocus++;
    if (record.workingDays !== null) raise(picture.workingDays, record.workingDays);
    raise(picture.lengths, Math.floor(record.words / LENGTH_STEP) * LENGTH_STEP);
    raiseAll(picture.judgements, record.judgements);
    raiseAll(picture.proportions, record.proportions);
    this.#addAreas(record);
    this.#addYear(record);
    for (const { id, title, state } of record.parts) {
      const key = `${record.kind}/${id}`;
      const before = picture.parts.get(key);
      picture.parts.set(key, {
        kindTitle: record.kindTitle ?? record.kind,
        title,
        asked: (before?.asked ?? 0) + 1,
        missing: (before?.missing ?? 0) + (state === 'missing' ? 1 : 0),
      });
    }
    for (const count of record.problems) picture.problems.set(count.rule, ruleCounts(picture.problems, count));
  }

  /**
   * Returns the counts so far: years in chronological order, everything else by count, highest first, and then by name.
   */
  picture(): Picture {
    const picture = this.#picture;
    return {
      ...picture,
      kinds: byNumber(picture.kinds),
      authorities: byNumber(picture.authorities),
      focus: byNumber(picture.focus),
      years: new Map([...picture.years].sort(([one], [other]) => (one < other ? -1 : 1))),
      themes: sortedBy(picture.themes, ({ areas }) => areas),
      tags: new Map([...picture.tags].sort(([one], [other]) => TAG_ORDER.compare(one, other))),
      judgements: byNumber(picture.judgements),
      proportions: byNumber(picture.proportions),
      workingDays: new Map([...picture.workingDays].sort(([one], [other]) => one - other)),
      lengths: new Map([...picture.lengths].sort(([one], [other]) => one - other)),
      parts: sortedBy(picture.parts, ({ missing }) => missing),
      problems: sortedBy(picture.problems, ({ problems }) => problems),
    };
  }

  #addAreas({ areas }: LetterRecord): void {
    const picture = this.#picture;
    if (areas.length > 0) picture.lettersWithAreas++;
    const inLetter = new Set<string>();
    for (const { kind, themes, tags } of areas) {
      picture.areas = { ...picture.areas, [kind]: picture.areas[kind] + 1 };
      if (themes.length === 0) picture.areasWithoutTheme++;
      if (tags.length === 0) picture.untagged++;
      tags.forEach((tag) => raise(picture.tags, tag));
      for (const theme of themes) {
        const before = picture.themes.get(theme) ?? { areas: 0, letters: 0 };
        const letters = before.letters + (inLetter.has(theme) ? 0 : 1);
        picture.themes.set(theme, { areas: before.areas + 1, letters });
        inLetter.add(theme);
      }
    }
  }

  #addYear(record: LetterRecord): void {
    const year = yearOf(record);
    if (year === undefined) {
      this.#picture.undated++;
      return;
    }
    const before = this.#picture.years.get(year);
    const kinds = new Map(before?.kinds);
    const judgements = new Map(before?.judgements);
    const proportions = new Map(before?.proportions);
    raise(kinds, record.kindTitle ?? '');
    raiseAll(judgements, record.judgements);
    raiseAll(proportions, record.proportions);
    this.#picture.years.set(year, {
      letters: (before?.letters ?? 0) + 1,
      words: (before?.words ?? 0) + record.words,
      areas: (before?.areas ?? 0) + record.areas.length,
      kinds,
      judgements,
      proportions,
    });
  }
}

/** The year of the letter, or of its visit if it has no date. */
const yearOf = ({ letterDate, visitLast }: LetterRecord): string | undefined => (letterDate ?? visitLast)?.slice(0, 4);

const NO_AUTHORITY = 'No authority named';

const TAG_ORDER = new Intl.Collator('en-GB', { numeric: true });

function raise<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function raiseAll(counts: Map<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(more)) raise(counts, key, count);
}

function ruleCounts(problems: ReadonlyMap<string, RuleCounts>, { rule, severity, count }: ProblemCount): RuleCounts {
  const before = problems.get(rule);
  return {
    severity: before && GRAVITY.indexOf(before.severity) < GRAVITY.indexOf(severity) ? before.severity : severity,
    problems: (before?.problems ?? 0) + count,
    letters: (before?.letters ?? 0) + 1,
  };
}

const GRAVITY = ['error', 'warning', 'info', 'hint'];

const byNumber = (counts: Counts): Counts => sortedBy(counts, (count) => count);

const sortedBy = <V>(map: ReadonlyMap<string, V>, number: (value: V) => number): ReadonlyMap<string, V> =>
  new Map(
    [...map].sort(([name, value], [otherName, other]) => number(other) - number(value) || (name < otherName ? -1 : 1)),
  );
