import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a complete address',
      letter: letter('Ada Holt\nDirector of Children’s Services\nRutland County Council\nOakham\nLE15 6HP', 'Ms Holt'),
    },
    {
      name: 'the postcode after the town',
      letter: letter(
        'Mrs Ada Holt\nDirector of Children’s Services\nRutland County Council\nOakham LE15 6HP',
        'Mrs Holt',
      ),
    },
    {
      name: 'still to be filled in',
      letter: letter('Ada Holt\n[job title]\nRutland County Council\n[address]', 'Ms Holt'),
    },
    { name: 'no address yet', letter: letter('Ada Holt', 'Ms Holt') },
    {
      name: 'partners of a joint inspection',
      letter:
        '---\ntemplate: jtai-2022\n---\n' +
        letter(
          'Ada Holt, Director of Children’s Services, Rutland County Council\n' +
            'Ben Moor, Chief Constable, Leicestershire Police',
          'Rutland Local Safeguarding Partnership',
        ),
    },
  ],
  invalid: [
    {
      name: 'no job title',
      letter: letter('⟦Ada Holt⟧\nRutland County Council\nOakham\nLE15 6HP', 'Ms Holt'),
      messages: ['The address gives no job title: add it on the line after “Ada Holt”.'],
      output: letter('Ada Holt\n[job title]\nRutland County Council\nOakham\nLE15 6HP', 'Ms Holt'),
    },
    {
      name: 'no postcode',
      letter: letter('Ada Holt\nDirector of Children’s Services\nRutland County Council\n⟦Oakham⟧', 'Ms Holt'),
      messages: ['The address has no postcode: add it on the last line.'],
      output: null,
    },
    {
      name: 'name and job on one line',
      letter: letter(
        'Ada Holt, ⟦Director of Children’s Services⟧\nRutland County Council\nOakham\nLE15 6HP',
        'Ms Holt',
      ),
      messages: ['Name and job title share a line: write “Director of Children’s Services” on a line of its own.'],
      output: letter('Ada Holt\nDirector of Children’s Services\nRutland County Council\nOakham\nLE15 6HP', 'Ms Holt'),
    },
    {
      name: 'full stops after titles',
      letter: letter(
        '⟦Ms.⟧ Ada Holt\nDirector of Children’s Services\nRutland County Council\nOakham\nLE15 6HP',
        '⟦Ms.⟧ Holt',
      ),
      messages: ['Titles take no full stop: write “Ms”.', 'Titles take no full stop: write “Ms”.'],
      output: letter(
        'Ms Ada Holt\nDirector of Children’s Services\nRutland County Council\nOakham\nLE15 6HP',
        'Ms Holt',
      ),
    },
  ],
};

export default examples;

function letter(address: string, greeted: string): string {
  return `18 December 2025\n\n${address}\n\nDear ${greeted}\n\n# Focused visit to Rutland children’s services\n`;
}
