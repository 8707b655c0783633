import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { testProse } from '../nlp/prose-of-tests';
import { tallyInWords, tryFixes } from './fix-trial';

/**
 * The letters are mutated, and every fix of the result is applied on its own. `FIX_TEXTS` is the number of texts (some
 * hundreds by default), `FIX_FROM` the number to skip, so that several processes can share the work, and `FIX_SEED` the
 * seed.
 */
const numberIn = (name: string, usual: number): number => Number(process.env[name] ?? usual);

describe.skipIf(!haveLetters)('the fixes of mutated letters', () => {
  const service = createLetterService();
  const letters = haveLetters
    ? letterFiles().map((file) => service.importText(readLetterFile(file)).drafts[0]?.text ?? '')
    : [];

  it('are all offered for the unmutated letters', { timeout: 600_000 }, () => {
    const withheld: string[] = [];
    const offered = letters.flatMap((text) =>
      service
        .check(service.read(text), {
          prose: testProse(),
          onWithheld: (rule, title) => withheld.push(`${rule}: ${title}`),
        })
        .flatMap(({ fixes }) => fixes),
    );
    expect(withheld).toEqual([]);
    expect(offered.length).toBeGreaterThan(letters.length);
  });

  it(
    'lose no word that they do not name, join none, and reach a fixed point when all are made',
    { timeout: 100_000_000 },
    () => {
      const texts = numberIn('FIX_TEXTS', 625);
      const place = {
        texts,
        from: numberIn('FIX_FROM', 0),
        seed: numberIn('FIX_SEED', 20_260_101),
        perLetter: numberIn('FIX_PER_LETTER', Math.ceil(texts / letters.length)),
      };
      const tally = tryFixes({
        letters,
        service,
        prose: testProse(),
        ...place,
        proseOf: numberIn('FIX_PROSE_OF', 3),
        fixAllOf: 5,
      });
      console.log(tallyInWords(tally));
      if (process.env['FIX_TEXTS'] !== undefined)
        console.log(
          [...tally.triedByRule]
            .sort((a, b) => b[1] - a[1])
            .map(([rule, count]) => `  ${rule} ${count}`)
            .join('\n'),
        );
      expect(tally.faults).toEqual([]);
      expect(tally.tried).toBeGreaterThan(tally.texts);
      expect([tally.lost, tally.joined, tally.fixAllAgain, tally.fixAllLost]).toEqual([0, 0, 0, 0]);
    },
  );
});
