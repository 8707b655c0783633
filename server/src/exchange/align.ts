import { diffLists } from '../lists/diff-lists';
import { longestIncreasingSubsequence } from '../lists/longest-increasing-subsequence';

/** Sent paragraphs paired with the returned ones they became: one to one, split, joined, gone or new. */
export interface Pairing {
  /** Consecutive indexes, in order; empty for a new paragraph. */
  readonly sent: readonly number[];
  /** Consecutive indexes, in order; empty for a paragraph that is gone. */
  readonly back: readonly number[];
  /** Whether its place among the other paragraphs has changed. */
  readonly moved: boolean;
}

/** A paragraph to be paired. */
export interface Paired {
  readonly text: string;
  readonly identities: readonly string[];
}

/**
 * Pairs paragraphs: first those with the same text, then by identifier and by the word pairs they share. Each paragraph
 * of either side is in exactly one pairing. Text outranks an identifier, because a bookmark stays behind when its text
 * is cut and pasted elsewhere.
 */
export function pairParagraphs(sent: readonly Paired[], back: readonly Paired[]): readonly Pairing[] {
  const groups = new Groups();
  const sentFree = new Set(sent.keys());
  const backFree = new Set(back.keys());
  const pair = (i: number, j: number): void => {
    groups.add(i, j);
    sentFree.delete(i);
    backFree.delete(j);
  };
  for (const [i, j] of sameInOrder(sent, back)) pair(i, j);
  for (const [i, j] of sameElsewhere(sent, back, sentFree, backFree)) pair(i, j);
  for (const { i, j } of links(sent, back, sentFree, backFree)) {
    if (sentFree.has(i) && backFree.has(j)) pair(i, j);
    else if (backFree.has(j) ? groups.addBack(i, j) : sentFree.has(i) && groups.addSent(i, j)) {
      sentFree.delete(i);
      backFree.delete(j);
    }
  }
  const paired = groups.inOrderOfBack();
  const inOrder = new Set(longestIncreasingSubsequence(paired.map((group) => group.sent[0] ?? 0)));
  return [
    ...paired.map((group, at) => ({ ...group, moved: !inOrder.has(at) })),
    ...[...sentFree].map((i) => ({ sent: [i], back: [], moved: false })),
    ...[...backFree].map((j) => ({ sent: [], back: [j], moved: false })),
  ];
}

interface Group {
  readonly sent: number[];
  readonly back: number[];
}

class Groups {
  private readonly bySent = new Map<number, Group>();
  private readonly byBack = new Map<number, Group>();

  add(i: number, j: number): void {
    const group = { sent: [i], back: [j] };
    this.bySent.set(i, group);
    this.byBack.set(j, group);
  }

  /** Adds another part of a split paragraph. Returns false if it is not adjacent to the first. */
  addBack(i: number, j: number): boolean {
    const group = this.bySent.get(i);
    if (!group || !joins(group.back, j)) return false;
    this.byBack.set(j, group);
    return true;
  }

  /** Adds another paragraph that was joined to the first. */
  addSent(i: number, j: number): boolean {
    const group = this.byBack.get(j);
    if (!group || !joins(group.sent, i)) return false;
    this.bySent.set(i, group);
    return true;
  }

  inOrderOfBack(): readonly Group[] {
    return [...new Set(this.byBack.values())].sort((a, b) => (a.back[0] ?? 0) - (b.back[0] ?? 0));
  }
}

function joins(run: number[], next: number): boolean {
  if (next === (run.at(-1) ?? NaN) + 1) run.push(next);
  else if (next === (run[0] ?? NaN) - 1) run.unshift(next);
  else return false;
  return true;
}

function sameInOrder(sent: readonly Paired[], back: readonly Paired[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  const texts = (all: readonly Paired[]): string[] => all.map(({ text }) => text);
  for (const { op, items } of diffLists(texts(sent), texts(back))) {
    if (op === 'same') for (const k of items.keys()) pairs.push([i + k, j + k]);
    if (op !== 'added') i += items.length;
    if (op !== 'removed') j += items.length;
  }
  return pairs;
}

function sameElsewhere(
  sent: readonly Paired[],
  back: readonly Paired[],
  sentFree: ReadonlySet<number>,
  backFree: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>();
  for (const i of sentFree) {
    const text = sent[i]?.text ?? '';
    places.set(text, [...(places.get(text) ?? []), i]);
  }
  return [...backFree].flatMap((j) => {
    const i = places.get(back[j]?.text ?? '')?.shift();
    return i === undefined ? [] : [[i, j] as const];
  });
}

interface Link {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Paragraphs with much in common, most similar first. */
function links(
  sent: readonly Paired[],
  back: readonly Paired[],
  sentFree: ReadonlySet<number>,
  backFree: ReadonlySet<number>,
): readonly Link[] {
  const found: Link[] = [];
  const sentPairs = new Map([...sentFree].map((i) => [i, wordPairs(sent[i]?.text ?? '')]));
  for (const j of backFree) {
    const own = wordPairs(back[j]?.text ?? '');
    const identities = new Set(back[j]?.identities);
    for (const i of sentFree) {
      const share = shared(sentPairs.get(i) ?? new Map(), own);
      const named = sent[i]?.identities.some((identity) => identities.has(identity)) ?? false;
      if (share >= (named ? LIKE_NAMED : LIKE)) found.push({ i, j, score: share + (named ? 1 : 0) });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
}

/** The share of the shorter paragraph's word pairs that must occur in the longer one. */
const LIKE = 0.4;
const LIKE_NAMED = 0.1;

/** Counts each pair of adjacent words. */
function wordPairs(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at] ?? ''} ${words[at + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  // A single word is matched by identifier only.
  if (words.length === 1) pairs.set(`${words[0] ?? ''} `, 1);
  return pairs;
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  let all = 0;
  for (const [pair, count] of small) {
    all += count;
    common += Math.min(count, large.get(pair) ?? 0);
  }
  return common / all;
}
