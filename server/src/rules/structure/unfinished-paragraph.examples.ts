import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'sentences, a question, a quotation, and a lead-in to a list',
      letter: letter(
        'Plans are clear.\n\nWhat has changed? Staff speak of “a new start.”\n\nInspectors saw that:\n\n' +
          '- visits are regular',
      ),
    },
    { name: 'what is still to be written', letter: letter('[what inspectors found]') },
    { name: 'the mark of a footnote', letter: letter('Plans are clear.[^1]\n\n[^1]: Those of last year.') },
  ],
  invalid: [
    {
      name: 'a sentence that breaks off',
      letter: letter('Social workers see children often and write plans that help ⟦them⟧\n\nVisits are regular.'),
      messages: ['This paragraph ends without a full stop: finish its sentence.'],
      output: letter('Social workers see children often and write plans that help them.\n\nVisits are regular.'),
    },
    {
      name: 'a heading that has lost its marks',
      letter: letter('⟦Assessment and planning⟧\n\nPlans are clear.'),
      messages: [
        'This line is not a sentence and has no full stop: make it one, join it to the paragraph that follows, or ' +
          'leave it out.',
      ],
      output: null,
    },
  ],
};

export default examples;

function letter(findings: string): string {
  return `---\ntemplate: fv-current\n---\n## Main findings\n\n${findings}\n`;
}
