import { some } from './typed-places';
import { abbreviationsOf, placeOf } from '../reading/abbreviations/abbreviations';
import { needsNoExpansion } from '../reading/abbreviations/known-abbreviations';
import { isGiven } from '../reading/abbreviations/given-abbreviations';
import { mentionsIn } from '../reading/abbreviations/mentions';
import { takeOutWords } from '../text/take-out-words';
import { leavingOut } from './rewriting';
import { letterRule } from './rule';

export default letterRule({
  meta: {
    id: 'abbreviation-unused',
    title: 'An abbreviation is introduced and not used again',
    why:
      'An abbreviation in brackets asks readers to remember it. Where the letter does not use it again, ' +
      'the words in full are enough. One letter in five has such a bracket, so this is no more than a ' +
      'remark.',
    group: 'prose',
    severity: 'info',
    fix: 'suggested',
    reads: 'prose',
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
      // Where the abbreviation comes first, or its words are not its own, it is a name that readers may know better
      // than the words.
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
          'Take out',
        ),
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'used later',
        letter: letter('The emergency duty team (EDT) responds quickly.', 'Staff in EDT know whom to call.'),
      },
      {
        name: 'used later in the plural',
        letter: letter('Each child has a personal adviser (PA).', 'Children like their PAs’ visits.'),
      },
      {
        name: 'used earlier only',
        letter: letter('The EDT is new.', 'The emergency duty team (EDT) responds quickly.'),
      },
      {
        name: 'the abbreviation first, which names a team',
        letter: letter('Children are helped by PEACE (protecting and empowering against child exploitation).'),
      },
      {
        name: 'what everybody knows',
        letter: letter('Plans are specific, measurable, achievable, relevant and time-bound (SMART).'),
      },
      {
        name: 'stock wording',
        letter:
          'Dear Ms Ash\n\n' +
          'This visit was carried out in line with the inspection of local authority children’s services ' +
          '(ILACS) framework.\n\n## Main findings\n\n' +
          'Children are safe.\n',
      },
    ],
    invalid: [
      {
        name: 'not used again',
        letter: letter('Children in care have a personal education plan ⟦(PEP)⟧.', 'Their attendance is good.'),
        says: ['“PEP” is introduced here and not used again: the words in full are enough.'],
        fixed: letter('Children in care have a personal education plan.', 'Their attendance is good.'),
      },
      {
        name: 'two in one paragraph',
        letter: letter(
          'Independent reviewing officers ⟦(IROs)⟧ and child and adolescent mental health services ' +
            '⟦(CAMHS)⟧ work well together.',
        ),
        says: [
          '“IROs” is introduced here and not used again: the words in full are enough.',
          '“CAMHS” is introduced here and not used again: the words in full are enough.',
        ],
        fixed: letter(
          'Independent reviewing officers and child and adolescent mental health services work well together.',
        ),
      },
    ],
  },
});

function letter(...paragraphs: readonly string[]): string {
  return `## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
