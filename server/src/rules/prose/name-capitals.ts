import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'name-capitals',
  title: 'Too many or too few capitals in the name of a role or body',
  why:
    'Ofsted’s letters write roles, teams, plans and meetings in lower case (“social workers”, “strategy ' +
    'meetings”), and the name of a council or a police force with capitals throughout.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    many: '“{found}” is not a name: write “{right}”.',
    few: '“{found}” is a name: write “{right}”.',
  },
});
