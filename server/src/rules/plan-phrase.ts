import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'plan-phrase',
  title: 'The name of a plan is not complete, or has the wrong number',
  why: 'A plan is for a child: “child in need plans”. Children are subject to a plan, and not to child ' + 'in need.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    subject: '“{found}” lacks what they are subject to: write “{right}”.',
    children: '“{found}” is called “{right}”.',
  },
  examples: {
    valid: [
      {
        name: 'as they are called',
        letter: letter(
          'Child in need plans are clear. Children subject to child in need plans are seen. Plans for ' +
            'children in need are clear.',
        ),
      },
    ],
    invalid: [
      {
        name: 'the plural',
        letter: letter('Most ⟦children in need plans⟧ are clear.'),
        says: ['“children in need plans” is called “child in need plans”.'],
        fixed: letter('Most child in need plans are clear.'),
      },
      {
        name: 'no plan',
        letter: letter('Some children are ⟦subject to child in need⟧.'),
        says: [
          '“subject to child in need” lacks what they are subject to: write “subject to child in need ' + 'plans”.',
        ],
        fixed: letter('Some children are subject to child in need plans.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
