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
  examples: {
    valid: [
      {
        name: 'as the house writes them',
        letter: letter(
          'Most social workers attend strategy meetings. Northmoor Council, the council’s partners and ' +
            'Public Law Outline work are good.',
        ),
      },
      {
        name: 'at the start, and in a title',
        letter: letter('Social workers know this. The new Head of Early Help and Family Support started.'),
      },
    ],
    invalid: [
      {
        name: 'a capital too many',
        letter: letter('Most of the ⟦Social Workers⟧ attend ⟦Strategy Meetings⟧.'),
        says: [
          '“Social Workers” is no name: write “social workers”.',
          '“Strategy Meetings” is no name: write “strategy meetings”.',
        ],
        fixed: letter('Most of the social workers attend strategy meetings.'),
      },
      {
        name: 'one too few',
        letter: letter('Leaders work with Greater ⟦Northmoor police⟧.'),
        says: ['“Northmoor police” is a name: write “Northmoor Police”.'],
        fixed: letter('Leaders work with Greater Northmoor Police.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
