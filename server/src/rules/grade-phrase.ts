import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'grade-phrase',
  title: 'A grade does not fit the sentence',
  why:
    'Services are “judged to require improvement to be good”: the grade as it is called on the page ' +
    'does not fit behind “judged”.',
  severity: 'info',
  fix: 'suggested',
  profile: 'normal',
  messages: {
    judged: '“{found}” does not make a sentence: write “{right}”.',
  },
  examples: {
    valid: [
      {
        name: 'as it should be',
        letter: letter('They were judged to require improvement, and the grade was “requires improvement to be good”.'),
      },
    ],
    invalid: [
      {
        name: 'the grade as it is called',
        letter: letter(
          'Services were ⟦judged requires improvement⟧ in 2021 and ⟦judged as requires improvement to be ' +
            'good⟧ in 2023.',
        ),
        says: [
          '“judged requires improvement” does not make a sentence: write “judged to require improvement”.',
          '“judged as requires improvement to be good” does not make a sentence: write “judged to require ' +
            'improvement to be good”.',
        ],
        fixed: letter(
          'Services were judged to require improvement in 2021 and judged to require improvement to be ' +
            'good in 2023.',
        ),
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
