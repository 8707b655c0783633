import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'age-phrase',
  title: 'An age is given twice over',
  why: 'Both “aged 16” and “16 years old” say the same: one of the two is enough.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    twice: '“{found}” says the age twice over: write “{right}”.',
  },
  examples: {
    valid: [{ name: 'one way', letter: letter('Children aged 16 and 17 and those who are 15 years old are seen.') }],
    invalid: [
      {
        name: 'both ways',
        letter: letter('Children ⟦aged 16 and 17 years old⟧ are seen.'),
        says: ['“aged 16 and 17 years old” says the age twice over: write “aged 16 and 17”.'],
        fixed: letter('Children aged 16 and 17 are seen.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
