import { grammarRule } from './grammar-rule';

export default grammarRule({
  id: 'tense-anchor',
  title: 'The tense does not go with the time that is named',
  why:
    'What has been so since a day is told in the perfect (“since the last inspection, leaders ' +
    'have”), what was so on a day in the past.',
  severity: 'info',
  fix: 'none',
  profile: 'normal',
  messages: {
    since: '“{found}” goes with “have” or “has”, and not with “{verb}” alone.',
    past: '“{found}” names a time that is past: write “{verb}” in the past.',
    mixed: '“{first}” is present and “{verb}” is past: tell both in one tense.',
    present: '“{found}” names the present: “{verb}” is past.',
  },
  examples: {
    valid: [
      {
        name: 'as they should be',
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
        says: ['“Since the last inspection” goes with “have” or “has”, and not with “improved” alone.'],
      },
      {
        name: 'two tenses',
        letter: letter('They report that they are happy ⟦and described⟧ a good team.'),
        says: ['“report” is present and “described” is past: tell both in one tense.'],
      },
      {
        name: 'then and now',
        letter: letter('At the time of the visit, the plans ⟦are⟧ late. Currently, services ⟦were⟧ stable.'),
        says: [
          '“At the time of the visit” names a time that is past: write “are” in the past.',
          '“Currently” names the present: “were” is past.',
        ],
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
