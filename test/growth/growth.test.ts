import { expect, it } from 'vitest';
import { growthOf } from './growth';
import { WORST_CASES } from './worst-cases';

/*
 * Time grows no faster than length: reading, all rules, fixes, the outline and similar features, the plan of an export,
 * and import, over texts that stress some loop. Growth is asserted, never seconds. GROWTH_LENGTH makes the test
 * thorough (200000 takes about an hour); GROWTH_PRINT lists the ten cases that grow most, and GROWTH_ONLY selects cases
 * by words in their names.
 */
const LENGTH = Number(process.env['GROWTH_LENGTH'] ?? 4_000);
/**
 * A factor of two is linear and four quadratic. In a short text one fix more or less is a whole reading more or less,
 * so only long texts (GROWTH_LENGTH) are tested against the stricter figure.
 */
const MAX_GROWTH = process.env['GROWTH_LENGTH'] === undefined ? 3.5 : 2.4;
/** Only a case that looks too steep is measured again; a busy machine may need more runs until one is undisturbed. */
const ROUNDS = 12;
const ONLY = process.env['GROWTH_ONLY'];
/** Every third case uses short texts, so that this takes a minute; with GROWTH_LENGTH all are run. */
const EVERY = process.env['GROWTH_LENGTH'] === undefined && ONLY === undefined ? 3 : 1;
const CASES = WORST_CASES.filter(({ name }, i) => i % EVERY === 0 && (ONLY === undefined || name.includes(ONLY)));

it('has enough cases, each with an input of its own', () => {
  expect(new Set(WORST_CASES.map(({ name }) => name)).size).toBe(WORST_CASES.length);
  expect(WORST_CASES.length).toBeGreaterThanOrEqual(85);
  expect(ONLY !== undefined || CASES.length >= 85).toBe(true);
});

it(
  `what is done with a text of ${2 * LENGTH} characters takes less than ${MAX_GROWTH} times as long as with ` +
    `one of ${LENGTH}`,
  () => {
    // The engine optimises code after it has run a few times.
    for (const { text } of CASES) growthOf({ name: '', text }, 300, Infinity, 1);
    const all = CASES.map((one) => ({ name: one.name, ...growthOf(one, LENGTH, MAX_GROWTH, ROUNDS) }));
    const said = all
      .sort((a, b) => b.factor - a.factor)
      .map(
        ({ name, small, large, factor, steps }) =>
          `${name}: ${small.toFixed(0)} to ${large.toFixed(0)} ms, ${factor.toFixed(2)} times (${steps})`,
      );
    if (process.env['GROWTH_PRINT']) console.log(said.slice(0, 10).join('\n'));
    expect(said.filter((_, i) => (all[i]?.factor ?? 0) >= MAX_GROWTH)).toEqual([]);
  },
  7_200_000,
);
