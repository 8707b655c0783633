import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLists } from '../../server/src/lists/diff-lists';

const side = (runs: ReturnType<typeof diffLists>, without: 'added' | 'removed'): readonly string[] =>
  runs.filter(({ op }) => op !== without).flatMap(({ items }) => items);

describe('diffLists', () => {
  it('reports what is in both, only in the first and only in the second', () => {
    expect(diffLists(['most', 'plans', 'are', 'good'], ['some', 'plans', 'are', 'very', 'good'])).toEqual([
      { op: 'removed', items: ['most'] },
      { op: 'added', items: ['some'] },
      { op: 'same', items: ['plans', 'are'] },
      { op: 'added', items: ['very'] },
      { op: 'same', items: ['good'] },
    ]);
    expect(diffLists([], [])).toEqual([]);
    expect(diffLists([], ['new'])).toEqual([{ op: 'added', items: ['new'] }]);
  });

  it('reconstructs both lists', () => {
    const lists = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 60 });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const runs = diffLists(before, after);
        expect(side(runs, 'added')).toEqual(before);
        expect(side(runs, 'removed')).toEqual(after);
      }),
    );
  });

  it('finds unique items if there are too many differences for a minimal diff', () => {
    const before = Array.from({ length: 9_000 }, (_, i) => (i % 3 === 0 ? `place ${i}` : `was ${i}`));
    const after = Array.from({ length: 9_000 }, (_, i) => (i % 3 === 0 ? `place ${i}` : `is ${i}`));
    const runs = diffLists(before, after);
    expect(runs.filter(({ op }) => op === 'same').flatMap(({ items }) => items)).toHaveLength(3_000);
    expect(side(runs, 'added')).toEqual(before);
    expect(side(runs, 'removed')).toEqual(after);
  });

  it('reports a stretch without common items as removed and added', () => {
    const before = Array.from({ length: 50_000 }, (_, i) => (i % 2 === 0 ? 'a' : 'b'));
    const after = Array.from({ length: 40_000 }, (_, i) => (i % 7 === 0 ? 'b' : 'c'));
    expect(diffLists(before, after).map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});
