import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'word-left-over',
  title: 'A small word is left over, or one is missing',
  why:
    'Slips such as “at to”, “the their”, “in order ensure”: what an edit leaves behind. The pairs ' +
    'are those that stand nowhere in four million words of Ofsted’s published reports and letters.',
  severity: 'warning',
  fix: 'suggested',
  profile: 'quiet',
  messages: {
    pair: '“{found}” cannot stand together: take a word out, or put in the one that is missing.',
    missing: '“{found}” lacks “{word}”.',
  },
  examples: {
    valid: [
      {
        name: 'words that may stand together',
        letter: letter(
          'What it is is clear. They are with the team, in order to help. A number of children are able ' + 'to stay.',
        ),
      },
    ],
    invalid: [
      {
        name: 'two that do not go together',
        letter: letter('The help ⟦at to⟧ school is known to ⟦the their⟧ workers.'),
        says: [
          '“at to” cannot stand together: take a word out, or put in the one that is missing.',
          '“the their” cannot stand together: take a word out, or put in the one that is missing.',
        ],
        fixed: null,
      },
      {
        name: 'a word is missing',
        letter: letter('They act ⟦in order ensure⟧ safety. ⟦A number children⟧ wait.'),
        says: ['“in order ensure” lacks “to”.', '“A number children” lacks “of”.'],
        fixed: letter('They act in order to ensure safety. A number of children wait.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
