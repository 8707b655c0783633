import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    { name: 'a council without its kind', letter: dated('18 December 2025', 'Leeds Council') },
    { name: 'the official name', letter: dated('18 December 2025', 'Leeds City Council') },
    { name: 'a name that the council had', letter: dated('26 July 2021', 'North Yorkshire County Council') },
    { name: 'an authority by its short name', letter: `# Focused visit to Rutland children’s services\n` },
    {
      name: 'an authority by its full name',
      letter: `# Focused visit to the London Borough of Barnet children’s services\n`,
    },
    { name: 'a trust', letter: `# Focused visit to Slough Children First\n` },
    { name: 'still to be filled in', letter: `# Focused visit to [authority] children’s services\n` },
  ],
  invalid: [
    {
      name: 'another kind of council',
      letter: dated('18 December 2025', '⟦Leeds County Council⟧'),
      messages: ['“Leeds County Council” is not this authority’s name: its official name is Leeds City Council.'],
      output: dated('18 December 2025', 'Leeds City Council'),
    },
    {
      name: 'a former name of the council',
      letter: dated('18 December 2025', '⟦North Yorkshire County Council⟧'),
      messages: [
        '“North Yorkshire County Council” is not this authority’s name: its official name is North ' +
          'Yorkshire Council.',
      ],
      output: dated('18 December 2025', 'North Yorkshire Council'),
    },
    {
      name: 'lower case',
      letter: dated('18 December 2025', '⟦Leeds city council⟧'),
      messages: ['The name of an authority takes capitals: write “Leeds City Council”.'],
      output: dated('18 December 2025', 'Leeds City Council'),
    },
    {
      name: 'lower case in several places',
      letter:
        `${dated('18 December 2025', 'the ⟦City of Wolverhampton council⟧')}\n` +
        'This letter summarises the findings of the focused visit to the City of Wolverhampton council ' +
        'children’s services on 2 December 2025.\n\n' +
        '## Main findings\n\n' +
        'The City of Wolverhampton council’s teams are stable.\n',
      messages: ['The name of an authority takes capitals (3 places): write “City of Wolverhampton Council”.'],
      output:
        `${dated('18 December 2025', 'the City of Wolverhampton Council')}\n` +
        'This letter summarises the findings of the focused visit to the City of Wolverhampton Council ' +
        'children’s services on 2 December 2025.\n\n' +
        '## Main findings\n\n' +
        'The City of Wolverhampton Council’s teams are stable.\n',
    },
    {
      name: 'misspelt',
      letter: `# Focused visit to ⟦Rutlnad⟧ children’s services\n`,
      messages: ['“Rutlnad” is not a local authority that runs children’s services: is it Rutland?'],
      output: `# Focused visit to Rutland children’s services\n`,
    },
    {
      name: 'no such authority',
      letter: `# Focused visit to ⟦Northmoor⟧ children’s services\n`,
      messages: ['“Northmoor” is not a local authority that runs children’s services: check the name.'],
      output: null,
    },
  ],
};

export default examples;

function dated(date: string, authority: string): string {
  return `${date}\n\nDear Ms Holt\n\n# Focused visit to ${authority} children’s services\n`;
}
