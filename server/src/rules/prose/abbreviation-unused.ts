import { abbreviationsOf, placeOf } from '../../analysis/abbreviations/abbreviations';
import { isGiven } from '../../analysis/abbreviations/given-abbreviations';
import { needsNoExpansion } from '../../analysis/abbreviations/known-abbreviations';
import { mentionsIn } from '../../analysis/abbreviations/mentions';
import { takeOutWords } from '../../text/take-out-words';
import { fixTitle } from '../engine/fix-title';
import { leavingOut } from '../engine/rewriting';
import { letterRule } from '../engine/rule';
import { some } from './typed-places';

export default letterRule({
  meta: {
    id: 'abbreviation-unused',
    title: 'An abbreviation is introduced and not used again',
    why:
      'An abbreviation in brackets asks readers to remember it. If the letter does not use it again, the words in ' +
      'full are enough. One letter in five has such a bracket, so this is only a remark.',
    group: 'prose',
    severity: 'info',
    fix: 'suggested',
    phase: 'prose',
    profile: 'normal',
    messages: { unused: '“{abbreviation}” is introduced here and not used again: the words in full are enough.' },
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'running-text', from: ({ text }) => some(mentionsIn(text)) },

  *check(reading) {
    for (const { key, mentions, definitions } of abbreviationsOf(reading)) {
      const [defined] = definitions;
      if (!defined || mentions.length > 1 || needsNoExpansion(key) || isGiven(reading.template, key)) continue;
      const { bracket, expansion } = defined.definition;
      // If the abbreviation comes first, or does not fit the words, it is a name that readers may know better than the
      // words.
      if (!bracket || !expansion || defined.mention.start < expansion.start) continue;
      const { text } = defined.block.plain;
      const inside = text.slice(bracket.start, bracket.end).trim();
      const span = placeOf(defined, { start: bracket.end - inside.length, end: bracket.end });
      yield {
        message: 'unused',
        data: { abbreviation: inside.slice(1, -1) },
        span,
        fixes: leavingOut(
          reading.letter.text,
          [takeOutWords(reading.letter.text, placeOf(defined, bracket))],
          (words) => fixTitle('Take out “{words}”', { words }),
        ),
      };
    }
  },
});
