import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'bracket-stop',
  title: 'The full stop stands before the bracket that belongs to the sentence',
  why:
    'The enabler or outcome of the national framework that an area rests on belongs to its ' +
    'sentence: the full stop comes behind the bracket.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    bracket: '“{found}” belongs to the sentence before it: put the full stop behind the bracket.',
  },
});
