import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a subject that the opening refers to',
      letter: letter(
        'Supported by new money, leaders have opened a third hub. Following the visit, there has been progress. ' +
          'For most families, workers write short letters. For example, when workshops are full, ' +
          'they are held twice.',
      ),
    },
    {
      name: 'other people between',
      letter: letter(
        'For teenagers whose parents are at work, they have calls in the evening. For those whose parents are ill, ' +
          'they are kind.',
      ),
    },
  ],
  invalid: [
    {
      name: 'nobody to refer to',
      letter: letter('⟦Supported by new money, there has⟧ been a third hub since May.'),
      messages: ['“Supported …” refers to nobody before “there has”: say who, or make a clause of it.'],
      output: null,
    },
    {
      name: 'the subject twice',
      letter: letter('⟦For teenagers who arrive late, they⟧ are met at the station.'),
      messages: ['“they” takes up “teenagers”, which could be the subject itself: leave out “For” and “they”.'],
      output: null,
    },
    {
      name: 'anyone, and those',
      letter: letter(
        '⟦For anyone reading the notes in future they⟧ will be clear. ⟦For those pupils recently ' +
          'starting school, all⟧ ' +
          'met the rules.',
      ),
      messages: [
        '“they” takes up “anyone”, which could be the subject itself: leave out “For”.',
        '“all” takes up “those pupils”, which could be the subject itself: leave out “For”.',
      ],
      output: null,
    },
    {
      name: 'despite',
      letter: letter('⟦Despite a good start by the new bakers, this has⟧ not lasted.'),
      messages: [
        '“this has” takes up the words after “Despite”: make them the subject, or write “Although” and a verb.',
      ],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
