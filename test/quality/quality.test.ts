import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { haveLetters, letterFiles, readLetterFile } from '../corpus/letters';
import { heldOut } from './held-out';
import { judgedFindings } from './judged';
import { checker, haveMarks, markedFolder, markedLetters, measure } from './marked-letters';

/** The rules that report the problems of the grammar checks. */
const GRAMMAR: ReadonlySet<string> = new Set(judgedFindings().map(({ rule }) => rule));

describe.skipIf(!haveMarks)('the annotated letters', () => {
  it('were divided by their names alone', () => {
    const hash = (name: string): string => createHash('sha256').update(name).digest('hex');
    const names = readdirSync(markedFolder)
      .filter((file) => file.endsWith('.gold.json'))
      .map((file) => file.slice(0, -'.gold.json'.length))
      .sort((a, b) => (hash(a) < hash(b) ? -1 : 1));
    expect([...heldOut].sort()).toEqual(names.slice(0, 12).sort());
  });

  it('reveal four in ten of the errors that must be corrected, in the half that rules are written from', () => {
    const { bySeverity } = measure(markedLetters(false), checker());
    const must = bySeverity.get('must');
    expect(must?.all).toBe(163);
    expect(must?.found).toBeGreaterThanOrEqual(68);
  }, 120_000);
});

describe.skipIf(!haveLetters)('the grammar of the real letters', () => {
  const found: { readonly letter: string; readonly problem: Problem }[] = [];
  let letters = 0;

  beforeAll(() => {
    const service = createLetterService();
    const check = checker();
    for (const file of letterFiles()) {
      const letter = file.replace(/\.txt$/, '');
      if (heldOut.has(letter)) continue;
      letters++;
      for (const problem of check(service.importText(readLetterFile(file)).drafts[0]?.text ?? ''))
        if (GRAMMAR.has(problem.rule)) found.push({ letter, problem });
    }
  }, 120_000);

  it('has no problem that was not reviewed', () => {
    const judged = judgedFindings().map(({ letter, offset, rule }) => `${letter} ${offset} ${rule}`);
    expect(found.map(({ letter, problem: { span, rule } }) => `${letter} ${span.start} ${rule}`).sort()).toEqual(
      judged.sort(),
    );
  });

  it('has at most one new warning in two letters', () => {
    const warnings = found.filter(({ problem: { severity } }) => severity === 'warning' || severity === 'error');
    expect(warnings.length / letters).toBeLessThanOrEqual(0.5);
  });

  it('was judged right in four of five cases, by rule', () => {
    const by = new Map<string, { right: number; all: number }>();
    for (const { rule, verdict } of judgedFindings()) {
      const count = by.get(rule) ?? { right: 0, all: 0 };
      count.all++;
      if (verdict === 'right') count.right++;
      by.set(rule, count);
    }
    const weak = [...by].filter(([, { right, all }]) => right / all < 0.8).map(([rule]) => rule);
    expect(weak).toEqual([]);
  });
});
