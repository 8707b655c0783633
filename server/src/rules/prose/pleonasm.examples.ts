import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [{ name: 'once', letter: letter('They remain in touch, continue to learn and return to school.') }],
  invalid: [
    {
      name: 'twice',
      letter: letter('Young people ⟦continue to remain⟧ in touch and ⟦still continue⟧ to learn.'),
      messages: [
        '“continue to remain” says the same twice: write “remain”.',
        '“still continue” says the same twice: write “continue”.',
      ],
      output: letter('Young people remain in touch and continue to learn.'),
    },
    {
      name: 'a word that adds nothing',
      letter: letter(
        'They know the ⟦previous history⟧. Work is ⟦currently ongoing⟧ and has ⟦positive benefits⟧. There ⟦still ' +
          'remains⟧ a queue. ⟦Consequently, this means⟧ that people wait.',
      ),
      messages: [
        '“previous history” says the same twice: write “history”.',
        '“currently ongoing” says the same twice: write “ongoing”.',
        '“positive benefits” says the same twice: write “benefits”.',
        '“still remains” says the same twice: write “remains”.',
        '“Consequently, this means” says the same twice: write “This means”.',
      ],
      output: letter(
        'They know the history. Work is ongoing and has benefits. There remains a queue. This means that people wait.',
      ),
    },
    {
      name: 'too little of what is enough',
      letter: letter('There is a ⟦lack of sufficient⟧ ovens.'),
      messages: ['“lack of sufficient” says the same twice: say it once.'],
      output: null,
    },
    {
      name: 'a noun and its verb',
      letter: letter('The ⟦allocation of new cases is not allocated⟧ fairly. The use of tools is reviewed.'),
      messages: ['“allocation of new cases is not allocated” says the same twice: say it once.'],
      output: null,
    },
    {
      name: 'in one sentence',
      letter: letter('The ⟦impact of the move is impacting⟧ on staff.'),
      messages: ['“impact of the move is impacting” says the same twice: say it once.'],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
