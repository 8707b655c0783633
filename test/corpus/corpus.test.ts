import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../server/src/dates/calendar';
import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import type { IndexRow } from './letters';
import { haveLetters, readIndex, readLetterFile } from './letters';

/**
 * The problems of all letters together. `UPDATE_COUNTS=1` rewrites the file; review the difference before committing
 * it.
 */
const countsFile = path.join(import.meta.dirname, 'counts.json');

/** The index's name for each template. */
const VARIANTS: Readonly<Record<string, string>> = {
  'fv-2018': 'A-overview',
  'fv-2018-findings-first': 'A0-overview-findings-first',
  'fv-covid-overview': 'B-covid-overview',
  'fv-covid-2021': 'C-covid-no-summary',
  'fv-covid-headline': 'D-headline-covid',
  'fv-current': 'E-headline',
};

interface Checked {
  readonly row: IndexRow;
  readonly drafts: number;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
}

describe.skipIf(!haveLetters)('the real letters, imported and checked', () => {
  const letters: Checked[] = [];
  const failures: unknown[] = [];

  beforeAll(() => {
    const service = createLetterService();
    for (const row of readIndex()) {
      const { drafts } = service.importText(readLetterFile(row.file));
      const reading = service.read(drafts[0]?.text ?? '');
      letters.push({
        row,
        drafts: drafts.length,
        reading,
        problems: service.check(reading, { onError: (_, error) => failures.push(error) }),
      });
    }
  }, 120_000);

  const count = (is: (letter: Checked) => boolean): number => letters.filter(is).length;
  const differing = (is: (letter: Checked) => boolean): string[] =>
    letters.filter((letter) => !is(letter)).map(({ row }) => row.file);
  const hasDate = ({ row, reading }: Checked): boolean =>
    reading.facts.letterDate?.day !== undefined && isoDay(reading.facts.letterDate.day) === row.letterDate;
  // If the index has no signatory, the letter has one without a sign-off.
  const hasSignatory = ({ row, reading }: Checked): boolean =>
    row.signatory === '' ? reading.facts.signatory !== undefined : reading.facts.signatory?.name.text === row.signatory;
  const hasVariant = ({ row, reading }: Checked): boolean => VARIANTS[reading.template.id] === row.variant;
  const grave = ({ problems }: Checked): readonly Problem[] =>
    problems.filter(({ severity }) => severity === 'error' || severity === 'warning');

  it('are one letter each, and no rule fails on them', () => {
    expect(letters.map(({ drafts }) => drafts)).toEqual(letters.map(() => 1));
    expect(failures).toEqual([]);
  });

  it('have the date given in the index', () => {
    expect(differing(hasDate)).toEqual([]);
  });

  it('have the signatory given in the index', () => {
    expect(differing(hasSignatory)).toEqual([]);
  });

  it('match the template of their variant', () => {
    expect(count(hasVariant)).toBeGreaterThanOrEqual(120);
  });

  it('have no structural error if their headings follow their variant', () => {
    expect(
      count(({ problems }) => !problems.some(({ rule, severity }) => severity === 'error' && STRUCTURE.has(rule))),
    ).toBeGreaterThanOrEqual(118);
  });

  it('have a median of at most three errors and warnings', () => {
    const each = letters.map((letter) => grave(letter).length).sort((a, b) => a - b);
    expect(each[Math.floor(each.length / 2)]).toBeLessThanOrEqual(3);
  });

  it('are counted as before', () => {
    const each = letters.map((letter) => grave(letter).length).sort((a, b) => a - b);
    const rules: Record<string, Record<string, number>> = {};
    for (const { rule, severity } of letters.flatMap(({ problems }) => problems)) {
      const row = (rules[rule] ??= {});
      row[severity] = (row[severity] ?? 0) + 1;
    }
    const counts = {
      letters: letters.length,
      letterDate: count(hasDate),
      signatory: count(hasSignatory),
      template: count(hasVariant),
      withVisitDates: count(({ reading }) => (reading.facts.visitDates?.days.length ?? 0) > 0),
      withAuthority: count(({ reading }) => reading.facts.authority !== undefined),
      withInspectors: count(({ reading }) => reading.facts.inspectors.length > 0),
      withScope: count(({ reading }) => reading.facts.scope !== undefined),
      withoutError: count(({ problems }) => !problems.some(({ severity }) => severity === 'error')),
      errorsAndWarnings: {
        median: each[Math.floor(each.length / 2)],
        p90: each[Math.floor(each.length * 0.9)],
        most: each.at(-1),
      },
      findings: Object.fromEntries(
        Object.entries(rules)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([rule, by]) => [rule, Object.fromEntries(Object.entries(by).sort())]),
      ),
    };
    if (process.env['UPDATE_COUNTS']) writeFileSync(countsFile, `${JSON.stringify(counts, null, 2)}\n`);
    expect(counts).toEqual(JSON.parse(readFileSync(countsFile, 'utf8')));
  });
});

const STRUCTURE = new Set([
  'missing-part',
  'missing-section',
  'misplaced-section',
  'duplicate-section',
  'empty-section',
  'unknown-section',
  'heading-wording',
  'heading-not-marked',
  'body-form',
]);
