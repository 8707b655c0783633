import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'short and official names of one authority',
      letter: letter('Rutland', 'Rutland County Council', 'Rutland Council'),
    },
    {
      name: 'names that are part of another name, or ordinary words too',
      letter: findings(
        'Work with Greater Manchester Police and Kent Community Health is strong. Reading the records, ' +
          'inspectors saw that Rutland’s social workers know children.',
      ),
    },
    {
      name: 'a partner in the findings',
      letter: findings(
        'The long partnership with Hampshire has ended. Staff came from Hampshire. The trust works on ' +
          'behalf of Kirklees and Rutland councils.',
      ),
    },
    {
      name: 'names that are on no list, with and without the kind of council',
      letter: letter('Northmoor', 'the London Borough of Northmoor', 'Northmoor Council'),
    },
    {
      name: 'a trust named after its area',
      letter: letter('Northmoor Children’s Trust', 'Northmoor', 'Northmoor Council'),
    },
    { name: 'a name that is still to come', letter: letter('Northmoor', '[local authority]', 'Northmoor Council') },
    { name: 'no authority yet', letter: `# Focused visit to [authority] children’s services\n` },
  ],
  invalid: [
    {
      name: 'another authority in the findings',
      letter: findings('Leaders in ⟦Kirklees⟧ know their services. Kirklees is ambitious.'),
      messages: ['The letter is about Rutland, but this names Kirklees: check that Kirklees is meant.'],
      output: null,
    },
    {
      name: 'another authority in the findings, perhaps a neighbour',
      letter: findings('Leaders learn from ⟦Hampshire⟧.'),
      messages: ['The letter is about Rutland, but this names Hampshire: check that Hampshire is meant.'],
      output: null,
    },
    {
      name: 'another authority in the subject',
      letter: letter('⟦Kent⟧', 'Rutland', 'Rutland County Council'),
      messages: ['The subject line names Kent, but the opening names Rutland: make the two agree.'],
      output: letter('Rutland', 'Rutland', 'Rutland County Council'),
    },
    {
      name: 'another authority in the opening',
      letter: letter('Rutland', '⟦Kent⟧', 'Rutland County Council'),
      messages: ['The opening names Kent, but the subject line names Rutland: make the two agree.'],
      output: letter('Rutland', 'Rutland', 'Rutland County Council'),
    },
    {
      name: 'two different names that are on no list',
      letter: letter('Northmoor', '⟦Northmore⟧', 'Northmoor Council'),
      messages: ['The opening names Northmore, but the subject line names Northmoor: make the two agree.'],
      output: letter('Northmoor', 'Northmoor', 'Northmoor Council'),
    },
    {
      name: 'a name that differs from the rest of the letter',
      letter: letter('⟦Northmore⟧', 'Northmoor', 'Northmoor Council'),
      messages: ['The subject line names Northmore, but the opening names Northmoor: make the two agree.'],
      output: letter('Northmoor', 'Northmoor', 'Northmoor Council'),
    },
    {
      name: 'a misspelt name and a known one',
      letter: letter('Rutland', '⟦Rutlend⟧', 'Rutland County Council'),
      messages: ['The opening names Rutlend, but the subject line names Rutland: make the two agree.'],
      output: letter('Rutland', 'Rutland', 'Rutland County Council'),
    },
    {
      name: 'another authority in the address',
      letter: letter('Rutland', 'Rutland', '⟦Kent County Council⟧'),
      messages: ['The address names Kent, but the subject line names Rutland: make the two agree.'],
      output: null,
    },
  ],
};

export default examples;

function letter(subject: string, opening: string, council: string): string {
  return (
    '18 December 2025\n\nAda Holt\n' +
    `Director of Children’s Services\n${council}\nStation Road\n` +
    'LE15 6HP\n\nDear Ms Holt\n\n' +
    `# Focused visit to ${subject} children’s services\n\n` +
    `This letter summarises the findings of the focused visit to ${opening} children’s services on 18 ` +
    'and 19 November 2025. His Majesty’s Inspectors for this visit were Bea Quill and Carl Rowe.\n'
  );
}

function findings(text: string): string {
  return `${letter('Rutland', 'Rutland', 'Rutland County Council')}\n## Main findings\n\n${text}\n`;
}
