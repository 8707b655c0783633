import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../server/src/template-drift/segments';

const series = (...runs: readonly (readonly [count: number, yes: boolean])[]): readonly boolean[] =>
  runs.flatMap(([count, yes]) => Array.from({ length: count }, () => yes));

describe('segments of a series', () => {
  it('are a single one if nothing changes, or only one letter differs', () => {
    expect(segmentsOf(series([40, true]))).toEqual([{ start: 0, end: 40, yes: 40 }]);
    expect(segmentsOf(series([20, false], [1, true], [20, false]))).toHaveLength(1);
    expect(segmentsOf([])).toEqual([]);
  });

  it('are split where the share changes, and where it changes back', () => {
    expect(segmentsOf(series([30, false], [12, true], [30, false])).map(({ start }) => start)).toEqual([0, 30, 42]);
    expect(segmentsOf(series([30, false], [2, true])).map(({ start }) => start)).toEqual([0, 30]);
  });

  it('are not split for stragglers', () => {
    const stragglers = [...series([20, true], [10, false]), true, ...series([20, false])];
    expect(segmentsOf(stragglers).map(({ start }) => start)).toEqual([0, 20]);
  });

  it('cover any series once, in order, with correct counts', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (given) => {
        const segments = segmentsOf(given);
        expect(segments.flatMap(({ start, end }) => given.slice(start, end))).toEqual(given);
        for (const { start, end, yes } of segments) expect(given.slice(start, end).filter(Boolean)).toHaveLength(yes);
      }),
    );
  });
});
