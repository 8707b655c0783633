import { composedEdits } from '../../text/compose-edits';
import type { Edit } from '../../text/edit';
import { applyEdits } from '../../text/edit';
import type { Problem, Fix } from './rule';
import { TakenEdits } from './taken-edits';

/**
 * The maximum number of rounds: one fix may make another possible, and two that undo each other must not run for ever.
 */
const MAX_ROUNDS = 10;

/**
 * Applies all `safe` fixes of problems that have only one fix, checks again, and repeats until none is left.
 * `problemsOf` reads and checks a text. Of overlapping fixes the first wins; the other gets its turn in the next round.
 * Returns the new text (unchanged if there is nothing safe to fix) and the edits from the old text to the new one, in
 * document order.
 */
export function fixAll(
  text: string,
  problemsOf: (text: string) => readonly Problem[],
): {
  readonly text: string;
  readonly fixed: number;
  /** The number of fixes applied for each rule. */
  readonly byRule: ReadonlyMap<string, number>;
  readonly edits: readonly Edit[];
} {
  const texts = [text];
  const rounds: { readonly edits: readonly Edit[]; readonly count: number; readonly rules: readonly string[] }[] = [];
  while (rounds.length < MAX_ROUNDS) {
    const current = texts[rounds.length] ?? text;
    const safe = new Map(
      problemsOf(current).flatMap((problem) =>
        soleFix(problem).flatMap((fix) => (fix.kind === 'safe' ? [[fix, problem.rule] as const] : [])),
      ),
    );
    const { taken, ...made } = editsOf(current, [...safe.keys()]);
    const round = { ...made, rules: taken.flatMap((fix) => safe.get(fix) ?? []) };
    if (round.edits.length === 0) break;
    const next = applyEdits(current, round.edits);
    const seen = texts.indexOf(next);
    if (seen >= 0) {
      rounds.length = smallestInCycle(texts, seen);
      break;
    }
    texts.push(next);
    rounds.push(round);
  }
  return {
    text: texts[rounds.length] ?? text,
    fixed: rounds.reduce((sum, { count }) => sum + count, 0),
    byRule: countsOf(rounds.flatMap(({ rules }) => rules)),
    edits: composedEdits(
      text.length,
      rounds.map(({ edits }) => edits),
    ),
  };
}

function countsOf(rules: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/**
 * Chooses where to stop if fixes undo each other in a cycle that starts at `first`: always at the same text, whichever
 * text the cycle was entered from.
 */
function smallestInCycle(texts: readonly string[], first: number): number {
  let smallest = first;
  for (let i = first + 1; i < texts.length; i++) if ((texts[i] ?? '') < (texts[smallest] ?? '')) smallest = i;
  return smallest;
}

/**
 * The fix of a problem that has exactly one, so that it can be applied together with others. If there are several ways
 * to fix a problem (such as which outcome of the framework is meant), a person has to choose, and the result is empty.
 */
export const soleFix = ({ fixes }: Problem): readonly Fix[] => (fixes.length === 1 ? fixes : []);

/**
 * Combines as many fixes as possible into one list of edits in document order. A fix is applied whole or not at all,
 * and fixes that lose no words on their own lose none together. Also returns which fixes were applied, and how many.
 */
export function editsOf(
  text: string,
  fixes: readonly Fix[],
): { readonly edits: readonly Edit[]; readonly count: number; readonly taken: readonly Fix[] } {
  const ordered = fixes
    .filter(({ edits }) => edits.length > 0)
    .map((fix, order) => ({ fix, edits: [...fix.edits].sort((a, b) => a.span.start - b.span.start), order }))
    .sort((a, b) => (a.edits[0]?.span.start ?? 0) - (b.edits[0]?.span.start ?? 0) || a.order - b.order);
  const taken = new TakenEdits(text);
  const made: Fix[] = [];
  for (const { fix, edits } of ordered) {
    if (edits.some((edit) => taken.clashes(edit))) continue;
    taken.take(edits);
    made.push(fix);
  }
  return { edits: taken.all, count: made.length, taken: made };
}
