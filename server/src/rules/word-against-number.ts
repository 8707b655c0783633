import type { Share } from '../prose/wording/shares';
import type { Proportion } from '../prose/wording/proportions';
import { wordingOf } from '../prose/wording/wording';
import { overlapsAny } from '../text/sorted-spans';
import { blockRule } from './rule';

export default blockRule({
  meta: {
    id: 'word-against-number',
    title: 'A word for how many contradicts its number',
    why:
      'Where “most” stands beside “three of ten”, the reader asks which of the two the inspector saw, and ' +
      'the authority asks first. Only what nobody could read otherwise is found: a number that stands in ' +
      'apposition to the word, in brackets, commas or dashes, and is plainly outside it. There is no ' +
      'official scale of these words, and none is applied.',
    group: 'prose',
    severity: 'warning',
    fix: 'none',
    reads: 'prose',
    profile: 'quiet',
    messages: {
      contradicts: '“{word}” and “{number}” do not agree, as {number} is {how}: change the word or the number.',
    },
    options: {},
  },

  of: 'running-text',

  *check({ text, prose }) {
    const { plain } = text;
    for (const { proportion, share, words, start, end } of wordingOf(text).proportions) {
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

  examples: {
    valid: [
      {
        name: 'words and numbers that agree',
        letter: letter(
          'Most children (seven of ten) are seen alone. The majority, 58%, live locally. A minority of ' +
            'plans (a third) are late. Almost all, 29 of 30, have a plan.',
        ),
      },
      {
        name: 'a number of something else',
        letter: letter(
          'Most children, 45% of whom live far away, see their family. Most plans (an increase of 20%) are ' +
            'timely. Most visits are on time, two of three in the evening. All referrals from the police ' +
            '(40%) are read. Turnover falls every year (20%).',
        ),
      },
      {
        name: 'how many, not how large a part',
        letter: letter(
          'A small number of children (three of four in one home) were moved. Many (12 of 400) were helped.',
        ),
      },
      {
        name: 'near the border',
        letter: letter(
          'Most audits, just over half, were good. The majority (51%) were moderated. A minority (just ' +
            'under half) were not.',
        ),
      },
      {
        name: 'words that are no proportion',
        letter: letter(
          'The most recent audit (45%) showed more. Children from minority ethnic groups (60%) are well ' +
            'supported. Children most at risk (10%) are known. Over the last few years, 60% of staff stayed.',
        ),
      },
    ],
    invalid: [
      {
        name: 'fewer than half',
        letter: letter('⟦Most children (three of ten⟧) were seen alone.'),
        says: [
          '“Most” and “three of ten” do not agree, as three of ten is less than half: change the word or the number.',
        ],
      },
      {
        name: 'half',
        letter: letter('⟦Most plans (five out of ten⟧) were late.'),
        says: ['“Most” and “five out of ten” do not agree, as five out of ten is half: change the word or the number.'],
      },
      {
        name: 'in commas',
        letter: letter('⟦Almost all, 45%⟧, had a plan, and ⟦the majority, 12 out of 30⟧, were seen.'),
        says: [
          '“Almost all” and “45%” do not agree, as 45% is less than half: change the word or the number.',
          '“the majority” and “12 out of 30” do not agree, as 12 out of 30 is less than half: change the ' +
            'word or the number.',
        ],
      },
      {
        name: 'not all',
        letter: letter('⟦All assessments – 27 of 30⟧ – were timely.'),
        says: ['“All” and “27 of 30” do not agree, as 27 of 30 is not all: change the word or the number.'],
      },
      {
        name: 'more than half',
        letter: letter('In ⟦a small minority of plans (two thirds⟧), actions have no date.'),
        says: [
          '“a small minority” and “two thirds” do not agree, as two thirds is more than half: change the ' +
            'word or the number.',
        ],
      },
      {
        name: 'the number first',
        letter: letter('Only ⟦40% of plans, a majority⟧, were good. Of the visits, ⟦nine of the ten (few⟧) were late.'),
        says: [
          '“a majority” and “40%” do not agree, as 40% is less than half: change the word or the number.',
          '“few” and “nine of the ten” do not agree, as nine of the ten is nearly all: change the word or the number.',
        ],
      },
      {
        name: 'nearly all, and far from all',
        letter: letter('⟦Some plans (29 of 30⟧) were good. ⟦Almost all visits, 60%⟧, were timely.'),
        says: [
          '“Some” and “29 of 30” do not agree, as 29 of 30 is nearly all: change the word or the number.',
          '“Almost all” and “60%” do not agree, as 60% is far from all: change the word or the number.',
        ],
      },
      {
        name: 'a whole that is named before',
        letter: letter('⟦Most of the 30 plans seen (12⟧) were good.'),
        says: ['“Most” and “12” do not agree, as 12 is less than half: change the word or the number.'],
      },
    ],
  },
});

/**
 * A word that may tell of how many there are is only contradicted by a part of a whole so large that nobody would call
 * the part so.
 */
function contradicts(
  { limits: { moreThan, atLeast, lessThan }, counted }: Proportion,
  { value, whole }: Share,
): boolean {
  if (counted && whole !== undefined && (lessThan === undefined || whole < LARGE_WHOLE)) return false;
  return (
    (moreThan !== undefined && value <= moreThan) ||
    (atLeast !== undefined && value < atLeast) ||
    (lessThan !== undefined && value >= lessThan)
  );
}

const LARGE_WHOLE = 20;

/**
 * “All referrals from the police (40%)”: a part may be that of the last words alone, where it does not say out of how
 * many.
 */
const isOfOthers = ({ whole }: Share, between: string): boolean =>
  whole === undefined && /\b(?:from|in|on|by|with|without|under|at|for|who|whose|that|which|where)\b/.test(between);

/** What the number says, in words: no percentage is to be taken for a limit. */
function howMuch({ limits: { atLeast, lessThan } }: Proportion, { value }: Share): string {
  if (value === 0.5) return 'half';
  if (value < 0.5) return lessThan === undefined ? 'less than half' : 'nearly half';
  if (lessThan === undefined) return atLeast === 1 ? 'not all' : 'far from all';
  return value >= 1 ? 'all' : value >= 0.9 ? 'nearly all' : 'more than half';
}

function letter(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
