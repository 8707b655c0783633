import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [{ name: 'one way', letter: letter('Children aged 16 and 17 and those who are 15 years old are seen.') }],
  invalid: [
    {
      name: 'both ways',
      letter: letter('Children ⟦aged 16 and 17 years old⟧ are seen.'),
      messages: ['“aged 16 and 17 years old” gives the age twice: write “aged 16 and 17”.'],
      output: letter('Children aged 16 and 17 are seen.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
