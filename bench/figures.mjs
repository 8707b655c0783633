// Medians and tails.

/** The quantile `part` (0.5, 0.95) of the numbers; NaN if there are none. */
export function quantile(numbers, part) {
  if (numbers.length === 0) return NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = part * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
}

export const median = (numbers) => quantile(numbers, 0.5);

export const spread = (numbers) => ({
  p50: quantile(numbers, 0.5),
  p95: quantile(numbers, 0.95),
  p99: quantile(numbers, 0.99),
  count: numbers.length,
});

/** The median ratio of paired measurements. */
export const pairedRatio = (over, under) => median(over.map((number, i) => number / under[i]));
