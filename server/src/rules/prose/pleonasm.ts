import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'pleonasm',
  title: 'Two words say the same thing',
  why: 'Slips such as “continue to remain”, “still continue”: one of the two is enough.',
  severity: 'hint',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    twice: '“{found}” says the same twice: write “{right}”.',
    recast: '“{found}” says the same twice: say it once.',
  },
});
