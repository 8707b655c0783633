import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'bracket-stop',
  title: 'The full stop comes before the bracket instead of after it',
  why:
    'The enabler or outcome of the national framework that an area refers to is part of its sentence, so the full ' +
    'stop comes after the bracket.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    bracket: '“{found}” belongs to the sentence before it: put the full stop after the bracket.',
  },
});
