/**
 * Trees whose answers add up. Nodes of all trees stand in one row; a leaf has feature -1 and its answer as threshold.
 */
export interface Boosted {
  /** Where each tree begins. */
  readonly roots: readonly number[];
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  /** Where a value up to the threshold goes; a greater one goes to the node after that. */
  readonly next: readonly number[];
}

/** The sum of all trees' answers: log odds. */
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
