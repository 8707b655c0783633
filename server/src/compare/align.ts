import { LikelyPairs } from './likely-pairs';
import type { ComparedPassage } from './passages';
import type { WordBag } from './similarity';
import { WordSimilarity } from './similarity';

/** Passages of the earlier version paired with the later passages they became. */
export interface Pairing {
  readonly before: readonly ComparedPassage[];
  readonly after: readonly ComparedPassage[];
}

/**
 * Aligns the passages of two versions: first those with identical words, then those with most words in common, then
 * those that fill the same part of the frame. A remaining passage joins a pair as a part split off from it or merged
 * into it; otherwise it is added or removed. Every passage is in exactly one pairing.
 */
export function align(before: readonly ComparedPassage[], after: readonly ComparedPassage[]): readonly Pairing[] {
  const work = new Alignment(before, after);
  work.pairSame(({ role, part, exact }) => `${role === 'frame' ? part : role === 'heading'} ${exact}`);
  work.pairSame(({ exact }) => exact);
  work.pairSimilar();
  work.pairFrame();
  work.joinRest();
  return work.pairings();
}

/** Below this similarity two passages are different ones. */
const LEAST_SIMILARITY = 0.45;
/** The share of its words that a split or merged passage must have in the other. */
const LEAST_CONTAINMENT = 0.6;
/** The greatest distance from it, in passages. */
const MAX_SPLIT_DISTANCE = 3;
/** How much more similar the parts together must be to the whole than the first part alone. */
const LEAST_GAIN = 0.04;

interface Group {
  /** In the order in which the groups were made. */
  readonly number: number;
  readonly before: ComparedPassage[];
  readonly after: ComparedPassage[];
}

type Side = 'before' | 'after';

class Alignment {
  readonly #groups: Group[] = [];
  /** By side, the group of each passage, by the passage's index in its version. */
  readonly #groupAt: Readonly<Record<Side, Map<number, Group>>> = { before: new Map(), after: new Map() };
  readonly #similarity: WordSimilarity;
  readonly #bags = new Map<ComparedPassage, WordBag>();
  #before: ComparedPassage[];
  #after: ComparedPassage[];

  constructor(before: readonly ComparedPassage[], after: readonly ComparedPassage[]) {
    this.#before = [...before];
    this.#after = [...after];
    this.#similarity = new WordSimilarity([...before, ...after].map(({ words }) => words));
  }

  pairSame(keyOf: (passage: ComparedPassage) => string): void {
    this.#take(inTurn(this.#before, this.#after, keyOf));
  }

  /** Pairs passages that fill the same part of the frame, whatever they say. */
  pairFrame(): void {
    const isFrame = ({ role }: ComparedPassage): boolean => role === 'frame';
    this.#take(inTurn(this.#before.filter(isFrame), this.#after.filter(isFrame), ({ part }) => part));
  }

  pairSimilar(): void {
    const scored: { readonly before: ComparedPassage; readonly after: ComparedPassage; readonly score: number }[] = [];
    const likely = new LikelyPairs(
      this.#similarity,
      this.#after.map((passage) => this.#bagOf(passage)),
    );
    for (const [i, earlier] of this.#before.entries()) {
      for (const j of likely.of(this.#bagOf(earlier), i, LEAST_SIMILARITY)) {
        const later = this.#after[j];
        if (!later || (earlier.role === 'heading') !== (later.role === 'heading')) continue;
        // A passage of the frame is paired only with one that fills the same part.
        if (earlier.part !== later.part) continue;
        const score = this.#similarity.dice(this.#bagOf(earlier), this.#bagOf(later));
        if (score >= LEAST_SIMILARITY) scored.push({ before: earlier, after: later, score });
      }
    }
    scored.sort((a, b) => b.score - a.score);
    const taken = new Set<ComparedPassage>();
    this.#take(
      scored.flatMap(({ before, after }) => {
        if (taken.has(before) || taken.has(after)) return [];
        taken.add(before).add(after);
        return [[before, after]];
      }),
    );
  }

