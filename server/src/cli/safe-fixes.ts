import type { Finding, Fix } from '../rules/rule';
import { applyEdits } from '../text/edit';
import type { Edit } from '../text/edit';

/** More rounds than any letter needs; a fix that calls for another is rare. */
const MOST_ROUNDS = 50;

/**
 * Applies safe fixes till there are none left, or till a text comes back that was there before (two rules that
 * disagree). Fixes that touch each other wait for the next round.
 */
export function applySafeFixes(text: string, findingsOf: (text: string) => readonly Finding[]): { readonly text: string; readonly applied: number } {
  const seen = new Set([text]);
  let now = text;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = fixesThatFit(findingsOf(now));
    if (fixes.length === 0) break;
    const next = applyEdits(now, fixes.flatMap((fix) => fix.edits));
    if (seen.has(next)) break;
    seen.add(next);
    now = next;
    applied += fixes.length;
  }
  return { text: now, applied };
}

/** The fix of a finding that may be made without asking. */
export const safeFixOf = (finding: Finding): Fix | undefined => finding.fixes.find((fix) => fix.kind === 'safe' && fix.edits.length > 0);

// In the order of the letter; a fix is taken whole or not at all. As findings come in order, nearly all edits do
// too, so looking back from the last one taken is short.
function fixesThatFit(findings: readonly Finding[]): readonly Fix[] {
  const taken: Edit[] = [];
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (!fix || fix.edits.some((edit) => !fits(edit, taken))) continue;
    fixes.push(fix);
    for (const edit of fix.edits) insertInOrder(edit, taken);
  }
  return fixes;
}

function fits(edit: Edit, taken: readonly Edit[]): boolean {
  const at = placeFor(edit, taken);
  const before = taken[at - 1];
  const after = taken[at];
  return (!before || before.span.end < edit.span.start) && (!after || edit.span.end < after.span.start);
}

const insertInOrder = (edit: Edit, taken: Edit[]): void => void taken.splice(placeFor(edit, taken), 0, edit);

/** Index of the first edit taken that starts at or after this one. */
function placeFor(edit: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? 0) < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
