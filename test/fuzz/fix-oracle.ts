import type { Fix } from '../../server/src/rules/engine/rule';
import { applyEdits } from '../../server/src/text/edit';

/** Determines what a fix does to the words of the whole letter, independently of the law that the runner applies. */
export interface FixHarm {
  /** Words that occur less often after the fix, and that the title does not name. */
  readonly lost: readonly string[];
  /** Words that were two before. */
  readonly joined: readonly string[];
}

/**
 * Applies a fix to a letter and counts all its words before and after. `before` is `wordCounts(text)`, to be shared by
 * several fixes of one text.
 */
export function harmOf(
  text: string,
  fix: Pick<Fix, 'title' | 'edits'>,
  before: WordCounts = wordCounts(text),
): FixHarm {
  const changed = applyEdits(text, fix.edits);
  const after = wordCounts(changed);
  const lost = differences(before, after);
  if (lost.size === 0) return NONE;
  const named = counted(words(seen([...fix.title.matchAll(/“([^“”]*)”/g)].map(([, quoted]) => quoted).join(' '))));
  // One title covers all places of a fix.
  for (const [word, times] of lost) if (times <= (named.get(word) ?? 0) * fix.edits.length) lost.delete(word);
  if (lost.size === 0 || saidTwice(text, changed, fix.title)) return NONE;
  const gained = differences(after, before);
  const joined = [...lost.keys()]
    .flatMap((first) => [...lost.keys()].map((second) => first + second))
    .filter((both) => gained.has(both));
  return { lost: [...lost.keys()], joined };
}

const NONE: FixHarm = { lost: [], joined: [] };

export type WordCounts = readonly [
  apart: ReadonlyMap<string, number>,
  closed: ReadonlyMap<string, number>,
  /** The parts of each compound, by the compound closed up. */
  parts: ReadonlyMap<string, readonly string[]>,
];

/** Counts the words of a text: compounds as several words and as one, since a fix may write them either way. */
export const wordCounts = (text: string): WordCounts => {
  const plain = unnumbered(seen(text)).normalize('NFC').toLowerCase();
  const parts = new Map<string, readonly string[]>();
  const closed = plain.replace(COMPOUND, (compound) => {
    const whole = words(compound).join('');
    parts.set(whole, [...(parts.get(whole) ?? []), ...words(compound)]);
    return whole;
  });
  return [counted(words(plain)), counted(words(closed)), parts];
};

const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’‘‛`´][\p{L}\p{M}\p{N}]+)+/gu;

/** Words of one that are missing in the other, however compounds are written. */
function differences([apart, closed, parts]: WordCounts, [otherApart, otherClosed]: WordCounts): Map<string, number> {
  const lost = less(apart, otherApart);
  if (lost.size === 0) return lost;
  const lostClosed = new Set(
    [...less(closed, otherClosed).keys()].flatMap((word) => [word, ...(parts.get(word) ?? [])]),
  );
  for (const word of lost.keys()) if (!lostClosed.has(word)) lost.delete(word);
  return lost;
}

function less(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): Map<string, number> {
  const lost = new Map<string, number>();
  for (const [word, count] of some) {
    const left = others.get(word) ?? 0;
    if (left < count) lost.set(word, count - left);
  }
  return lost;
}

/** True for a passage removed as the second of two, of which the letter still has the first verbatim. */
function saidTwice(before: string, after: string, title: string): boolean {
  if (!title.includes('the second “')) return false;
  const [had, has] = [words(before.toLowerCase()), words(after.toLowerCase())];
  let start = 0;
  while (start < has.length && had[start] === has[start]) start++;
  const length = had.length - has.length;
  if (had.slice(start + length).join(' ') !== has.slice(start).join(' ')) return false;
  // The first different word may be some words on, if the passage begins like what follows it.
  const all = ` ${has.join(' ')} `;
  for (let by = 0; by <= Math.min(start, length); by++)
    if (all.includes(` ${had.slice(start - by, start - by + length).join(' ')} `)) return true;
  // The heading of the second may be worded differently, and is named.
  const [, heading = ''] = /with its heading “([^“”]*)”/.exec(title) ?? [];
  const body = length - words(heading).length;
  for (let by = 0; by <= Math.min(start, length); by++) {
    if (heading !== '' && all.includes(` ${had.slice(start - by + length - body, start - by + length).join(' ')} `))
      return true;
  }
  return false;
}

/** Without the characters that cannot be seen inside a word. */
const seen = (text: string): string =>
  text.replace(/[\u00AD\u061C\u200C-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');

/** Without the marks of numbered lists, which are no words. */
const unnumbered = (text: string): string => text.replace(/^[ \t]*\d{1,3}[.)][ \t]/gm, '');

const words = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function counted(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
