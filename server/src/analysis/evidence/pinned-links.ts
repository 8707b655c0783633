import type { EvidenceLink } from '../../letter/letter';
import type { Item } from '../../reading/facts';
import { normalisedWords } from '../../text/similarity';

/** The front matter's links, resolved in this letter. */
export interface Pins {
  readonly found: readonly Pin[];
  /** Links to an area or finding that the letter does not have (any more). */
  readonly lost: readonly LostPin[];
}

export interface Pin {
  readonly area: Item;
  readonly finding: Item;
  /** True for a refused link. */
  readonly not: boolean;
}

export interface LostPin {
  readonly link: EvidenceLink;
  readonly missing: 'area' | 'finding';
}

/**
 * Finds areas and findings by their first words. Words edited since are still found, as long as no other item is
 * equally similar.
 */
export function pinsOf(links: readonly EvidenceLink[], areas: readonly Item[], findings: readonly Item[]): Pins {
  const found: Pin[] = [];
  const lost: LostPin[] = [];
  for (const link of links.slice(0, MAX_LINKS)) {
    const area = meantBy(link.area, areas);
    const finding = meantBy(link.finding, findings);
    if (area && finding) found.push({ area, finding, not: link.not === true });
    else lost.push({ link, missing: area ? 'finding' : 'area' });
  }
  return { found, lost };
}

/**
 * Returns the first words of each item, as many as distinguish it from the others; the front matter identifies it by
 * these.
 */
export function knownWords(items: readonly Item[]): ReadonlyMap<Item, string> {
  // In alphabetical order the most similar items are adjacent.
  const sorted = items
    .map((item) => ({ item, folded: normalisedWords(item.text.slice(0, MAX_COMPARED_LENGTH)) }))
    .sort((one, other) => compare(one.folded, other.folded));
  return new Map(
    sorted.map(({ item, folded }, i) => {
      const shared = Math.max(
        sharedStart(folded, sorted[i - 1]?.folded ?? []),
        sharedStart(folded, sorted[i + 1]?.folded ?? []),
      );
      const words = withoutTags(item)
        .slice(0, MAX_COMPARED_LENGTH)
        .split(/\s+/)
        .slice(0, Math.max(MIN_LABEL_WORDS, shared + 2));
      return [item, words.join(' ').replace(/[.,;:]$/, '')] as const;
    }),
  );
}

/** Returns an item's text without national framework tags. */
export const withoutTags = ({ text, tags }: Item): string =>
  tags
    .reduce((rest, tag) => rest.replace(tag.text, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();

const MAX_LINKS = 300;
const MIN_LABEL_WORDS = 8;
const MAX_COMPARED_LENGTH = 600;

function compare(a: readonly string[], b: readonly string[]): number {
  const at = sharedStart(a, b);
  const [one = '', other = ''] = [a[at], b[at]];
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Returns the item that begins with these words, or else the most similar one; undefined if there is none, or if two
 * are equally similar.
 */
export function meantBy(words: string, items: readonly Item[]): Item | undefined {
  const wanted = normalisedWords(words.slice(0, MAX_COMPARED_LENGTH));
  if (wanted.length === 0) return undefined;
  const starts = items.map((item) => normalisedWords(item.text.slice(0, words.length * 2 + 60)));
  const exact = starts.findIndex((start) => sharedStart(start, wanted) === wanted.length);
  if (exact >= 0) return items[exact];
  const shares = starts.map((start) => inCommon(wanted, start.slice(0, wanted.length + SLACK)) / wanted.length);
  const [best = 0, second = 0] = [...shares].sort((a, b) => b - a);
  // If two are equally similar, either could be meant.
  return best >= LIKE_ENOUGH && best - second >= CLEAR ? items[shares.indexOf(best)] : undefined;
}

const LIKE_ENOUGH = 0.6;
const CLEAR = 0.15;
/** Words that may have been inserted before or between. */
const SLACK = 5;

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

/** Returns the length of the longest common subsequence of words. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let last = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++)
      row.push(word === b[j - 1] ? (last[j - 1] ?? 0) + 1 : Math.max(last[j] ?? 0, row[j - 1] ?? 0));
    last = row;
  }
  return last[b.length] ?? 0;
}
