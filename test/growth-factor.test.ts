import { expect, it } from 'vitest';
import { growthFactor, MAX_GROWTH } from './growth-factor';

/** Steps that the engine cannot leave out. */
function count(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum * 31 + step) % 1_000_003;
  return sum;
}

it('tells what grows with the square of its size from what grows with its size', async () => {
  expect(await growthFactor((size) => count(size), 40_000_000)).toBeLessThan(MAX_GROWTH);
  expect(await growthFactor((size) => count(size * size), 8_000)).toBeGreaterThan(MAX_GROWTH);
});
