import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { followUp } from '../../server/src/follow-up/follow-up';
import type { Reading } from '../../server/src/reading/reading';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, readLetterFile } from '../corpus/letters';

/**
 * Twenty pairs of letters about the same authority, read by a person before the code was written: which findings are
 * about which area for improvement. `may`: a reader could count it, and it is ignored either way. Ten pairs were used
 * while the data was made, and ten were only measured afterwards.
 */
interface Judged {
  readonly use: string;
  readonly pair: string;
  readonly area: number;
  /** Number of the finding, from 1; NaN for an area without one. */
  readonly finding: number;
  readonly verdict: string;
}

const judged = readFileSync(path.join(import.meta.dirname, 'follow-up-judged.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([use = '', earlier = '', later = '', area = '', finding = '', verdict = '']): Judged => ({
    use,
    pair: `${earlier} ${later}`,
    area: Number(area),
    finding: finding === '' ? NaN : Number(finding),
    verdict,
  }));

describe.skipIf(!haveLetters)('findings about the areas of an earlier letter', () => {
  const service = createLetterService();
  const read = (name: string): Reading =>
    service.read(service.importText(readLetterFile(`${name}.txt`)).drafts[0]?.text ?? '');

  function measure(use: string) {
    const rows = judged.filter((row) => row.use === use);
    const sum = { right: 0, wrong: 0, missed: 0, silent: 0, silentRight: 0 };
    for (const pair of new Set(rows.map((row) => row.pair))) {
      const [earlier, later] = pair.split(' ').map(read) as [Reading, Reading];
      const { areas } = followUp(earlier, later);
      for (const number of new Set(rows.filter((row) => row.pair === pair).map((row) => row.area))) {
        const of = (verdict: string) =>
          new Set(
            rows
              .filter((row) => row.pair === pair && row.area === number && row.verdict === verdict)
              .map(({ finding }) => finding),
          );
        const area = areas.find((one) => one.area === earlier.facts.improvements[number - 1]);
        const found = area?.findings.map(({ finding }) => later.facts.findings.indexOf(finding) + 1) ?? [];
        const speaks = of('speaks');
        const may = of('may');
        sum.right += found.filter((one) => speaks.has(one)).length;
        sum.wrong += found.filter((one) => !speaks.has(one) && !may.has(one)).length;
        sum.missed += [...speaks].filter((one) => !found.includes(one)).length;
        if (found.length > 0) continue;
        sum.silent++;
        if (speaks.size === 0) sum.silentRight++;
      }
    }
    return {
      precision: sum.right / (sum.right + sum.wrong),
      recall: sum.right / (sum.right + sum.missed),
      silent: sum.silentRight / sum.silent,
    };
  }

  it.each(['tuning', 'measuring'])('are found as a reader finds them: %s', (use) => {
    const { precision, recall, silent } = measure(use);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
    expect(silent).toBeGreaterThanOrEqual(0.9);
  });
});