  /** A remaining passage may be a piece of one that has already been paired. */
  joinRest(): void {
    const isBody = ({ role }: ComparedPassage): boolean => role !== 'frame' && role !== 'heading';
    const join = (rest: ComparedPassage[], own: Side, other: Side): ComparedPassage[] =>
      rest.filter((passage) => {
        if (!isBody(passage)) return true;
        const group = this.#bestHost(passage, own, other);
        group?.[own].push(passage);
        if (group) this.#groupAt[own].set(passage.index, group);
        return !group;
      });
    this.#after = join(this.#after, 'after', 'before');
    this.#before = join(this.#before, 'before', 'after');
  }

  #bestHost(passage: ComparedPassage, own: Side, other: Side): Group | undefined {
    const bag = this.#bagOf(passage);
    if (bag.weight === 0) return undefined;
    let best: { readonly group: Group; readonly gain: number } | undefined;
    for (const group of this.#groupsNear(passage, own)) {
      // A group is split or merged, never both.
      if (group[other].length > 1 || group[other][0]?.role === 'heading') continue;
      if (group[own].some(({ role }) => role === 'heading' || role === 'frame')) continue;
      const whole = this.#bagTogether(group[other]);
      if (this.#similarity.common(bag, whole) < LEAST_CONTAINMENT * bag.weight) continue;
      const alone = this.#similarity.dice(this.#bagTogether(group[own]), whole);
      const together = this.#similarity.dice(this.#bagTogether([...group[own], passage]), whole);
      const gain = together - alone;
      if (gain >= LEAST_GAIN && gain > (best?.gain ?? 0)) best = { group, gain };
    }
    return best?.group;
  }

  /** The groups with a passage at most `MAX_SPLIT_DISTANCE` away, in the order in which they were made. */
  #groupsNear({ index }: ComparedPassage, own: Side): readonly Group[] {
    const near = new Set<Group>();
    for (let at = index - MAX_SPLIT_DISTANCE; at <= index + MAX_SPLIT_DISTANCE; at++) {
      const group = this.#groupAt[own].get(at);
      if (group) near.add(group);
    }
    return [...near].sort((a, b) => a.number - b.number);
  }

  pairings(): readonly Pairing[] {
    const byIndex = (a: ComparedPassage, b: ComparedPassage): number => a.index - b.index;
    return [
      ...this.#groups.map(({ before, after }) => ({ before: before.sort(byIndex), after: after.sort(byIndex) })),
      ...this.#before.map((passage) => ({ before: [passage], after: [] })),
      ...this.#after.map((passage) => ({ before: [], after: [passage] })),
    ];
  }

  #take(pairs: readonly (readonly ComparedPassage[])[]): void {
    const taken = new Set(pairs.flat());
    for (const [before, after] of pairs) {
      if (!before || !after) continue;
      const group = { number: this.#groups.length, before: [before], after: [after] };
      this.#groups.push(group);
      this.#groupAt.before.set(before.index, group);
      this.#groupAt.after.set(after.index, group);
    }
    this.#before = this.#before.filter((passage) => !taken.has(passage));
    this.#after = this.#after.filter((passage) => !taken.has(passage));
  }

  #bagOf(passage: ComparedPassage): WordBag {
    const known = this.#bags.get(passage);
    if (known) return known;
    const bag = this.#similarity.bagOf(passage.words);
    this.#bags.set(passage, bag);
    return bag;
  }

  #bagTogether(passages: readonly ComparedPassage[]): WordBag {
    const [only] = passages;
    if (only && passages.length === 1) return this.#bagOf(only);
    return this.#similarity.bagOf(passages.flatMap(({ words }) => words));
  }
}

/** Pairs the passages with the same key: the first with the first, the second with the second. */
function inTurn(
  before: readonly ComparedPassage[],
  after: readonly ComparedPassage[],
  keyOf: (passage: ComparedPassage) => unknown,
): readonly (readonly ComparedPassage[])[] {
  const waiting = new Map<unknown, ComparedPassage[]>();
  for (const passage of before) {
    const key = keyOf(passage);
    const there = waiting.get(key);
    if (there) there.push(passage);
    else waiting.set(key, [passage]);
  }
  const heads = new Map<unknown, number>();
  return after.flatMap((passage) => {
    const key = keyOf(passage);
    const head = heads.get(key) ?? 0;
    const earlier = waiting.get(key)?.[head];
    if (!earlier) return [];
    heads.set(key, head + 1);
    return [[earlier, passage]];
  });
}
