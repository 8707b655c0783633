import type { Reading } from '../reading/reading';
import type { Pairing } from './align';
import { align } from './align';
import type { Role, WordChange } from './comparison';
import type { ComparedPassage } from './passages';
import { passagesOf } from './passages';
import { stayingOf } from './staying';
import { wordDiff } from './word-diff';

/** A paragraph of a document that shows both versions at once, as tracked changes do. */
export interface MergedParagraph {
  readonly role: Role;
  /** `both`: it is in both versions, whatever changed in its text. */
  readonly state: 'both' | 'removed' | 'added';
  readonly words: readonly WordChange[];
}

/**
 * Merges both versions: without the removed text it is the later one, without the added text the earlier one, each
 * complete and in its own order. A moved, split or merged passage is removed in one place and added in another.
 */
export function mergedVersions(before: Reading, after: Reading): readonly MergedParagraph[] {
  const earlier = passagesOf(before);
  const later = passagesOf(after);
  const pairings = align(earlier, later);
  const staying = stayingOf(pairings);
  const stays = new Map<ComparedPassage, Pairing>();
  for (const pairing of pairings) {
    const isOne = pairing.before.length === 1 && pairing.after.length === 1;
    if (isOne && staying.has(pairing)) for (const one of [...pairing.before, ...pairing.after]) stays.set(one, pairing);
  }
  const merged: MergedParagraph[] = [];
  let next = 0;
  const takeRemoved = (until: number): void => {
    for (; next < until; next++) {
      const passage = earlier[next];
      if (passage && !stays.has(passage)) merged.push(oneSided(passage, 'removed'));
    }
  };
  for (const passage of later) {
    const [earlierOne] = stays.get(passage)?.before ?? [];
    if (!earlierOne) {
      merged.push(oneSided(passage, 'added'));
      continue;
    }
    takeRemoved(earlierOne.index);
    merged.push({ role: passage.role, state: 'both', words: wordDiff(earlierOne.exact, passage.exact) });
  }
  takeRemoved(earlier.length);
  return merged;
}

const oneSided = ({ role, exact }: ComparedPassage, state: 'removed' | 'added'): MergedParagraph => ({
  role,
  state,
  words: [{ op: state, text: exact }],
});
