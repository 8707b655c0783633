import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'preposition',
  title: 'The wrong preposition',
  why:
    'Some words take only one preposition: compliance with, in isolation from, understanding of. A wrong one is ' +
    'often left over from an earlier wording.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    wrong: '“{found}” has the wrong preposition: write “{right}”.',
    infinitive: '“{found}” has the wrong form after “to”: write “{right}” for “{doing}”.',
    perhaps: '“{found}” has an infinitive where a preposition is usual.',
  },
});
