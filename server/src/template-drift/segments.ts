/** A stretch of a series of yes and no in which the share of yes does not change; `end` is not in it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly yes: number;
}

/** What a further change must explain, in units of twice the log-likelihood, for each unit of the series' logarithm. */
const PENALTY = 2.5;

/**
 * Cuts a series of yes and no where its share changes: the cut of the greatest likelihood, each change at a price that
 * grows with the logarithm of the length (optimal partitioning, Bernoulli). One letter alone makes no change.
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
      // Of cuts that explain as much the later one leaves the change to where it is seen.
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

/** Twice the negative log-likelihood of `yes` of `count` at their own share. */
function deviance(yes: number, count: number): number {
  const no = count - yes;
  return yes === 0 || no === 0 ? 0 : -2 * (yes * Math.log(yes / count) + no * Math.log(no / count));
}
