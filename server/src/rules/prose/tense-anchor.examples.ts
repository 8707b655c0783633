import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'correct tenses',
      letter: letter(
        'Since the last inspection, leaders have made changes. At the time of the visit, plans were ' +
          'late. Currently, there are two teams.',
      ),
    },
  ],
  invalid: [
    {
      name: 'since',
      letter: letter('Since the last inspection, leaders ⟦improved⟧ the service.'),
      messages: ['“Since the last inspection” goes with “have” or “has”, not with “improved” alone.'],
    },
    {
      name: 'two tenses',
      letter: letter('They report that they are happy ⟦and described⟧ a good team.'),
      messages: ['“report” is present and “described” is past: put both in one tense.'],
    },
    {
      name: 'then and now',
      letter: letter('At the time of the visit, the plans ⟦are⟧ late. Currently, services ⟦were⟧ stable.'),
      messages: [
        '“At the time of the visit” names a time that is past: write “are” in the past.',
        '“Currently” names the present: “were” is past.',
      ],
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
