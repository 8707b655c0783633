import { composedEdits } from '../../text/compose-edits';
import type { Edit } from '../../text/edit';
import { applyEdits } from '../../text/edit';
import type { Problem, Fix } from './rule';
import { TakenEdits } from './taken-edits';

/**
 * How often a letter is read again at most: fixes may make way for others, and two that undo each other must not run
 * for ever.
 */
const MAX_ROUNDS = 10;

/**
 * Applies all `safe` fixes of problems that have no other, reads again and goes on until none is left. `problemsOf`
 * reads and checks a text. Where fixes overlap the first wins; the other has its turn in the next round. Answers the
 * new text (the same where nothing is safe to fix) and the edits that make it out of the old one, in order of their
 * places.
 */
export function fixAll(
  text: string,
  problemsOf: (text: string) => readonly Problem[],
): {
  readonly text: string;
  readonly fixed: number;
  /** How many fixes of each rule were made. */
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
      rounds.length = restOf(texts, seen);
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
 * Where to stop among texts that fixes which undo each other lead round and round from `first` on: at the same one,
 * wherever they were begun.
 */
function restOf(texts: readonly string[], first: number): number {
  let rest = first;
  for (let i = first + 1; i < texts.length; i++) if ((texts[i] ?? '') < (texts[rest] ?? '')) rest = i;
  return rest;
}

/**
 * The fix of a problem that has one alone, to be taken along with others. Of several ways to mend a problem (which
 * outcome of the framework, this section or that) a person chooses each time, so such a problem is never mended along
 * with others: none.
 */
export const soleFix = ({ fixes }: Problem): readonly Fix[] => (fixes.length === 1 ? fixes : []);

/**
 * The edits of as many of the fixes of a text as go together, in order of their places, which fixes those are, and how
 * many. A fix is taken whole or not at all. Fixes that keep every word one by one keep them together.
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
