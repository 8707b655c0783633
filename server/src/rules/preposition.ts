import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'preposition',
  title: 'The wrong preposition',
  why:
    'Some words go with one preposition only: compliance with, in isolation from, understanding of. ' +
    'A wrong one is often left from an earlier wording.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    wrong: '“{found}” has the wrong preposition: write “{right}”.',
    perhaps: '“{found}” has an infinitive where a preposition is usual.',
  },
  examples: {
    valid: [
      {
        name: 'the right ones',
        letter: letter(
          'Compliance with the plan has an impact on children, in isolation from others. Views are taken ' +
            'into account.',
        ),
      },
    ],
    invalid: [
      {
        name: 'wrong ones',
        letter: letter(
          '⟦Compliance to⟧ the plan was late. It was seen ⟦in isolation to⟧ risk. Views are ⟦taken in ' + 'account⟧.',
        ),
        says: [
          '“Compliance to” has the wrong preposition: write “Compliance with”.',
          '“in isolation to” has the wrong preposition: write “in isolation from”.',
          '“taken in account” has the wrong preposition: write “taken into account”.',
        ],
        fixed: letter(
          'Compliance with the plan was late. It was seen in isolation from risk. Views are taken into ' + 'account.',
        ),
      },
      {
        name: 'an infinitive',
        letter: letter('Plans vary in their ⟦effectiveness to⟧ reduce the risk.'),
        says: ['“effectiveness to” has an infinitive where a preposition is usual.'],
        fixed: null,
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
