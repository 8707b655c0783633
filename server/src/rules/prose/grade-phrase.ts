import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'grade-phrase',
  title: 'A grade does not fit the sentence',
  why:
    'Services are “judged to require improvement to be good”: the plain name of the grade does not fit after ' +
    '“judged”.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    judged: '“{found}” does not make a sentence: write “{right}”.',
  },
});
