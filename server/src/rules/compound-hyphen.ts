import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'compound-hyphen',
  title: 'A hyphen is missing before a noun, or left over',
  why:
    'Words that describe a noun together have a hyphen before it (“good-quality work”) and none ' +
    'behind the verb (“plans are well coordinated”); an adverb in -ly has none.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    before: '“{found}” has a hyphen before the noun: write “{right}”.',
    after: '“{found}” has no hyphen behind the verb: write “{right}”.',
    ly: '“{found}” needs no hyphen: write “{right}”.',
    shared: '“{found}” shares its second half: write “{right}”.',
  },
  examples: {
    valid: [
      {
        name: 'as the house writes them',
        letter: letter(
          'Good-quality work is well coordinated. Well-managed teams do work of good quality in the long ' + 'term.',
        ),
      },
    ],
    invalid: [
      {
        name: 'missing before a noun',
        letter: letter('Children receive ⟦good quality work⟧ and ⟦long term support⟧.'),
        says: [
          '“good quality work” has a hyphen before the noun: write “good-quality work”.',
          '“long term support” has a hyphen before the noun: write “long-term support”.',
        ],
        fixed: null,
      },
      {
        name: 'left over behind the verb',
        letter: letter(
          'Responses are prompt and ⟦well-coordinated⟧. They are ⟦highly-skilled⟧, in ⟦single and ' +
            'multi-agency⟧ work.',
        ),
        says: [
          '“well-coordinated” has no hyphen behind the verb: write “well coordinated”.',
          '“highly-skilled” needs no hyphen: write “highly skilled”.',
          '“single and multi-agency” shares its second half: write “single- and multi-agency”.',
        ],
        fixed: letter(
          'Responses are prompt and well coordinated. They are highly skilled, in single- and ' + 'multi-agency work.',
        ),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
