/**
 * An ensemble of trees whose outputs are summed. The nodes of all trees are in one array; a leaf has feature -1 and its
 * output as threshold.
 */
export interface Boosted {
  /** Index of the root of each tree. */
  readonly roots: readonly number[];
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** The child for values up to the threshold; greater values go to the node after it. */
  readonly next: readonly number[];
}

/** The sum of the outputs of all trees, in log odds. */
export function boostedScore({ roots, features, thresholds, next }: Boosted, values: ArrayLike<number>): number {
  let sum = 0;
  for (const root of roots) {
    let node = root;
    for (;;) {
      const feature = features[node] as number;
      if (feature < 0) break;
      node = (next[node] as number) + ((values[feature] as number) <= (thresholds[node] as number) ? 0 : 1);
    }
    sum += thresholds[node] as number;
  }
  return sum;
}
