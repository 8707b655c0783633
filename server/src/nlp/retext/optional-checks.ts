import type { Root } from 'nlcst';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { memoizeByString } from '../../memo/bounded-cache';
import type { RetextCheck } from '../block-prose';

/** A check ready to run over a tree. */
export type Check = Processor<undefined, Root, Root>;
/** Returns one of the checks that are off unless a setting names them. Throws if it does not exist. */
export type RequestedChecks = (check: RetextCheck) => Check;

/** More than exist, counting readability for each age. */
const MAX_CHECKS = 100;

/**
 * The retext checks that run only on request; a separate bundle (`dist/retext-on-request.js`), because their word lists
 * are long.
 */
export const requestedChecks: RequestedChecks = memoizeByString(MAX_CHECKS, make as (check: string) => Check);

function make(check: RetextCheck): Check {
  const age = /^readability-(\d+)$/.exec(check)?.[1];
  if (age)
    return unified()
      .use(retextReadability, { age: Number(age), minWords: MIN_SENTENCE_WORDS })
      .freeze() as never;
  if (check === 'simplify') return unified().use(retextSimplify).freeze() as never;
  if (check === 'equality') return unified().use(retextEquality).freeze() as never;
  if (check === 'passive') return unified().use(retextPassive).freeze() as never;
  throw new Error(`No check of retext is called “${check}”.`);
}

/** With fewer words the formulas mean little: one long name makes a sentence hard. */
const MIN_SENTENCE_WORDS = 10;
