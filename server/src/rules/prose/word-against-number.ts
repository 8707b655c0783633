import { wordingOf } from '../../nlp/lexicons/find-wording';
import type { Fraction } from '../../nlp/lexicons/fractions';
import type { Quantifier } from '../../nlp/lexicons/quantifiers';
import { overlapsAny } from '../../text/sorted-spans';
import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'word-against-number',
    title: 'A word such as “most” contradicts its number',
    why:
      'If “most” stands next to “three of ten”, the reader wonders which of the two the inspector saw, and the ' +
      'authority is the first to ask. Only what nobody could read otherwise is reported: a number in apposition to ' +
      'the word, in brackets, commas or dashes, that is plainly outside its range. There is no official scale for ' +
      'these words, and none is applied.',
    group: 'prose',
    severity: 'warning',
    fix: 'none',
    phase: 'prose',
    profile: 'quiet',
    messages: {
      contradicts: '“{word}” and “{number}” do not agree, as {number} is {how}: change the word or the number.',
    },
    options: {},
  },

  of: 'running-text',

  *check({ text, prose }) {
    const { plain } = text;
    for (const { quantifier: proportion, share, words, start, end } of wordingOf(text).quantifiers) {
      if (!share || !contradicts(proportion, share) || isOfOthers(share, plain.text.slice(end, share.start))) continue;
      const span = { start: Math.min(start, share.start), end: Math.max(end, share.end) };
      if (overlapsAny(prose.quotations, span)) continue;
      yield {
        message: 'contradicts',
        data: {
          word: words,
          number: plain.text.slice(share.start, share.end),
          how: howMuch(proportion, share),
        },
        span: plain.toSource(span),
      };
    }
  },
});

/**
 * True if the number contradicts the word. A word that may refer to a count is contradicted only by a part of a whole
 * so large that nobody would use the word for it.
 */
function contradicts(
  { limits: { moreThan, atLeast, lessThan }, counted }: Quantifier,
  { value, whole }: Fraction,
): boolean {
  if (counted && whole !== undefined && (lessThan === undefined || whole < LARGE_WHOLE)) return false;
  return (
    (moreThan !== undefined && value <= moreThan) ||
    (atLeast !== undefined && value < atLeast) ||
    (lessThan !== undefined && value >= lessThan)
  );
}

const LARGE_WHOLE = 20;

/** “All referrals from the police (40%)”: a percentage may refer to the last words only. */
const isOfOthers = ({ whole }: Fraction, between: string): boolean =>
  whole === undefined && /\b(?:from|in|on|by|with|without|under|at|for|who|whose|that|which|where)\b/.test(between);

/** What the number means in words; no percentage is presented as a limit. */
function howMuch({ limits: { atLeast, lessThan } }: Quantifier, { value }: Fraction): string {
  if (value === 0.5) return 'half';
  if (value < 0.5) return lessThan === undefined ? 'less than half' : 'nearly half';
  if (lessThan === undefined) return atLeast === 1 ? 'not all' : 'far from all';
  return value >= 1 ? 'all' : value >= 0.9 ? 'nearly all' : 'more than half';
}
