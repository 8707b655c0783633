import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'each used correctly',
      letter: letter(
        'There are plans, and their needs are known. Leaders lead the work, which has led to change. ' +
          'They practise good practice.',
      ),
    },
    {
      name: 'words with two uses',
      letter: letter(
        'It’s good practice, and it’s plain that it’s work. ' +
          'They form the team. This affects children and has an effect. Schools advise on legal advice.',
      ),
    },
    {
      name: '“too” after a pronoun, and “practise” after an adverb',
      letter: letter('They too recognise the gap. Staff can safely practise and learn.'),
    },
  ],
  invalid: [
    {
      name: 'one for the other',
      letter: letter(
        '⟦Their⟧ are plans. It has ⟦lead⟧ to change. Social work ⟦practise⟧ is good. Support ⟦form⟧ ' +
          'partners helps.',
      ),
      messages: [
        '“Their are”: “There” is probably meant.',
        '“lead to”: “led” is probably meant.',
        '“practise is”: “practice” is probably meant.',
        '“form partners”: “from” is probably meant.',
      ],
      output: letter(
        'There are plans. It has led to change. Social work practice is good. Support from partners helps.',
      ),
    },
    {
      name: 'a contraction for its',
      letter: letter(
        'Managers know that ⟦it’s⟧ plan is weak, and the service has ⟦it’s⟧ own. It leads to ⟦it’s⟧ decline.',
      ),
      messages: [
        '“it’s plan”: “its” is probably meant.',
        '“it’s own”: “its” is probably meant.',
        '“it’s decline”: “its” is probably meant.',
      ],
      output: letter('Managers know that its plan is weak, and the service has its own. It leads to its decline.'),
    },
    {
      name: 'of and off, then and than',
      letter: letter('The lack ⟦off⟧ oversight is worse ⟦then⟧ before. They were ⟦formally⟧ looked after.'),
      messages: [
        '“off oversight”: “of” is probably meant.',
        '“then before”: “than” is probably meant.',
        '“formally looked”: “formerly” is probably meant.',
      ],
      output: letter('The lack of oversight is worse than before. They were formerly looked after.'),
    },
    {
      name: '“this” for “it”',
      letter: letter('Teams meet ⟦when this is possible to do so⟧.'),
      messages: ['“when this is possible to do so”: “when it is possible to do so” is probably meant.'],
      output: letter('Teams meet when it is possible to do so.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
