import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'age-phrase',
  title: 'An age is given twice',
  why: 'Both “aged 16” and “16 years old” say the same: one of the two is enough.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    twice: '“{found}” gives the age twice: write “{right}”.',
  },
});
