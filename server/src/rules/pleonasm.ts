import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'pleonasm',
  title: 'Two words say the same',
  why: 'Slips such as “continue to remain”, “still continue”: one of the two is enough.',
  severity: 'hint',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    twice: '“{found}” says the same twice: write “{right}”.',
    recast: '“{found}” says the same twice: say it once.',
  },
  examples: {
    valid: [{ name: 'once', letter: letter('They remain in touch, continue to learn and return to school.') }],
    invalid: [
      {
        name: 'twice',
        letter: letter('Young people ⟦continue to remain⟧ in touch and ⟦still continue⟧ to learn.'),
        says: [
          '“continue to remain” says the same twice: write “remain”.',
          '“still continue” says the same twice: write “continue”.',
        ],
        fixed: letter('Young people remain in touch and continue to learn.'),
      },
      {
        name: 'in one sentence',
        letter: letter('The ⟦impact of high caseloads is impacting⟧ on staff.'),
        says: ['“impact of high caseloads is impacting” says the same twice: say it once.'],
        fixed: null,
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
