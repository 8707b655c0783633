import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckMemory } from '../../server/src/rules/engine/check-memory';
import type { RunRequest } from '../../server/src/rules/engine/request';
import type { Problem } from '../../server/src/rules/engine/rule';
import { ruleById, rules } from '../../server/src/rules/engine/rules';
import { ruleSteps, runRules } from '../../server/src/rules/engine/run';
import { COMPLETE, read } from '../ide/letters';
import { testProse } from '../nlp/prose-of-tests';

afterEach(() => void vi.restoreAllMocks());

function failing(id: string, text: string, request: RunRequest = {}) {
  vi.spyOn(ruleById(id)!, 'check').mockImplementation(() => {
    throw new Error('no such part');
  });
  return runRules(read(text), rules, { prose: testProse(), ...request }).filter(({ failed }) => failed);
}

describe('a rule that fails', () => {
  it('is an error if it would have looked for identifiable people', () => {
    expect(failing('identifies-child', COMPLETE)).toMatchObject([
      {
        rule: 'identifies-child',
        severity: 'error',
        failed: true,
        message: expect.stringContaining('nobody has looked'),
      },
    ]);
    expect(failing('staff-named', COMPLETE).map(({ severity }) => severity)).toContain('error');
  });

  it('is a warning elsewhere', () => {
    expect(failing('spaces', COMPLETE)).toMatchObject([{ rule: 'spaces', severity: 'warning', failed: true }]);
  });

  it('does not become milder, and is not ignored with its problems', () => {
    const ignoring = COMPLETE.replace(
      'stage: final',
      'stage: drafting\nignore:\n  - rule: identifies-child\n    reason: they are invented',
    );
    expect(
      failing('identifies-child', ignoring, { rules: { 'identifies-child': 'hint' }, profile: 'quiet' }),
    ).toMatchObject([{ severity: 'error' }]);
  });

  it('is silent if the rule was not requested', () => {
    expect(failing('identifies-child', COMPLETE, { rules: { 'identifies-child': 'off' } })).toEqual([]);
    expect(failing('identifies-child', COMPLETE, { ignore: [{ rule: 'identifies-child' }] })).toEqual([]);
  });
});

// Lists of a hundred thousand items were once passed as arguments of a call, which throws.
describe('no rule fails on a paragraph of more than a megabyte', () => {
  const failedOf = (piece: string, some: typeof rules): unknown[] => {
    const failed: unknown[] = [];
    const reading = read(
      COMPLETE.replace('Leaders know where practice is weak.', piece.repeat(1_300_000 / piece.length)),
    );
    runRules(reading, some, {
      prose: testProse(),
      profile: 'strict',
      onError: (rule, error) => failed.push([rule, error]),
    });
    return failed;
  };

  it('no rule', () => expect(failedOf('Ada ', rules)).toEqual([]), 120_000);

  it.each(['Jake met Mrs Quarm. ', 'Child A. ', 'Oak Primary School, ', 'aged 7, '])(
    'no rule of confidentiality: %s',
    (piece) => {
      expect(
        failedOf(
          piece,
          rules.filter(({ meta }) => meta.group === 'confidentiality'),
        ),
      ).toEqual([]);
    },
    120_000,
  );
});

it('checks yield between rules, and between the blocks of a long letter', () => {
  const stepsOf = (text: string): number => [...ruleSteps(read(text), rules, { prose: testProse() })].length;
  const long = COMPLETE.replace(
    'Leaders know where practice is weak.',
    Array.from({ length: 3_000 }, (_, i) => `Leaders know team ${i} and where its practice is weak.`).join('\n\n'),
  );
  expect(stepsOf(COMPLETE)).toBeGreaterThan(20);
  expect(stepsOf(COMPLETE)).toBeLessThanOrEqual(rules.length);
  expect(stepsOf(long)).toBeGreaterThan(3_000);
});

it('checking in steps and at once gives the same, with and without cached results', () => {
  const long = COMPLETE.replace(
    'Leaders know where practice is weak.',
    Array.from({ length: 2_500 }, (_, i) => `Jake, aged ${i % 17}, was was seen - by Mrs Quarm ${i}.`).join('\n\n'),
  );
  const request: RunRequest = { prose: testProse(), profile: 'strict' };
  const memory = new CheckMemory();
  const stepped = (): readonly Problem[] => {
    const steps = ruleSteps(read(long), rules, request, memory);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
  const atOnce = runRules(read(long), rules, request);
  expect(stepped()).toEqual(atOnce);
  expect(stepped()).toEqual(atOnce);
});
