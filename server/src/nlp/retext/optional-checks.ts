import type { Root } from 'nlcst';
import retextEquality from 'retext-equality';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { memoizeByString } from '../../memo/bounded-cache';
import type { RetextCheck } from '../block-prose';

/** A check that is ready to run over a tree. */
export type Check = Processor<undefined, Root, Root>;
/** Finds a check among those that are off unless a setting names them. Throws for one that is not there. */
export type RequestedChecks = (check: RetextCheck) => Check;

/** More than there are, with readability for each age. */
const MAX_CHECKS = 100;

/**
 * The checks of retext that speak only on request; a bundle of its own (`dist/retext-on-request.js`), for their lists
 * of words are long.
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

/** Of fewer words the formulas say little: one long name makes a sentence hard. */
const MIN_SENTENCE_WORDS = 10;
