import { runningText } from '../../analysis/running-text';
import { joined } from '../../text/joined';
import { inOneQuotation, named, writing } from '../engine/rewriting';
import type { Fix } from '../engine/rule';
import { letterRule } from '../engine/rule';
import type { Inconsistency } from './consistency';
import { inconsistentCapitals } from './consistency-of-capitals';
import { inconsistentCompounds } from './consistency-of-compounds';
import { inconsistentVariants } from './consistency-of-variants';

export default letterRule({
  meta: {
    id: 'mixed-spelling',
    title: 'A word is spelt in two ways',
    why:
      'A letter with “wellbeing” here and “well-being” there looks as if two people had not read each other’s ' +
      'parts. If house style prescribes one, such as “decision-making” (711 uses in published letters to 2), ' +
      'that one is right; otherwise it is the one that the letter uses more. A hyphen that is right in one place ' +
      'and wrong in another, as in “a well-supported plan” and “children are well supported”, is left alone.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      spelling:
        '“{words}” ({count}) and “{other}” ({otherCount}) are one word in two spellings: write “{right}” throughout.',
      house: joined(
        '“{words}” ({count}) and “{other}” ({otherCount}) are one word in two spellings: write ',
        '“{right}” throughout, which is house style.',
      ),
      figures: joined(
        '“{words}” ({count}) and “{other}” ({otherCount}) are one number in words and in ',
        'figures: write “{right}” throughout.',
      ),
      capitals:
        '“{words}” ({count}) and “{other}” ({otherCount}) differ in their capitals: write “{right}” throughout.',
    },
    options: {},
  },

  looksAt: ['frame', 'bodies'],

  *check(reading, _options, prose) {
    const blocks = runningText(reading);
    for (const mixture of [
      ...inconsistentVariants(reading, blocks, prose),
      ...inconsistentCompounds(reading, blocks, prose),
      ...inconsistentCapitals(reading, blocks, prose),
    ]) {
      const {
        misfits: [first, ...more],
        others: [other, ...rest],
        kind,
        severity,
      } = mixture;
      if (!first || !other) continue;
      yield {
        message: kind === 'spelling' && DIGIT.test(first.words + other.words) ? 'figures' : kind,
        data: {
          words: first.words,
          count: times(1 + more.length),
          other: other.words,
          otherCount: times(1 + rest.length),
          right: first.right,
        },
        span: first.span,
        severity,
        fixes: fixFor(reading.letter.text, mixture),
        related: [
          ...more
            .slice(0, MAX_RELATED_PLACES)
            .map(({ words, span }) => ({ span, message: `“${words}” appears here too` })),
          { span: other.span, message: `“${other.words}” appears here` },
        ],
      };
    }
  },
});

const DIGIT = /\d/;

function fixFor(text: string, { misfits }: Inconsistency): readonly Fix[] {
  const rights = [...new Map(misfits.map(({ right }) => [right.toLowerCase(), right])).values()];
  const edits = misfits.map(({ span, right }) => ({ span, text: right }));
  return named(text, { kind: 'suggested', edits }, writing(inOneQuotation(rights), edits.length));
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const MAX_RELATED_PLACES = 20;
