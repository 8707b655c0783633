import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'title and surname', letter: letter('Ms Ada Holt', 'Ms Holt') },
    { name: 'a title that the address leaves out', letter: letter('Ada Holt', 'Ms Holt') },
    { name: 'the first name', letter: letter('Ada Holt', 'Ada') },
    { name: 'the full name, with a comma', letter: letter('Ada Holt', 'Ada Holt,') },
    { name: 'a short form of the first name', letter: letter('Catherine Holt', 'Cath') },
  ],
  invalid: [
    {
      name: 'another surname',
      letter: letter('Ada Holt', '⟦Ms Finch⟧'),
      messages: ['The salutation greets “Ms Finch”, but the letter is addressed to Ada Holt: make the two agree.'],
      output: letter('Ada Holt', 'Ms Holt'),
    },
    {
      name: 'another first name',
      letter: letter('Ada Holt', '⟦Dora⟧'),
      messages: ['The salutation greets “Dora”, but the letter is addressed to Ada Holt: make the two agree.'],
      output: letter('Ada Holt', 'Ada'),
    },
    {
      name: 'a misspelt surname',
      letter: letter('Ada Holtby', '⟦Ms Holtbey⟧'),
      messages: [
        'The salutation greets “Ms Holtbey”, but the address spells the name “Ada Holtby”: write it the same way.',
      ],
      output: letter('Ada Holtby', 'Ms Holtby'),
    },
    {
      name: 'another title',
      letter: letter('Mrs Ada Holt', '⟦Ms Holt⟧'),
      messages: [
        'The salutation and the address give Holt different titles (“Ms Holt”, “Mrs Holt”): make the two agree.',
      ],
      output: letter('Mrs Ada Holt', 'Mrs Holt'),
    },
    {
      name: 'a title with the first name',
      letter: letter('Ada Holt', '⟦Ms Ada⟧'),
      messages: ['A title goes with the surname: write “Ms Holt” for “Ms Ada”, or the first name alone.'],
      output: letter('Ada Holt', 'Ms Holt'),
    },
  ],
};

export default examples;

function letter(name: string, greeted: string): string {
  return (
    `18 December 2025\n\n${name}\n` +
    'Director of Children’s Services\nRutland County Council\n' +
    `Oakham\nLE15 6HP\n\nDear ${greeted}\n\n` +
    '# Focused visit to Rutland children’s services\n'
  );
}
