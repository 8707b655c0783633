import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runningParagraphs } from '../../server/src/analysis/running-text';
import { createLetterService } from '../../server/src/service/service';
import { KINDS, picking, realWordSlips, seededDraft, slipIn } from './seeded-drafts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const service = createLetterService();
const letters = readdirSync(samples)
  .filter((name) => name.endsWith('.letter.md'))
  .map((name) => readFileSync(path.join(samples, name), 'utf8'));
const neighbours = realWordSlips(letters, 2);
const paragraphsIn = (text: string) =>
  runningParagraphs(service.read(text)).map(({ plain }) => ({
    plain: plain.text,
    toSource: (span: { start: number; end: number }) => plain.toSource(span),
  }));

describe('seeded drafts', () => {
  it('differ from the letter only in their planted errors', () => {
    for (const [seed, text] of letters.entries()) {
      const draft = seededDraft(text, paragraphsIn(text), neighbours, seed);
      let back = draft.text;
      for (const { start, end, was, is } of [...draft.slips].reverse()) {
        expect(back.slice(start, end)).toBe(is);
        expect(is).not.toBe(was);
        back = back.slice(0, start) + was + back.slice(end);
      }
      expect(back).toBe(text);
      expect(draft.slips.length).toBeLessThanOrEqual(Math.ceil(paragraphsIn(text).length / 3));
    }
  });

  it('are the same for the same seed, and different for another', () => {
    const text = letters.find((one) => paragraphsIn(one).length > 12) ?? '';
    const draft = (seed: number) => seededDraft(text, paragraphsIn(text), neighbours, seed).text;
    expect(draft(3)).toBe(draft(3));
    expect(draft(3)).not.toBe(draft(4));
  });

  it('have every kind of planted error', () => {
    const pick = picking(7);
    const plain =
      'Social workers know their children well, and children’s plans are of a good quality in most well-run teams. ' +
      'Leaders have improved the services for the child.';
    const found = new Set(Array.from({ length: 400 }, () => slipIn(plain, neighbours, pick)?.kind));
    expect([...found].sort()).toEqual([...KINDS].sort());
  });
});
