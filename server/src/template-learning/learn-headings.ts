import type { Block } from '../letter/letter';
import { append } from '../lists/append';
import { normalise } from '../text/similarity';
import type { Evidence, Example } from './example';
import { evidenceOf } from './example';
import { sayTheSame } from './heading-lines';
import { maskedWords, wordingOf } from './masked-words';

/** A heading of one example, and its position. */
export interface FoundHeading {
  readonly example: string;
  readonly block: Block;
  /** Its index among the example's headings. */
  readonly place: number;
}

/** Headings of the same section in several examples. */
export interface HeadingGroup {
  /** The most common wording, and the others that occur in two or more examples. */
  readonly text: string;
  readonly aliases: readonly string[];
  /** Wordings that occur in one example only. */
  readonly single: readonly { readonly text: string; readonly example: string }[];
  readonly grades: readonly string[];
  readonly found: readonly FoundHeading[];
  readonly evidence: Evidence;
  /** The examples in which it occurs more than once. */
  readonly repeats: Evidence;
  /** The examples in which its position differs from most. */
  readonly moved: Evidence;
}

/**
 * Groups the headings of all examples by meaning, in the order in which most have them.
 * @param headings of each example, in order, without its title
 * @param grades words with which a heading may end after a colon
 */
export function groupHeadings(
  examples: readonly Example[],
  headings: ReadonlyMap<string, readonly Block[]>,
  grades: readonly string[],
): readonly HeadingGroup[] {
  const found = [...headings].flatMap(([example, blocks]) => blocks.map((block, place) => ({ example, block, place })));
  const byKey = new Map<string, FoundHeading[]>();
  for (const one of found) {
    const key = bareKey(one.block, grades);
    if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const groups = merged([...byKey].map(([key, list]) => ({ keys: [key], found: list })));
  return inOrder(groups).map(({ found: list }, i, all) => {
    const evidence = evidenceOf(examples, namesOf(list));
    const counts = new Map<string, number>();
    for (const { example } of list) counts.set(example, (counts.get(example) ?? 0) + 1);
    return {
      ...wordings(list, grades),
      found: list,
      evidence,
      repeats: evidenceOf(examples, new Set([...counts].flatMap(([name, times]) => (times > 1 ? [name] : [])))),
      moved: evidenceOf(
        examples,
        movedIn(
          i,
          all.map((group) => group.found),
        ),
      ),
    };
  });
}

interface Group {
  readonly keys: readonly string[];
  readonly found: readonly FoundHeading[];
}

const namesOf = (found: readonly FoundHeading[]): ReadonlySet<string> => new Set(found.map(({ example }) => example));

/** The heading in a form comparable between letters, without the marks at its end. */
function bareKey(block: Block, grades: readonly string[]): string {
  return normalise(withoutGrade(masked(block), grades).text).replace(/[\s?:.\d¹²³]+$/u, '');
}

const masked = (block: Block): string => {
  const words = maskedWords(block.plain);
  return words.every(({ fact }) => fact !== undefined) ? block.plain.text.trim() : wordingOf(words, (fact) => fact);
};

function withoutGrade(heading: string, grades: readonly string[]): { readonly text: string; readonly grade?: string } {
  const grade = grades.find((one) => normalise(heading).endsWith(`: ${one}`));
  return grade === undefined
    ? { text: heading }
    : {
        text: heading
          .trim()
          .slice(0, -(grade.length + 1))
          .replace(/:\s*$/, '')
          .trimEnd(),
        grade,
      };
}

/** Merges groups that differ only in wording: very similar, and never both in one example. */
function merged(groups: readonly Group[]): readonly Group[] {
  const all: Group[] = [...groups].sort((a, b) => namesOf(b.found).size - namesOf(a.found).size);
  const kept: Group[] = [];
  for (const group of all) {
    const names = namesOf(group.found);
    const at = kept.findIndex((other) => {
      const theirs = namesOf(other.found);
      return [...names].every((name) => !theirs.has(name)) && sayTheSame(group.keys[0] ?? '', other.keys[0] ?? '');
    });
    const other = kept[at];
    if (other) kept[at] = { keys: [...other.keys, ...group.keys], found: [...other.found, ...group.found] };
    else kept.push(group);
  }
  return kept;
}

/** Sorts by the order in most examples: a group comes before another that it usually precedes. */
function inOrder(groups: readonly Group[]): readonly Group[] {
  const first = groups.map(({ found }) => firstPlaces(found));
  const before = (a: number, b: number): number => {
    let sum = 0;
    for (const [name, place] of first[a] ?? []) {
      const other = first[b]?.get(name);
      if (other !== undefined) sum += Math.sign(other - place);
    }
    return sum;
  };
  // Groups that never occur in the same example are ordered by their mean relative position.
  const mean = groups.map(({ found }) => found.reduce((sum, { place }) => sum + place, 0) / Math.max(1, found.length));
  const left = groups.map((_, i) => i);
  const order: number[] = [];
  while (left.length > 0) {
    const rank = left.map((i) => left.reduce((sum, j) => sum + (i === j ? 0 : Math.max(0, before(j, i))), 0));
    let best = 0;
    left.forEach((i, at) => {
      const less = (rank[at] ?? 0) - (rank[best] ?? 0);
      if (less < 0 || (less === 0 && (mean[i] ?? 0) < (mean[left[best] ?? 0] ?? 0))) best = at;
    });
    append(order, left.splice(best, 1));
  }
  return order.flatMap((i) => groups[i] ?? []);
}

function firstPlaces(found: readonly FoundHeading[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { example, place } of found) places.set(example, Math.min(place, places.get(example) ?? Infinity));
  return places;
}

/** The examples in which a group comes before one that usually precedes it, or after one that usually follows it. */
function movedIn(index: number, all: readonly (readonly FoundHeading[])[]): ReadonlySet<string> {
  const own = firstPlaces(all[index] ?? []);
  const moved = new Set<string>();
  all.forEach((found, other) => {
    if (other === index) return;
    for (const [name, place] of firstPlaces(found)) {
      const mine = own.get(name);
      if (mine !== undefined && (other < index ? place > mine : place < mine)) moved.add(name);
    }
  });
  return moved;
}

function wordings(
  found: readonly FoundHeading[],
  grades: readonly string[],
): Pick<HeadingGroup, 'text' | 'aliases' | 'single' | 'grades'> {
  const forms = new Map<string, { readonly surfaces: string[]; readonly examples: Set<string> }>();
  const given = new Set<string>();
  for (const { block, example } of found) {
    const { text, grade } = withoutGrade(masked(block).replace(/\d$|[¹²³]$/u, ''), grades);
    if (grade !== undefined) given.add(grade);
    const form = forms.get(normalise(text)) ?? { surfaces: [], examples: new Set() };
    form.surfaces.push(text);
    form.examples.add(example);
    forms.set(normalise(text), form);
  }
  const sorted = [...forms.values()]
    .map(({ surfaces, examples }) => ({ text: commonest(surfaces).replaceAll("'", '’'), examples: [...examples] }))
    .sort((a, b) => b.examples.length - a.examples.length);
  return {
    text: sorted[0]?.text ?? '',
    aliases: sorted.slice(1).flatMap(({ text, examples }) => (examples.length > 1 ? [text] : [])),
    single: sorted
      .slice(1)
      .flatMap(({ text, examples }) => (examples.length === 1 ? [{ text, example: examples[0] ?? '' }] : [])),
    grades: given.size > 0 ? grades : [],
  };
}

/** The most frequent text in a list; of several, the first. */
export function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0];
}
