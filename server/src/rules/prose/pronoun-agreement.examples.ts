import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'other people who may be meant',
      letter: letter(
        'The council is sure that young people know their rights. When carers meet the council, the ' +
          'council listens to ' +
          'their plan. The council has met its partners and hopes that they agree.',
      ),
    },
    {
      name: 'the authority itself',
      letter: letter('The council has changed its approach. The council are sure of their plan.'),
    },
    {
      name: 'a person, or more than one thing',
      letter: letter('When a child is ill, they are seen at home. When meetings are held, they are short.'),
    },
  ],
  invalid: [
    {
      name: 'the authority as “they”',
      letter: letter(
        'The local ⟦authority recognises that they⟧ need more ovens. The ⟦council has extended ' +
          'their⟧ offer in the town.',
      ),
      messages: [
        '“they” does not go with “authority”, which has a singular verb: write “it”.',
        '“their” does not go with “council”, which has a singular verb: write “its”.',
      ],
      output: null,
    },
    {
      name: 'the authority as parents',
      letter: letter('⟦As good employers, the council⟧ has opened a bakery.'),
      messages: ['“the council” has a singular verb, so “good employers” should be singular as well.'],
      output: null,
    },
    {
      name: 'one meeting',
      letter: letter('When a meeting is needed, ⟦they are⟧ held on the same day.'),
      messages: ['“they” does not go with one “meeting”: make the noun plural, or the pronoun singular.'],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
