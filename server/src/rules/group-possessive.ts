import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'group-possessive',
  title: 'The apostrophe of a group is missing or wrong',
  why:
    'What belongs to a group has an apostrophe after its plural: “care leavers’ needs”, “young ' + 'people’s views”.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    missing: '“{found}” lacks an apostrophe: write “{right}”.',
    irregular: '“{found}” is written “{right}”.',
    plural: '“{found}” has an apostrophe in a plural: write “{right}”.',
  },
  examples: {
    valid: [
      {
        name: 'as they should be',
        letter: letter(
          'Care leavers’ needs are met, and young people’s views are heard. Its plans are good. This ' +
            'helps parents.',
        ),
      },
      { name: 'verbs', letter: letter('Everyone who helps young people needs to know this.') },
    ],
    invalid: [
      {
        name: 'missing',
        letter: letter('Care ⟦leavers needs⟧ are met.'),
        says: ['“leavers needs” lacks an apostrophe: write “leavers’ needs”.'],
        fixed: letter('Care leavers’ needs are met.'),
      },
      {
        name: 'in the wrong place',
        letter: letter('Young ⟦peoples’⟧ views are heard.'),
        says: ['“peoples’” is written “people’s”.'],
        fixed: letter('Young people’s views are heard.'),
      },
      {
        name: 'in a plural',
        letter: letter('The ⟦plan’s⟧ are late.'),
        says: ['“plan’s” has an apostrophe in a plural: write “plans”.'],
        fixed: letter('The plans are late.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
