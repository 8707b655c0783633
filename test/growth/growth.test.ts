import { expect, it } from 'vitest';
import { growthOf } from './growth';
import { WORST_CASES } from './worst-cases';

/*
 * Time grows with length and no faster: reading, all rules, fixes, the outline and its like, the plan of an export, and
 * intake, over texts that are hard on some loop. Growth is what is asserted, and never seconds. GROWTH_LENGTH makes it
 * a thorough one (200000 takes about an hour); GROWTH_PRINT lists the ten that grow most, and
 * GROWTH_ONLY takes the cases with those words in their names.
 */
const LENGTH = Number(process.env['GROWTH_LENGTH'] ?? 4_000);
/**
 * Twice is linear and four times quadratic. In a short text one fix more or less is a whole reading more or less, so
 * that only long ones (GROWTH_LENGTH) are held to the closer figure.
 */
const MAX_GROWTH = process.env['GROWTH_LENGTH'] === undefined ? 3.5 : 2.4;
/**
 * Only a case that looks too steep is measured again; a busy machine may need some more runs till one is undisturbed.
 */
const ROUNDS = 12;
const ONLY = process.env['GROWTH_ONLY'];
/** Short texts are tried on every third case, so that this takes a minute; with GROWTH_LENGTH all are. */
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
    // The engine makes quick code of what it has run some times.
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
