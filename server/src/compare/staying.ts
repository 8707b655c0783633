import { longestIncreasingSubsequence } from '../lists/longest-increasing-subsequence';
import type { Pairing } from './align';

/** The longest run of pairings that are in the same order in both versions. All other pairings have moved. */
export function stayingOf(pairings: readonly Pairing[]): ReadonlySet<Pairing> {
  const pairs = pairings
    .filter(({ before, after }) => before.length > 0 && after.length > 0)
    .sort((a, b) => (a.before[0]?.index ?? 0) - (b.before[0]?.index ?? 0));
  const kept = longestIncreasingSubsequence(pairs.map(({ after }) => after[0]?.index ?? 0));
  return new Set(kept.flatMap((i) => pairs[i] ?? []));
}
