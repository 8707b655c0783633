import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../server/src/reading/reading';
import type { Problem } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { createLetterService } from '../../server/src/service/service';
import { testProse } from '../nlp/prose-of-tests';
import { haveLetters, letterFiles, readLetterFile } from './letters';
import type { Planting } from './prose-defects/planting';

/**
 * The prose problems of all letters together, in profile normal. `UPDATE_COUNTS=1` rewrites the file; review the
 * difference before committing it.
 */
const countsFile = path.join(import.meta.dirname, 'prose-counts.json');
const folder = path.join(import.meta.dirname, 'prose-defects');
const service = createLetterService();
const proseRules = new Set(rules.filter(({ meta }) => meta.phase === 'prose').map(({ meta }) => meta.id));

interface Case {
  readonly planting: string;
  readonly rule: string;
  readonly file: string;
  readonly found: boolean;
}

describe.skipIf(!haveLetters)('the prose of the real letters', () => {
  const letters: { readonly file: string; readonly reading: Reading; readonly problems: readonly Problem[] }[] = [];
  const failures: unknown[] = [];
  const prose = testProse();
  const check = (text: string): readonly Problem[] =>
    service
      .check(service.read(text), { prose, onError: (_, error) => failures.push(error) })
      .filter(({ rule }) => proseRules.has(rule));

  beforeAll(() => {
    for (const file of letterFiles()) {
      const reading = service.read(service.importText(readLetterFile(file)).drafts[0]?.text ?? '');
      letters.push({ file, reading, problems: check(reading.letter.text) });
    }
  }, 120_000);

  it('is read by every rule', () => {
    expect(failures).toEqual([]);
  });

  it('has few errors and warnings', () => {
    const each = letters
      .map(({ problems }) => problems.filter(({ severity }) => severity === 'error' || severity === 'warning').length)
      .sort((a, b) => a - b);
    expect(each[Math.floor(each.length / 2)]).toBeLessThanOrEqual(2);
    expect(each[Math.floor(each.length * 0.9)]).toBeLessThanOrEqual(6);
  });

  it('has no spelling problem that was not reviewed, and none that was judged wrong', () => {
    const judged = readFileSync(path.join(import.meta.dirname, 'spelling-judged.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
    const found = letters.flatMap(({ file, problems }) =>
      problems
        .filter(({ rule }) => rule === 'spelling')
        .map(({ unknownWord }) => `${file.replace(/\.txt$/, '')}: ${unknownWord ?? ''}`),
    );
    expect(found.sort()).toEqual(
      judged
        .filter(([, , , verdict]) => verdict === 'right')
        .map(([letter, word]) => `${letter ?? ''}: ${word ?? ''}`)
        .sort(),
    );
  });

  it('is counted as before', () => {
    const each = (grave: boolean): number[] =>
      letters
        .map(
          ({ problems }) =>
            problems.filter(({ severity }) => !grave || severity === 'error' || severity === 'warning').length,
        )
        .sort((a, b) => a - b);
    const spread = (numbers: readonly number[]): object => ({
      median: numbers[Math.floor(numbers.length / 2)],
      p90: numbers[Math.floor(numbers.length * 0.9)],
      most: numbers.at(-1),
    });
    const found: Record<string, Record<string, number>> = {};
    for (const { rule, severity } of letters.flatMap(({ problems }) => problems)) {
      const row = (found[rule] ??= {});
      row[severity] = (row[severity] ?? 0) + 1;
    }
    const counts = {
      letters: letters.length,
      errorsAndWarnings: spread(each(true)),
      all: spread(each(false)),
      findings: Object.fromEntries(
        Object.entries(found)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([rule, by]) => [rule, Object.fromEntries(Object.entries(by).sort())]),
      ),
    };
    if (process.env['UPDATE_COUNTS']) writeFileSync(countsFile, `${JSON.stringify(counts, null, 2)}\n`);
    expect(counts).toEqual(JSON.parse(readFileSync(countsFile, 'utf8')));
  });

  // All letters for every kind take minutes: `ALL_CASES=1`. Otherwise each kind is planted in every eighth letter, a
  // different eighth for each kind.
  it('reveals planted defects, 97 of 100 by their own rule', async () => {
    const plantings = await allPlantings();
    const cases: Case[] = [];
    plantings.forEach((planting, kind) => {
      letters.forEach(({ file, reading }, letter) => {
        if (!process.env['ALL_CASES'] && letter % 8 !== kind % 8) return;
        let picks = 0;
        // A reproducible walk over the places.
        const planted = planting.plant(reading, (count) => (letter * 7919 + kind * 104_729 + ++picks * 31) % count);
        if (!planted) return;
        const found = check(planted.text).some(
          ({ rule, span, related }) =>
            rule === planting.rule &&
            [span, ...related.map((other) => other.span)].some(
              ({ start, end }) => start <= planted.end && end >= planted.start,
            ),
        );
        cases.push({ planting: planting.name, rule: planting.rule, file, found });
      });
    });
    mkdirSync(path.resolve('out'), { recursive: true });
    writeFileSync(
      path.resolve('out/planted-prose.json'),
      JSON.stringify(
        cases.filter(({ found }) => !found),
        null,
        1,
      ),
    );
    const rows = plantings.map(({ name, rule }) => {
      const own = cases.filter((one) => one.planting === name && one.rule === rule);
      return (
        `${String(own.filter(({ found }) => found).length).padStart(4)} of ${String(own.length).padEnd(4)} ` +
        `${rule}: ${name}`
      );
    });
    const share = cases.filter(({ found }) => found).length / cases.length;
    console.log([`${cases.length} cases, ${(share * 100).toFixed(1)} of 100 found`, ...rows].join('\n'));
    expect(cases.length).toBeGreaterThan(200);
    expect(share).toBeGreaterThanOrEqual(0.97);
  }, 900_000);
});

async function allPlantings(): Promise<readonly Planting[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'planting.ts')
    .sort();
  const modules = await Promise.all(
    files.map((file) => import(`./prose-defects/${file.slice(0, -3)}.ts`) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.values(module)
      .filter((value): value is readonly Planting[] => Array.isArray(value))
      .flat(),
  );
}
