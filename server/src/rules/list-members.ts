import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'list-members',
  title: 'The members of a list do not match',
  why:
    'What is listed has one form: “are concise, regular and well attended”. A reader stumbles where ' +
    'the last member takes another.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    verb: '“{found}” lists two without “{verb}” and one with it: leave it out, or begin a new clause.',
    mixed: '“{found}” lists two qualities and an action: put “and” between the two, and then the action.',
    preposition: '“{first}” goes with another preposition: write “{right}”.',
    owner: '“{found}” says “{owner}” of the first and the last only: say it of all, or of the first.',
  },
  examples: {
    valid: [
      {
        name: 'members that match',
        letter: letter(
          'Meetings are concise, regular and well attended. Plans are clear and prompt, and ensure ' +
            'safety. Their home, school and health are good.',
        ),
      },
    ],
    invalid: [
      {
        name: 'a verb again',
        letter: letter('Meetings ⟦are concise, held regularly and are⟧ attended by many.'),
        says: [
          '“are concise, held regularly and are” lists two without “are” and one with it: leave it out, ' +
            'or begin a new clause.',
        ],
        fixed: null,
      },
      {
        name: 'an action',
        letter: letter('The panel ⟦is effective, robust and ensures⟧ progress.'),
        says: [
          '“is effective, robust and ensures” lists two qualities and an action: put “and” between the ' +
            'two, and then the action.',
        ],
        fixed: null,
      },
      {
        name: 'a preposition',
        letter: letter('Leaders improved the ⟦identification and response to⟧ the risks for children.'),
        says: ['“identification” goes with another preposition: write “identification of, and response to,”.'],
        fixed: null,
      },
      {
        name: 'an owner',
        letter: letter('Staff protect ⟦their stability, education and their health⟧.'),
        says: [
          '“their stability, education and their health” says “their” of the first and the last only: say ' +
            'it of all, or of the first.',
        ],
        fixed: letter('Staff protect their stability, education and health.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
