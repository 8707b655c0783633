import { runningText } from '../reading/running-text';
import { compoundMixtures } from './mixture-compounds';
import { listedMixtures } from './mixture-listed';
import type { Mixture } from './mixture';
import { named } from './rewriting';
import type { Fix } from './rule';
import { letterRule } from './rule';
import { joined } from '../text/joined';

export default letterRule({
  meta: {
    id: 'mixed-spelling',
    title: 'One word is spelt in two ways',
    why:
      'A letter that writes “wellbeing” here and “well-being” there looks as if two people had not read ' +
      'each other’s parts. Where the house has chosen a spelling, such as “decision-making” (711 uses in ' +
      'published letters to 2), that is the one; elsewhere it is the letter’s own commoner spelling. A ' +
      'hyphen that is right in one place and wrong in another, as in “a well-supported plan” and “children ' +
      'are well supported”, is left alone.',
    group: 'prose',
    severity: 'warning',
    fix: 'suggested',
    reads: 'prose',
    profile: 'normal',
    messages: {
      spelling:
        '“{words}” ({count}) and “{other}” ({otherCount}) are one word in two spellings: write “{right}” throughout.',
      house: joined(
        '“{words}” ({count}) and “{other}” ({otherCount}) are one word in two spellings: write ',
        '“{right}” throughout, as the house does.',
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
    for (const mixture of [...listedMixtures(reading, blocks, prose), ...compoundMixtures(reading, blocks, prose)]) {
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
          ...more.slice(0, MOST_RELATED).map(({ words, span }) => ({ span, message: `“${words}” stands here too` })),
          { span: other.span, message: `“${other.words}” stands here` },
        ],
      };
    }
  },

  examples: {
    valid: [
      {
        name: 'one spelling',
        letter: letter('Staff well-being matters. Children’s well-being is at the centre of decision-making.'),
      },
      {
        name: 'the other spelling, throughout',
        letter: letter('Staff wellbeing matters. Children’s wellbeing is promoted.'),
      },
      {
        name: 'a hyphen where it is right and none where it is right',
        letter: letter(
          'Social workers are well supported, and a well-supported plan is in place. Reviews of good ' +
            'quality lead to good-quality plans.',
        ),
      },
      {
        name: 'what a child wrote',
        letter: letter('The well-being of staff matters. One child wrote, ‘They care for my wellbeing and my future.’'),
      },
      {
        name: 'a noun and a verb with its particle',
        letter: letter('Follow-up visits are prompt, and workers follow up visits with a call.'),
      },
      {
        name: 'a capital in a name',
        letter: letter(
          'The council leads, with Northmoor Council and the Council Tax team. Early help is strong, and ' +
            'the Early Help Board meets monthly.',
        ),
      },
      {
        name: 'a capital at the start of a sentence',
        letter: letter('Police officers share information with the police. Council leaders back the council’s plan.'),
      },
      { name: 'other lengths of time', letter: letter('Visits were late for six months, and reviews for 3 months.') },
      {
        name: 'words that only look alike',
        letter: letter('Leaders re-form the team so that it can reform practice.'),
      },
    ],
    invalid: [
      {
        name: 'two spellings of which the commoner holds',
        letter: letter(
          'Children’s well-being is promoted, and their emotional well-being is assessed.',
          'Leaders care for staff ⟦wellbeing⟧.',
        ),
        says: [
          '“wellbeing” (once) and “well-being” (twice) are one word in two spellings: write “well-being” throughout.',
        ],
        fixed: letter(
          'Children’s well-being is promoted, and their emotional well-being is assessed.',
          'Leaders care for staff well-being.',
        ),
      },
      {
        name: 'the house’s spelling, though it is the rarer',
        letter: letter('⟦Co-ordination⟧ is good. Plans are co-ordinated well.', 'A coordinator keeps track.'),
        says: [
          '“Co-ordination” (twice) and “coordinator” (once) are one word in two spellings: write ' +
            '“Coordination” throughout, as the house does.',
        ],
        fixed: letter('Coordination is good. Plans are coordinated well.', 'A coordinator keeps track.'),
      },
      {
        name: 'a compound that is also one word',
        letter: letter('Some plans are co-produced.', 'A guide was ⟦coproduced⟧ by care leavers.'),
        says: [
          '“coproduced” (once) and “co-produced” (once) are one word in two spellings: write “co-produced” throughout.',
        ],
        fixed: letter('Some plans are co-produced.', 'A guide was co-produced by care leavers.'),
      },
      {
        name: 'a compound and two words in one use',
        letter: letter(
          'Strengths lie in high-quality assessments and high-quality plans.',
          'Children benefit from ⟦high quality⟧ assessments.',
        ),
        says: [
          '“high quality” (once) and “high-quality” (twice) are one word in two spellings: write ' +
            '“high-quality” throughout.',
        ],
        fixed: letter(
          'Strengths lie in high-quality assessments and high-quality plans.',
          'Children benefit from high-quality assessments.',
        ),
      },
      {
        name: 'a length of time in words and in figures',
        letter: letter(
          'In the last 6 months, 40 children have come into care.',
          'In the ⟦six months⟧ before, it was 30. The team has been full for the past 6 months.',
        ),
        says: [
          '“six months” (once) and “6 months” (twice) are one number in words and in figures: write “6 ' +
            'months” throughout.',
        ],
        fixed: letter(
          'In the last 6 months, 40 children have come into care.',
          'In the 6 months before, it was 30. The team has been full for the past 6 months.',
        ),
      },
      {
        name: 'capitals',
        letter: letter('The Public Law Outline is used well.', 'Work under the ⟦public law outline⟧ is timely.'),
        says: [
          '“public law outline” (once) and “Public Law Outline” (once) differ in their capitals: write ' +
            '“Public Law Outline” throughout.',
        ],
        fixed: letter('The Public Law Outline is used well.', 'Work under the Public Law Outline is timely.'),
      },
      {
        name: '-ize beside -ise',
        letter: letter('Leaders recognise the need.', 'They have ⟦recognized⟧ it for long.'),
        says: [
          '“recognized” (once) and “recognise” (once) are one word in two spellings: write “recognised” ' +
            'throughout, as the house does.',
        ],
        fixed: letter('Leaders recognise the need.', 'They have recognised it for long.'),
      },
      {
        name: 'a plan that loses its hyphens',
        letter: letter('Child in need plans are clear.', 'A ⟦child-in-need⟧ plan is reviewed often.'),
        says: [
          '“child-in-need” (once) and “Child in need” (once) are one word in two spellings: write “child ' +
            'in need” throughout, as the house does.',
        ],
        fixed: letter('Child in need plans are clear.', 'A child in need plan is reviewed often.'),
      },
    ],
  },
});

const DIGIT = /\d/;

function fixFor(text: string, { misfits }: Mixture): readonly Fix[] {
  const rights = [...new Map(misfits.map(({ right }) => [right.toLowerCase(), right])).values()];
  return named(text, {
    title: `Write ${rights.map((right) => `“${right}”`).join(', ')}`,
    kind: 'suggested',
    edits: misfits.map(({ span, right }) => ({ span, text: right })),
    ...(misfits.length > 1 ? { where: `in all ${misfits.length} places` } : {}),
  });
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

const MOST_RELATED = 20;

function letter(...paragraphs: readonly string[]): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${paragraphs.join('\n\n')}\n`;
}
