import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { totals, walkLoop } from './loop';
import { service } from './sending';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.letter.md'));
/** How many edit scripts each letter goes through. */
const SCRIPTS = Number(process.env.EXCHANGE_SCRIPTS ?? 6);
const LETTERS = Number(process.env.EXCHANGE_LETTERS ?? 6);

describe('a letter that is sent, commented on and taken back in', () => {
  it.each(samples)('loses no word and no comment: %s', async (name) => {
    const sum = totals();
    await walkLoop(readFileSync(path.join(SAMPLES, name), 'utf8'), SCRIPTS, 1, sum);
    expect(sum.faults).toEqual([]);
    expect(sum.anchorsRight / Math.max(1, sum.anchors), sum.wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it.skipIf(!haveLetters)('loses none in the real letters either', { timeout: 1_200_000 }, async () => {
    const sum = totals();
    const files = letterFiles();
    const step = Math.max(1, Math.floor(files.length / LETTERS));
    for (const [i, file] of files.entries())
      if (i % step === 0)
        for (const { text } of service.importText(readLetterFile(file)).drafts) await walkLoop(text, SCRIPTS, i, sum);
    const { faults, wrong, ...counted } = sum;
    if (process.env.EXCHANGE_SCRIPTS) console.log(counted, faults.length, wrong);
    expect(faults.slice(0, 10)).toEqual([]);
    expect(sum.anchorsRight / Math.max(1, sum.anchors), sum.wrong.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
