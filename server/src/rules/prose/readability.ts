import { blockRule } from '../engine/rule';

export default blockRule({
  meta: {
    id: 'readability',
    title: 'A sentence is hard to read',
    why:
      'Seven readability formulas count letters, syllables and rare words; a sentence is reported if most of them ' +
      'put it above the reader’s age. They know nothing of its meaning, and the terms of social care are long, so ' +
      'this rule is on only if a setting asks for it. It is retext-readability.',
    group: 'prose',
    severity: 'hint',
    fix: 'none',
    phase: 'prose',
    profile: 'request',
    messages: { hard: 'This sentence is hard to read at the age of {age}: shorten it, or use plainer words.' },
    options: {
      age: {
        default: 24,
        description:
          'The age of the reader for whom the letter is written. Of the sentences in published letters, one in 26 ' +
          'is reported at 24, one in eight at 22 and two in three at 16.',
        minimum: 10,
        maximum: 30,
      },
    },
  },

  of: 'paragraphs',

  *check({ text: { plain }, prose }, { age }) {
    for (const { start, end } of prose.remarks(`readability-${Math.round(age)}`))
      yield { message: 'hard', data: { age }, span: plain.toSource({ start, end }) };
  },
});
