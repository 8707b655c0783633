// Middle values and tails.

/** The value below which the share `part` (0.5, 0.95) of the numbers lies; NaN of none. */
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

/** Middle of the ratios of numbers that were measured in pairs. */
export const pairedRatio = (over, under) => median(over.map((number, i) => number / under[i]));
