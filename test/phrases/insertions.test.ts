import { describe, expect, it } from 'vitest';
import { SequenceCounts } from '../../server/src/phrases/counts';
import { Insertions } from '../../server/src/phrases/insertions';

/** Symbols 0 to 4; 1 precedes 2, and 2 precedes 3 and 4. */
const sequences = new SequenceCounts(
  [
    {
      symbols: Uint16Array.of(0, 1, 2, 3, 4),
      counts: Float32Array.of(1, 1, 2, 1, 1),
      children: Uint32Array.of(0, 0, 1, 3, 3, 3),
    },
    { symbols: Uint16Array.of(2, 3, 4), counts: Float32Array.of(1, 1, 1), children: Uint32Array.of(0) },
  ],
  6,
);

describe('words that may stand in a gap', () => {
  const insertions = new Insertions(sequences, [2, 4]);
  const between = (before: number, after: number) => {
    const found: number[] = [];
    insertions.eachBetween(before, after, (word) => found.push(word));
    return found;
  };

  it('are those that occur after the left side and before the right side', () => {
    expect(between(1, 3)).toEqual([0]);
    expect(between(1, 4)).toEqual([0]);
  });

  it('are absent if only one side is known', () => {
    expect(between(1, 1)).toEqual([]);
    expect(between(3, 3)).toEqual([]);
    expect(between(2, 0)).toEqual([]);
  });
});
