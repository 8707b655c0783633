import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'as the house writes them',
      letter: letter(
        'Good-quality work is well coordinated. Well-managed teams do work of good quality in the long term.',
      ),
    },
  ],
  invalid: [
    {
      name: 'missing before a noun',
      letter: letter('Children receive ⟦good quality work⟧ and ⟦long term support⟧.'),
      messages: [
        '“good quality work” has a hyphen before the noun: write “good-quality work”.',
        '“long term support” has a hyphen before the noun: write “long-term support”.',
      ],
      output: null,
    },
    {
      name: 'left over behind the verb',
      letter: letter(
        'Rotas are simple and ⟦well-coordinated⟧. They are ⟦highly-skilled⟧, in ⟦single and ' + 'multi-agency⟧ work.',
      ),
      messages: [
        '“well-coordinated” has no hyphen behind the verb: write “well coordinated”.',
        '“highly-skilled” needs no hyphen: write “highly skilled”.',
        '“single and multi-agency” shares its second half: write “single- and multi-agency”.',
      ],
      output: letter(
        'Rotas are simple and well coordinated. They are highly skilled, in single- and multi-agency work.',
      ),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
