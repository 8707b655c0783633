import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'as it should be',
      letter: letter('They were judged to require improvement, and the grade was “requires improvement to be good”.'),
    },
  ],
  invalid: [
    {
      name: 'the plain name of the grade',
      letter: letter(
        'Services were ⟦judged requires improvement⟧ in 2021 and ⟦judged as requires improvement to be ' +
          'good⟧ in 2023.',
      ),
      messages: [
        '“judged requires improvement” does not make a sentence: write “judged to require improvement”.',
        '“judged as requires improvement to be good” does not make a sentence: write “judged to require ' +
          'improvement to be good”.',
      ],
      output: letter(
        'Services were judged to require improvement in 2021 and judged to require improvement to be ' +
          'good in 2023.',
      ),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
