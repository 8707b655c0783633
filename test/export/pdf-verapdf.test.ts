import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error The tools are plain JavaScript.
import * as tools from '../../tools/verapdf.mjs';
import { built } from '../cli/built';
import { everything, heading, lines, onePoint, paragraph, pdfOf, plan } from './pdf-letters';

interface Row {
  readonly file: string;
  readonly standard: string;
  readonly passed: boolean;
  readonly rules: readonly string[];
}

const { askVerapdf, exported, realLetters, samples, whatIsMissing } = tools as {
  askVerapdf(files: readonly string[]): { readonly rows: readonly Row[] } | { readonly missing: string };
  exported(
    folder: string,
    letters: { readonly drafts: readonly string[]; readonly texts: readonly string[] },
  ): readonly string[];
  realLetters(): readonly string[];
  samples(): readonly string[];
  whatIsMissing(): string | undefined;
};

const missing = whatIsMissing();
const folder = mkdtempSync(path.join(tmpdir(), 'verapdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that a file breaks, by standard and file. */
function verdicts(files: readonly string[]): readonly string[] {
  const answer = askVerapdf(files);
  if ('missing' in answer) throw new Error(answer.missing);
  expect(answer.rows).toHaveLength(files.length * 2);
  return answer.rows
    .filter(({ passed }) => !passed)
    .map(({ file, standard, rules }) => `${path.basename(file)} ${standard}: ${rules.join('; ')}`);
}

describe.skipIf(missing !== undefined)(
  `veraPDF, for PDF/UA-1 and PDF/A-2a${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  () => {
    it('passes everything a letter can contain', async () => {
      const letters = {
        everything: await pdfOf(everything),
        picture: await pdfOf(
          { ...everything, date: '', author: '' },
          { picture: { bytes: onePoint, alternative: 'Badge' } },
        ),
        empty: await pdfOf(plan([], { letterhead: { sender: '', address: [], contacts: [] } })),
        long: await pdfOf(
          plan(
            [
              heading(1, 'Subject'),
              ...Array.from({ length: 20 }, (_, i) => paragraph(lines(7), { text: String(i + 1), footnote: i + 1 })),
            ],
            {
              footnotes: Array.from({ length: 20 }, (_, i) => ({
                number: i + 1,
                runs: [{ text: lines(i) }],
                source: { start: 0, end: 0 },
              })),
            },
          ),
        ),
      };
      const files = Object.entries(letters).map(([name, bytes]) => {
        writeFileSync(path.join(folder, `${name}.pdf`), bytes);
        return path.join(folder, `${name}.pdf`);
      });
      expect(verdicts(files)).toEqual([]);
    }, 120_000);

    it('fails a file with false claims', async () => {
      const file = path.join(folder, 'untitled.pdf');
      writeFileSync(
        file,
        Buffer.from(
          Buffer.from(await pdfOf(everything))
            .toString('latin1')
            .replace('/DisplayDocTitle true', '/DisplayDocTitle null'),
          'latin1',
        ),
      );
      expect(verdicts([file])).toEqual([expect.stringContaining('PDF/UA-1: 7.1-10')]);
    }, 120_000);

    it('passes the samples and, if available, imported real letters', () => {
      built('export');
      const texts = realLetters();
      const files = exported(path.join(folder, 'letters'), { drafts: samples(), texts });
      expect(files.length).toBeGreaterThanOrEqual(samples().length + texts.length);
      expect(verdicts(files)).toEqual([]);
    }, 240_000);
  },
);
