import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'date-range',
  title: 'Days are given with “on” and “to” at once',
  why: 'A visit was “on 18 and 19 October” or “from 18 to 20 October”: “on 18 to 19” mixes the two.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    range: '“{found}” mixes two ways to give days: write “{right}”.',
  },
});
