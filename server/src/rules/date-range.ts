import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'date-range',
  title: 'Days are given as “on” and “to” at once',
  why: 'A visit was “on 18 and 19 October”, or “from 18 to 20 October”: “on 18 to 19” mixes the two.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    range: '“{found}” mixes two ways to give days: write “{right}”.',
  },
  examples: {
    valid: [
      { name: 'one or the other', letter: letter('Inspectors came on 18 and 19 October and from 4 to 6 March.') },
    ],
    invalid: [
      {
        name: 'two days',
        letter: letter('Inspectors came ⟦on 18 to 19⟧ October.'),
        says: ['“on 18 to 19” mixes two ways to give days: write “on 18 and 19”.'],
        fixed: letter('Inspectors came on 18 and 19 October.'),
      },
      {
        name: 'more days',
        letter: letter('Inspectors came ⟦on 4 to 6⟧ March.'),
        says: ['“on 4 to 6” mixes two ways to give days: write “from 4 to 6”.'],
        fixed: letter('Inspectors came from 4 to 6 March.'),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
