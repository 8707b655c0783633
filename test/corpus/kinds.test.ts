import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';

/** Real letters and reports of other kinds, beside the repository and never in it. */
const shared = path.resolve(import.meta.dirname, '../../../shared');
const service = createLetterService();

interface Checked {
  readonly file: string;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
}

const checked = (folder: string, is: (file: string) => boolean = () => true): readonly Checked[] =>
  readdirSync(path.join(shared, folder))
    .filter((file) => file.endsWith('.txt') && is(file))
    .sort()
    .map((file) => {
      const { drafts } = service.importText(readFileSync(path.join(shared, folder, file), 'utf8'));
      const reading = service.read(drafts[0]?.text ?? '');
      return { file, reading, problems: service.check(reading) };
    });

const grave = ({ problems }: Checked): readonly Problem[] =>
  problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
const errors = ({ problems }: Checked): readonly Problem[] => problems.filter(({ severity }) => severity === 'error');
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

describe.skipIf(!existsSync(path.join(shared, 'letters-jtai')))('joint targeted area inspection letters', () => {
  const letters = checked('letters-jtai');

  it('match the template of their time', () => {
    for (const { file, reading } of letters)
      expect([file, reading.template.id]).toEqual([file, file < '2021' ? 'jtai-2016' : 'jtai-2022']);
  });

  it('have no error, and few warnings', () => {
    expect(letters.filter((letter) => errors(letter).length > 0).map(({ file }) => file)).toEqual([]);
    expect(median(letters.map((letter) => grave(letter).length))).toBeLessThanOrEqual(1);
  });

  it('are addressed to several people, and signed for three or four inspectorates, Ofsted first', () => {
    for (const { file, reading } of letters) {
      const { addressees, signatories, addressee, signatory } = reading.facts;
      expect([file, addressees.length >= 5, addressees[0]?.name.text]).toEqual([file, true, addressee?.name.text]);
      expect([file, signatories[0]?.office, signatories[0]?.name.text]).toEqual([file, 'Ofsted', signatory?.name.text]);
      expect([file, new Set(signatories.map(({ office }) => office)).size]).toEqual([file, signatories.length]);
      expect(signatories.length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.skipIf(!existsSync(path.join(shared, 'reports-send')))('area SEND inspection reports', () => {
  it('are recognised, and have no structural problem except a misspelt heading', () => {
    const reports = checked('reports-send');
    expect(new Set(reports.map(({ reading }) => reading.template.id))).toEqual(new Set(['area-send-2023']));
    expect(reports.flatMap(grave).filter(({ rule }) => rule !== 'heading-wording')).toEqual([]);
  });
});

describe.skipIf(!existsSync(path.join(shared, 'reports-ilacs')))(
  'reports of inspections of children’s services',
  () => {
    it('of 2025 are recognised, with a median of no structural problems', () => {
      const reports = checked('reports-ilacs', (file) => file.startsWith('2025'));
      const known = reports.filter(({ reading }) => reading.template.id === 'ilacs-2018');
      expect(known.length).toBeGreaterThanOrEqual(Math.floor(reports.length * 0.95));
      expect(median(reports.map((report) => grave(report).length))).toBe(0);
    });

    it('of the single inspection framework are recognised, and few have an error', () => {
      const reports = checked('reports-ilacs', (file) => file >= '2017-07' && file < '2018-02');
      expect(reports.filter(({ reading }) => reading.template.id !== 'single-inspection-2013')).toEqual([]);
      expect(reports.filter((report) => errors(report).length > 0).length).toBeLessThan(reports.length / 4);
    }, 120_000);

    it('of an unknown form are recognised as such, and nothing counts as missing', () => {
      const reports = checked('reports-ilacs', (file) => file < '2013-09');
      expect(reports.filter(({ reading }) => reading.known).map(({ file }) => file)).toEqual([]);
      expect(new Set(reports.flatMap(({ problems }) => problems.map(({ rule }) => rule)))).toEqual(
        new Set(['unknown-kind']),
      );
    });
  },
);
