import { writeFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../server/src/rules/engine/rule';
import { createLetterService } from '../../server/src/service/service';
import { defects } from './defects';
import { haveLetters, letterFiles, readLetterFile } from './letters';

const service = createLetterService();
const check = (text: string): readonly Problem[] =>
  service.check(service.read(text)).filter(({ severity }) => severity !== 'hint');

/** A problem without its place, which a defect may move. */
const kind = (problem: Problem): string => `${problem.rule}: ${problem.message}`;

function newFindings(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const left = before.map(kind);
  return after.filter((problem) => {
    const at = left.indexOf(kind(problem));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

interface Outcome {
  readonly defect: string;
  readonly rule: string;
  readonly file: string;
  readonly found: boolean;
  readonly others: readonly string[];
}

describe.skipIf(!haveLetters)('defects planted into real letters that are clean', () => {
  const outcomes: Outcome[] = [];
  let clean = 0;

  beforeAll(() => {
    for (const file of letterFiles()) {
      const draft = service.importText(readLetterFile(file)).drafts[0]?.text ?? '';
      const before = check(draft);
      if (before.some(({ severity }) => severity === 'error' || severity === 'warning')) continue;
      clean++;
      for (const defect of defects) {
        const planted = defect.plant(draft);
        if (planted === undefined) continue;
        const fresh = newFindings(before, check(planted));
        outcomes.push({
          defect: defect.name,
          rule: defect.rule,
          file,
          found: fresh.some(({ rule }) => rule === defect.rule),
          others: fresh.filter(({ rule }) => rule !== defect.rule).map(kind),
        });
      }
    }
    mkdirSync(path.resolve('out'), { recursive: true });
    writeFileSync(path.resolve('out/planted-defects.json'), JSON.stringify(outcomes, null, 1));
    const rows = defects.map((defect) => {
      const own = outcomes.filter((outcome) => outcome.defect === defect.name);
      return (
        `${String(own.filter(({ found }) => found).length).padStart(4)} of ${String(own.length).padEnd(4)} ` +
        `${(own.reduce((sum, { others }) => sum + others.length, 0) / Math.max(1, own.length)).toFixed(2)}  ` +
        `${defect.rule}: ${defect.name}`
      );
    });
    console.log(
      [`${clean} clean letters, ${outcomes.length} cases; found, other new findings a case`, ...rows].join('\n'),
    );
  }, 300_000);

  it('has enough letters and cases', () => {
    expect(clean).toBeGreaterThan(20);
    expect(outcomes.length).toBeGreaterThan(500);
  });

  it('detects 98 of 100 with the rule that they break', () => {
    expect(outcomes.filter(({ found }) => found).length / outcomes.length).toBeGreaterThanOrEqual(0.98);
  });

  it('reports at most 0.2 other problems for each case', () => {
    expect(outcomes.reduce((sum, { others }) => sum + others.length, 0) / outcomes.length).toBeLessThanOrEqual(0.2);
  });
});
