import type { DefinitionInLetter } from '../../analysis/abbreviations/abbreviations';
import { abbreviationsOf, placeOf } from '../../analysis/abbreviations/abbreviations';
import { isGiven } from '../../analysis/abbreviations/given-abbreviations';
import { needsNoExpansion } from '../../analysis/abbreviations/known-abbreviations';
import { mentionsIn } from '../../analysis/abbreviations/mentions';
import { joined } from '../../text/joined';
import { takeOutWords } from '../../text/take-out-words';
import { fixTitle } from '../engine/fix-title';
import { leavingOut } from '../engine/rewriting';
import { letterRule } from '../engine/rule';
import { some } from './typed-places';

export default letterRule({
  meta: {
    id: 'abbreviation-redefined',
    title: 'An abbreviation is explained twice',
    why:
      'In one letter an abbreviation stands for one thing: two different explanations leave readers in doubt which ' +
      'is meant. Repeating an explanation does no harm, but one, at the first use, is enough for the whole letter, ' +
      'including the summary.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: {
      otherwise: joined(
        '“{abbreviation}” stands for “{first}” above and for “{second}” here: use it for one of ',
        'them, or write one term throughout.',
      ),
      again: '“{abbreviation}” is explained above already: once is enough for the whole letter.',
    },
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'running-text', from: ({ text }) => some(mentionsIn(text)) },

  *check(reading) {
    const { text } = reading.letter;
    for (const { key, definitions } of abbreviationsOf(reading)) {
      if (definitions.length < 2 || needsNoExpansion(key) || isGiven(reading.template, key)) continue;
      const first = definitions.find((one) => one.definition.expansion) ?? definitions[0];
      if (!first) continue;
      const related = [{ span: placeOf(first, first.definition.whole), message: 'It is explained here first' }];
      const others: DefinitionInLetter[] = [];
      const same: DefinitionInLetter[] = [];
      for (const one of definitions) if (one !== first) (isSame(first, one) ? same : others).push(one);
      for (const one of others) {
        const data = { abbreviation: one.mention.abbreviation, first: expansionOf(first), second: expansionOf(one) };
        yield { message: 'otherwise', data, span: placeOf(one, one.definition.whole), related };
      }
      const [again, ...more] = same;
      if (!again) continue;
      const brackets = same.flatMap((one) => (one.definition.bracket ? [placeOf(one, one.definition.bracket)] : []));
      const fixes = leavingOut(
        text,
        brackets.map((span) => takeOutWords(text, span)),
        (words) => fixTitle('Take out “{words}” after the first', { words }),
      );
      yield {
        message: 'again',
        data: { abbreviation: again.mention.abbreviation },
        span: placeOf(again, again.definition.whole),
        severity: 'info',
        related: [
          ...related,
          ...more.map((one) => ({ span: placeOf(one, one.definition.whole), message: 'And again here' })),
        ],
        fixes: brackets.length === same.length ? fixes : [],
      };
    }
  },
});

/** True unless both give an explanation and the two differ. */
function isSame(a: DefinitionInLetter, b: DefinitionInLetter): boolean {
  const [first, second] = [a, b].map(({ definition }) =>
    definition.expansion?.words
      .map((word) => word.slice(0, STEM))
      .sort()
      .join(' '),
  );
  return first === undefined || second === undefined || first === second;
}

/** Characters compared: “elective home education” and “electively home educated” count as the same. */
const STEM = 4;

const expansionOf = ({ block, definition: { expansion } }: DefinitionInLetter): string =>
  expansion ? block.plain.text.slice(expansion.start, expansion.end) : '';
