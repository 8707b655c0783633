import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [{ name: 'one or the other', letter: letter('Inspectors came on 18 and 19 October and from 4 to 6 March.') }],
  invalid: [
    {
      name: 'two days',
      letter: letter('Inspectors came ⟦on 18 to 19⟧ October.'),
      messages: ['“on 18 to 19” mixes two ways to give days: write “on 18 and 19”.'],
      output: letter('Inspectors came on 18 and 19 October.'),
    },
    {
      name: 'more days',
      letter: letter('Inspectors came ⟦on 4 to 6⟧ March.'),
      messages: ['“on 4 to 6” mixes two ways to give days: write “from 4 to 6”.'],
      output: letter('Inspectors came from 4 to 6 March.'),
    },
    {
      name: 'with both months',
      letter: letter('Inspectors came ⟦on 27 June to 28⟧ June.'),
      messages: ['“on 27 June to 28” mixes two ways to give days: write “from 27 June to 28”.'],
      output: letter('Inspectors came from 27 June to 28 June.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
