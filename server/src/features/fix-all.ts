import type { Finding, Fix } from '../rules/rule';
import { applyEdits, type Edit } from '../text/edit';

/** How often a letter is read again at most: fixes may make way for others, and two that undo each other must not run for ever. */
const MOST_ROUNDS = 10;

/**
 * Applies all `safe` fixes, reads again and goes on until none is left. `findingsOf` reads and checks a text.
 * Where fixes overlap the first wins; the other has its turn in the next round. Answers the new text (the same where nothing is safe to fix).
 */
export function fixAll(text: string, findingsOf: (text: string) => readonly Finding[]): { readonly text: string; readonly fixed: number } {
  const seen = new Set([text]);
  let current = text;
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits, count } = editsOf(findingsOf(current).flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'safe').slice(0, 1)));
    if (edits.length === 0) break;
    const next = applyEdits(current, edits);
    // Fixes that undo each other would go round: what was reached first stays.
    if (seen.has(next)) break;
    seen.add(next);
    current = next;
    fixed += count;
  }
  return { text: current, fixed };
}

/** The edits of as many of the fixes as go together, in order of their places, and how many fixes that are. A fix is taken whole or not at all. */
export function editsOf(fixes: readonly Fix[]): { readonly edits: readonly Edit[]; readonly count: number } {
  const ordered = fixes
    .filter(({ edits }) => edits.length > 0)
    .map((fix, order) => ({ edits: [...fix.edits].sort((a, b) => a.span.start - b.span.start), order }))
    .sort((a, b) => (a.edits[0]?.span.start ?? 0) - (b.edits[0]?.span.start ?? 0) || a.order - b.order);
  const taken: Edit[] = [];
  let count = 0;
  // Most fixes go one after the other; only one that reaches back is compared with all.
  let end = -1;
  for (const { edits } of ordered) {
    const goesAfter = (edits[0]?.span.start ?? 0) >= end;
    if (!goesAfter && edits.some((edit) => taken.some((other) => clash(edit, other)))) continue;
    taken.push(...edits);
    end = Math.max(end, ...edits.map((edit) => edit.span.end));
    count++;
  }
  return { edits: taken.map((edit, order) => ({ edit, order })).sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order).map(({ edit }) => edit), count };
}

/** The smallest single edit that makes `after` out of `before`; undefined where they are the same. */
export function differenceEdit(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

// Edits that touch go together; an insertion inside what another edit replaces does not.
const clash = (a: Edit, b: Edit): boolean => a.span.start < b.span.end && b.span.start < a.span.end;
