import { describe, expect, it } from 'vitest';
// @ts-expect-error the benchmark is plain JavaScript
import { afterAll, typing } from '../../bench/edits.mjs';
// @ts-expect-error the benchmark is plain JavaScript
import { median, pairedRatio, quantile } from '../../bench/figures.mjs';
// @ts-expect-error the benchmark is plain JavaScript
import { held } from '../../bench/limits.mjs';
// @ts-expect-error the benchmark is plain JavaScript
import { page } from '../../bench/page.mjs';

interface Change {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

const LETTER = `Dear Ms Name

# Focused visit to Northmoor

## Headline findings

Social workers know their children well and they visit them often, so that plans are made in good time.

## Main findings

Managers have a clear view of the work of each team, and they act on what they find without any delay.
`;

describe('typing', () => {
  const changes = typing(LETTER, 400) as Change[];

  it('inserts or deletes one character at a time, inside paragraphs', () => {
    expect(changes).toHaveLength(400);
    for (const {
      range: { start, end },
      text,
    } of changes) {
      expect([6, 10]).toContain(start.line);
      expect(end.line).toBe(start.line);
      expect(text.length + (end.character - start.character)).toBe(1);
    }
    expect(changes.some(({ text }) => text === '')).toBe(true);
  });

  it('is the same on every run, and keeps the letter at about the same length', () => {
    expect(typing(LETTER, 400)).toEqual(changes);
    const text = afterAll(LETTER, changes) as string;
    expect(text).not.toBe(LETTER);
    expect(Math.abs(text.length - LETTER.length)).toBeLessThan(60);
    expect(text.split('\n').filter((_, line) => line !== 6 && line !== 10)).toEqual(
      LETTER.split('\n').filter((_, line) => line !== 6 && line !== 10),
    );
  });
});

describe('figures', () => {
  it('are medians and tails', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9)).toBe(10);
    expect(pairedRatio([2, 9, 4], [1, 3, 1])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('limits', () => {
  const met = (results: object, what: string) =>
    (held(results) as { what: string; met?: boolean; figure: string }[]).find((row) => row.what.startsWith(what));

  it('are met or missed, and undefined if they were not measured', () => {
    const keystroke = (ours: number) => ({
      keystroke: { ours: { p50: ours, p95: 2 * ours }, echo: { p50: 0.5 }, 'stock retext': { p50: 60 } },
    });
    expect(met(keystroke(1.5), 'Keystroke, p50')).toMatchObject({ met: true, figure: '3.00 ×' });
    expect(met(keystroke(1.6), 'Keystroke, p50')).toMatchObject({ met: false });
    expect(met(keystroke(1.5), 'The minimal server')).toMatchObject({ met: true, figure: '40 ×' });
    expect(met(keystroke(1.6), 'The minimal server')).toMatchObject({ met: false });
    expect(met(keystroke(1), 'harper.js')).toMatchObject({ met: undefined, figure: 'not measured' });
  });

  it('are shown on the page with the machine, and a busy machine is mentioned', () => {
    const machine = {
      cpu: 'Processor',
      cores: 2,
      node: 'v20',
      system: 'Linux x64',
      load: 0.2,
      foreign: 0.5,
      busy: true,
      date: '2026-01-02',
      minutes: 12,
    };
    const text = page({ environment: machine, real: false, letters: 125, words: 2000, absent: ['alex'] }) as string;
    expect(text).toContain('50 % of the machine taken by other programs');
    expect(text).toContain('**These figures are provisional**');
    expect(text).toContain('not installed: alex.');
    expect(text).not.toMatch(/undefined|NaN/);
    expect(
      page({ environment: { ...machine, busy: false }, real: false, letters: 125, words: 2000, absent: [] }),
    ).not.toContain('provisional');
  });
});
