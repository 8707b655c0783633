import type { FollowedArea, FollowUp } from './follow-up';
import type { Tells } from './spoken-of';

/** Labels for what findings report. */
export const TELLS: Readonly<Record<Tells, string>> = {
  strength: 'reported as a strength',
  weakness: 'reported as a weakness',
  both: 'reported as a strength and a weakness',
  neither: 'spoken of without a judgement',
};

/** What became of an area, in a few words. */
export function stateOf({ findings, tells, silence, metIn }: FollowedArea): string {
  if (findings.length === 0)
    return silence === 'outside-scope' ? 'not spoken of: outside this visit’s focus' : 'not spoken of';
  const where = metIn.length > 0 ? `, met in another service: ${metIn.map(({ title }) => title).join(', ')}` : '';
  return `${TELLS[tells]}${where}`;
}

/** Words of judgement then and now: `poor, inconsistent → effective`; '' if either letter has none. */
export function judgementsOf({ judgements: { earlier, later } }: FollowedArea): string {
  if (earlier.length === 0 && later.length === 0) return '';
  const side = (words: readonly string[]): string => (words.length > 0 ? words.slice(0, MAX_WORDS).join(', ') : 'none');
  return `${side(earlier)} → ${side(later)}`;
}

const MAX_WORDS = 6;

/** `3 of 5 areas are spoken of`; `no areas` for an earlier letter without any. */
export function summaryOf({ areas }: FollowUp): string {
  const spoken = areas.filter(({ findings }) => findings.length > 0).length;
  if (areas.length === 0) return 'no areas for improvement or priority action';
  return `${spoken} of ${areas.length} ${areas.length === 1 ? 'area is' : 'areas are'} spoken of`;
}
