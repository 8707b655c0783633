import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'the same thing in other words',
      letter: letter(
        'Plans for young carers are clear, and workers read them with each family.',
        'Each family reads the clear plans that workers write for young carers.',
      ),
    },
    {
      name: 'some words of a longer sentence',
      letter: letter(
        'Since the hub opened in May, workers in all four towns have met young carers each week.',
        'Schools say that workers in all four towns have met young carers each term, which they welcome, and that ' +
          'the hub has helped their own staff as well.',
      ),
    },
  ],
  invalid: [
    {
      name: 'most of a sentence',
      letter: letter(
        'Workers in all four towns have met young carers each week since May.',
        'Indeed, ⟦workers in all four towns have met young carers each week⟧ in the spring.',
      ),
      messages: ['“workers in all four … week” (11 words) is in the letter already: say here what is new.'],
    },
  ],
};

export default examples;

function letter(first: string, second: string): string {
  return `Dear Ms Holt\n\n## Headline findings\n\n${first}\n\n## Main findings\n\n${second}\n`;
}
