import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [{ name: 'inside the sentence', letter: letter('The quality of plans (outcome 2, national framework).') }],
  invalid: [
    {
      name: 'after it',
      letter: letter('The quality of plans. ⟦(Outcome 2, national framework)⟧'),
      messages: [
        '“(Outcome 2, national framework)” belongs to the sentence before it: put the full stop after ' +
          'the bracket.',
      ],
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
