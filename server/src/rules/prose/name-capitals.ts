import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'name-capitals',
  title: 'A capital too many, or too few, in the name of a role or a body',
  why:
    'Ofsted’s letters write roles, teams, plans and meetings small (“social workers”, “strategy ' +
    'meetings”), and the name of a council or a police force with capitals throughout.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    many: '“{found}” is no name: write “{right}”.',
    few: '“{found}” is a name: write “{right}”.',
  },
});
