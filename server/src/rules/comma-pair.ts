import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'comma-pair',
  title: 'One comma of two is missing, or one is left over',
  why: 'Words put in have a comma on both sides or on neither: “and, as a result, plans improve”.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    one:
      '“{found}” has a comma on one side only: put one before it, after “{word}”, and one behind it, ' + 'or neither.',
    but: '“{found}” has a comma on one side only: take it out.',
    inverted: '“{found}” needs no comma before the verb.',
  },
  examples: {
    valid: [
      {
        name: 'both or neither',
        letter: letter(
          'Staff left and, as a result, plans were late. Staff left and as a result plans were late. A ' +
            'small but significant number wait.',
        ),
      },
    ],
    invalid: [
      {
        name: 'one',
        letter: letter('Staff left ⟦and as a result,⟧ plans were late.'),
        says: [
          '“as a result” has a comma on one side only: put one before it, after “and”, and one behind it, ' +
            'or neither.',
        ],
        fixed: letter('Staff left and, as a result, plans were late.'),
      },
      {
        name: 'two adjectives',
        letter: letter('A ⟦small, but significant⟧ number wait.'),
        says: ['“small, but significant” has a comma on one side only: take it out.'],
        fixed: letter('A small but significant number wait.'),
      },
      {
        name: 'before the verb',
        letter: letter('⟦Of particular note, are⟧ the letters.'),
        says: ['“Of particular note, are” needs no comma before the verb.'],
        fixed: letter('Of particular note are the letters.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
