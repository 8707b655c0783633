/** A stretch of a boolean series in which the share of `true` is constant; `end` is exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly yes: number;
}

/**
 * The penalty for a further change, in units of twice the log-likelihood, per unit of the logarithm of the series'
 * length.
 */
const PENALTY = 2.5;

/**
 * Splits a boolean series where its share of `true` changes: the segmentation of greatest likelihood, with a penalty
 * for each change that grows with the logarithm of the length (optimal partitioning, Bernoulli). A single letter makes
 * no change.
 */
export function segmentsOf(series: readonly boolean[]): readonly Segment[] {
  const n = series.length;
  const sums = [0];
  for (const one of series) sums.push((sums.at(-1) ?? 0) + (one ? 1 : 0));
  const price = PENALTY * Math.log(Math.max(2, n));
  const best = new Float64Array(n + 1).fill(Infinity);
  const from = new Int32Array(n + 1);
  best[0] = -price;
  for (let end = 1; end <= n; end++) {
    for (let start = 0; start < end; start++) {
      const cost = best[start]! + price + deviance(sums[end]! - sums[start]!, end - start);
      // The tolerance allows for rounding: of equally good cuts the first is kept.
      if (cost < best[end]! - 1e-9) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const segments: Segment[] = [];
  for (let end = n; end > 0; end = from[end]!)
    segments.unshift({ start: from[end]!, end, yes: sums[end]! - sums[from[end]!]! });
  return segments;
}

/** Twice the negative log-likelihood of `yes` out of `count` at their own share. */
function deviance(yes: number, count: number): number {
  const no = count - yes;
  return yes === 0 || no === 0 ? 0 : -2 * (yes * Math.log(yes / count) + no * Math.log(no / count));
}
