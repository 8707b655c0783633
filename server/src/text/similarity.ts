/**
 * Normalises text for comparison: lower case, straight quotes, single spaces, plain dashes. Each character remains one
 * character, except that a run of white space becomes one space.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  if (!MARKED.test(lower)) return lower;
  return lower
    .replace(/[‘’‛`´“”‐‑‒–—]/g, (mark) => PLAIN_MARKS.get(mark) ?? mark)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Most words and many lines have only letters, plain punctuation and single spaces. */
const MARKED = /[^ -~]|`| {2}|^ | $/;

const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‛`´', (mark) => [mark, "'"] as const),
  ...Array.from('“”', (mark) => [mark, '"'] as const),
  ...Array.from('‐‑‒–—', (mark) => [mark, '-'] as const),
]);

/** The normalised words of a text, without punctuation at their edges. */
export const normalisedWords = (text: string): string[] =>
  normalise(text).match(/[\p{L}\p{N}]+(?:['&.-][\p{L}\p{N}]+)*/gu) ?? [];

/**
 * Number of single-character edits (insert, delete, replace, transpose) from `a` to `b`, or `limit + 1` as soon as it
 * is sure to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (a === b) return 0;
  const columns = b.length + 1;
  let beforeLast = new Uint16Array(columns);
  let last = new Uint16Array(columns);
  let row = new Uint16Array(columns);
  for (let j = 0; j < columns; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let least = i;
    let cost = i;
    row[0] = i;
    for (let j = 1; j < columns; j++) {
      const other = b.charCodeAt(j - 1);
      cost = Math.min(last[j]! + 1, cost + 1, last[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[columns - 1]!;
}

/**
 * 1 for the same text after normalisation, 0 for nothing in common: one minus the share of characters to change. Meant
 * for names and headings, not paragraphs.
 */
export function similarity(a: string, b: string): number {
  const one = normalise(a);
  const two = normalise(b);
  const longest = Math.max(one.length, two.length);
  if (longest === 0) return 1;
  if (longest > 400) return one === two ? 1 : 0;
  return 1 - editDistance(one, two) / longest;
}
