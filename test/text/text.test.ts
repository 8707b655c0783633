import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFromIso,
  dayFromNumber,
  dayNumber,
  isRealDay,
  isoDay,
  longDay,
  weekdayOf,
} from '../../server/src/dates/calendar';
import { longestIncreasingSubsequence } from '../../server/src/lists/longest-increasing-subsequence';
import { applyEdits } from '../../server/src/text/edit';
import { lineIndexOf } from '../../server/src/text/line-index';
import { editDistance, normalise, similarity } from '../../server/src/text/similarity';
import { trimmed } from '../../server/src/text/span';

describe('edits', () => {
  it('are applied at their spans, keeping the order of those at the same position', () => {
    expect(
      applyEdits('one two three', [
        { span: { start: 4, end: 7 }, text: '2' },
        { span: { start: 0, end: 0 }, text: 'a ' },
        { span: { start: 0, end: 0 }, text: 'b ' },
      ]),
    ).toBe('a b one 2 three');
  });

  it('throw if they overlap', () => {
    expect(() =>
      applyEdits('one', [
        { span: { start: 0, end: 2 }, text: '' },
        { span: { start: 1, end: 3 }, text: '' },
      ]),
    ).toThrow('overlap');
  });
});

describe('lines', () => {
  it('end at LF, CRLF and CR', () => {
    const lineIndex = lineIndexOf('a\nbc\r\nd\re');
    expect(Array.from({ length: lineIndex.count }, (_, i) => lineIndex.span(i))).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 4 },
      { start: 6, end: 7 },
      { start: 8, end: 9 },
    ]);
  });

  it('map every offset to a position and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '😀') }), fc.nat(), (text, n) => {
        const lineIndex = lineIndexOf(text);
        const offset = n % (text.length + 1);
        const { line, character } = lineIndex.position(offset);
        expect(lineIndex.span(line).start + character).toBe(offset);
        if (offset <= lineIndex.span(line).end) expect(lineIndex.offset({ line, character })).toBe(offset);
      }),
    );
  });
});

describe('days', () => {
  it('follow the calendar', () => {
    expect(
      [
        [2024, 2, 29],
        [2023, 2, 29],
        [2025, 6, 31],
        [20205, 11, 6],
        [2025, 12, 31],
      ].map(([year = 0, month = 0, day = 0]) => isRealDay({ year, month, day })),
    ).toEqual([true, false, false, false, true]);
  });

  it('have their weekday and their formats', () => {
    const day = { year: 2025, month: 12, day: 18 };
    expect([weekdayOf(day), isoDay(day), longDay(day), dayFromIso('2025-12-18'), dayFromIso('2025-02-30')]).toEqual([
      'Thursday',
      '2025-12-18',
      '18 December 2025',
      day,
      undefined,
    ]);
  });

  it('are numbered without gaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 40000 }), (n) => {
        expect(dayNumber(dayFromNumber(n))).toBe(n);
      }),
    );
  });
});

describe('similarity', () => {
  it('ignores case, quotation marks and spaces', () => {
    expect(similarity('Children’s  Services', "children's services")).toBe(1);
    expect(normalise(' A – B ')).toBe('a - b');
  });

  it('counts letters to change, with a swap as one', () => {
    expect([editDistance('findings', 'findigns'), editDistance('a', ''), editDistance('abcdef', 'uvwxyz', 2)]).toEqual([
      1, 1, 3,
    ]);
  });
});

describe('the longest increasing subsequence', () => {
  it('leaves out what has moved', () => {
    expect(longestIncreasingSubsequence([0, 3, 1, 2])).toEqual([0, 2, 3]);
    expect(longestIncreasingSubsequence([])).toEqual([]);
  });

  it('is increasing, and there is no longer one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 9 }), (values) => {
        const run = longestIncreasingSubsequence(values);
        expect(
          run.every(
            (at, i) => i === 0 || ((run[i - 1] ?? 0) < at && (values[run[i - 1] ?? 0] ?? 0) < (values[at] ?? 0)),
          ),
        ).toBe(true);
        let best = 0;
        for (let mask = 0; mask < 1 << values.length; mask++) {
          const chosen = values.filter((_, i) => mask & (1 << i));
          if (chosen.every((value, i) => i === 0 || (chosen[i - 1] ?? 0) < value)) best = Math.max(best, chosen.length);
        }
        expect(run.length).toBe(best);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a trimmed span', () => {
  it('has no white space at its ends', () => {
    expect(trimmed(' \u00A0a b\r\n', { start: 0, end: 7 })).toEqual({ start: 2, end: 5 });
    expect(trimmed('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});
