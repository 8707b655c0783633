import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'however inside a sentence',
      letter: letter(
        'The plan is, however, late. In Northmoor, however, leaders know this. When staff leave, they are missed.',
      ),
    },
  ],
  invalid: [
    {
      name: 'however',
      letter: letter('Training is frequent⟦, however⟧ few people attend it.'),
      messages: ['“however” begins a new sentence: put a full stop before it and a comma after it.'],
    },
    {
      name: 'a pronoun',
      letter: letter('Staff are proud of their work⟦, they are⟧ loyal to the team.'),
      messages: ['“they are” begins a new sentence: put a full stop before it, or join the two.'],
    },
    {
      name: 'after an opening',
      letter: letter(
        'When ovens are old, loaves are damp⟦, they lack⟧ crust. However, bakers are proud of the mill⟦, they ' +
          'are⟧ loyal to the town.',
      ),
      messages: [
        '“they lack” begins a new sentence: put a full stop before it, or join the two.',
        '“they are” begins a new sentence: put a full stop before it, or join the two.',
      ],
    },
    {
      name: 'an adverb after the pronoun',
      letter: letter('The guide is written in plain words⟦, it clearly shows⟧ who helps.'),
      messages: ['“it clearly shows” begins a new sentence: put a full stop before it, or join the two.'],
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
