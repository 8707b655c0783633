import { describe, expect, it } from 'vitest';
import { isEnabledIn } from '../../server/src/rules/engine/active-rules';
import { examplesOf } from '../../server/src/rules/engine/examples';
import type { Profile, Rule } from '../../server/src/rules/engine/rule';
import { PROFILES } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import { runRules } from '../../server/src/rules/engine/run';
import { testProse } from '../nlp/prose-of-tests';
import { readingOf, unmarked } from './check';

const fail = (_: string, error: unknown): never => {
  throw error;
};

/** The problems of all rules in the examples of one, with its own options. */
function foundIn(rule: Rule, request: { readonly off?: boolean; readonly profile: Profile }): readonly string[] {
  return examplesOf(rule).invalid.flatMap(({ letter, options, ...beside }) =>
    runRules(readingOf(unmarked(letter).text, beside), rules, {
      profile: request.profile,
      prose: testProse(),
      onError: fail,
      ...(options ? { options: { [rule.meta.id]: options } } : {}),
      rules: { [rule.meta.id]: request.off ? 'off' : rule.meta.severity },
    }).map((problem) => problem.rule),
  );
}

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  it('is silent when switched off, in every profile, and reports when named', () => {
    expect(foundIn(rule, { profile: 'normal' })).toContain(id);
    for (const profile of PROFILES) expect(foundIn(rule, { off: true, profile })).not.toContain(id);
  });
});

describe('profiles', () => {
  const speaking = (profile: Profile): readonly string[] =>
    rules.filter((rule) => isEnabledIn(rule, profile)).map(({ meta }) => meta.id);

  it('report more from one to the next', () => {
    for (const [i, profile] of PROFILES.entries()) {
      const quieter = PROFILES[i - 1];
      if (quieter) expect(speaking(profile)).toEqual(expect.arrayContaining([...speaking(quieter)]));
    }
    expect(speaking('strict').length).toBeGreaterThan(speaking('normal').length);
    expect(speaking('normal').length).toBeGreaterThan(speaking('quiet').length);
  });

  it('also hold back single problems of a rule', () => {
    const reading = readingOf('Dear Ms Name\n\n## Main findings\n\nPrior to the visit, a kid absconded.\n');
    const said = (profile: Profile, named = false): number =>
      runRules(reading, rules, {
        profile,
        prose: testProse(),
        onError: fail,
        ...(named ? { rules: { 'house-wording': 'info' as const } } : {}),
      }).filter(({ rule }) => rule === 'house-wording').length;
    expect(said('normal')).toBeGreaterThan(0);
    expect(said('strict')).toBeGreaterThan(said('normal'));
    expect(said('off', true)).toBe(said('normal'));
    expect(said('off')).toBe(0);
  });

  it('do not check prose when off', () => {
    expect(
      rules.filter((rule) => rule.meta.phase === 'prose' && isEnabledIn(rule, 'off')).map(({ meta }) => meta.id),
    ).toEqual([]);
  });

  it('still check structure and facts', () => {
    expect(
      rules.filter((rule) => rule.meta.phase === 'letter' && !isEnabledIn(rule, 'off')).map(({ meta }) => meta.id),
    ).toEqual([]);
  });
});
