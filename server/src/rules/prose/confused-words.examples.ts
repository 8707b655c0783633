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
      name: 'words that look like these slips',
      letter: letter(
        'The two ovens, if clean, are used. Many of them return. Clean and clear, focused plans help. There is not ' +
          'enough flour. Bakers put in more. They gave them time.',
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
      name: 'small words',
      letter: letter(
        'The ovens ⟦our⟧ now in use. They value ⟦they⟧ freshness of the bread. It opened on 29 ⟦any⟧ 30 March. ' +
          'The oven is ⟦no⟧ as hot. They have a chance ⟦go⟧ achieve this. This ensures ⟦what⟧ the bread is fresh. ' +
          'They ⟦make⟧ account of it.',
      ),
      messages: [
        '“our now”: “are” is probably meant.',
        '“they freshness”: “the” is probably meant.',
        '“29 any”: “and” is probably meant.',
        '“no as”: “not” is probably meant.',
        '“go achieve”: “to” is probably meant.',
        '“what the”: “that” is probably meant.',
        '“make account”: “take” is probably meant.',
      ],
      output: letter(
        'The ovens are now in use. They value the freshness of the bread. It opened on 29 and 30 March. ' +
          'The oven is not as hot. They have a chance to achieve this. This ensures that the bread is fresh. ' +
          'They take account of it.',
      ),
    },
    {
      name: 'adjectives and adverbs',
      letter: letter('The loaves are ⟦effective⟧ made by the team. It was an ⟦effectively⟧ response to rain.'),
      messages: [
        '“are effective made”: “effectively” is probably meant.',
        '“an effectively response”: “effective” is probably meant.',
      ],
      output: letter('The loaves are effectively made by the team. It was an effective response to rain.'),
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
