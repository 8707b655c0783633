import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from '../../server/src/lists/partition-point';

it('is the index of the first item that is after, or the length', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, limit) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const found = sorted.findIndex((number) => number > limit);
      expect(partitionPoint(sorted, (number) => number > limit)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});
