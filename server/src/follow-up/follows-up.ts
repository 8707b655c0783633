import { indexedTextOf } from '../analysis/evidence/finding-terms';
import type { Reading } from '../reading/reading';
import { similarity } from '../text/similarity';
import { scopeSettings } from './follow-up';
import { saysFollowUp } from './matters';

/**
 * Returns why a letter can be expected to address an earlier one's areas: it says that the visit follows up the earlier
 * one, or both visits looked at the same thing. Undefined otherwise: it would then be usual not to mention them.
 */
export function whyFollowed(earlier: Reading, later: Reading): 'says-so' | 'same-scope' | undefined {
  if (saysItFollowsUp(later)) return 'says-so';
  const [before, now] = [earlier.facts.scope?.text, later.facts.scope?.text];
  if (before === undefined || now === undefined) return undefined;
  const settings = scopeSettings(earlier);
  const same = settings.length > 0 && isSame(settings, scopeSettings(later));
  return same || similarity(before, now) >= SAME_SCOPE ? 'same-scope' : undefined;
}

const SAME_SCOPE = 0.85;

const isSame = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Searches the text before the findings: the opening and the summary, not the areas. */
function saysItFollowsUp({ letter, partMatches }: Reading): boolean {
  const spanOf = (role: string) => partMatches.find(({ part }) => part.role === role)?.passage?.span;
  const findings = spanOf('findings')?.start ?? letter.text.length;
  const areas = [spanOf('improvement'), spanOf('priority-action')];
  return letter.blocks.some(
    ({ kind, span, text }) =>
      kind === 'paragraph' &&
      span.end <= findings &&
      !areas.some((area) => area && span.start >= area.start && span.end <= area.end) &&
      indexedTextOf(text).sentences.some(({ start, end }) => saysFollowUp(text.plain.text.slice(start, end))),
  );
}
