import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a complete frame',
      letter: wholeLetter(),
    },
  ],
  invalid: [
    {
      name: 'an empty letter',
      letter: `---
template: fv-current
---
⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧⟦⟧`,
      messages: [
        '“Date of the letter” is missing: add it.',
        '“Addressee” is missing: add it.',
        '“Salutation” is missing: add it.',
        '“Subject line” is missing: add it.',
        '“Opening paragraph” is missing: add it.',
        '“Scope of the visit” is missing: add it.',
        '“Framework (ILACS) sentence” is missing: add it.',
        '“Closing” is missing: add it.',
        '“Sign-off” is missing: add it.',
        '“Signatory” is missing: add it.',
      ],
      output: `---
template: fv-current
---

[date of the letter]

[name of the director]
[job title of the director]
[official name of the council]
[address and postcode]

Dear [title and surname]

# Focused visit to [local authority] children’s services

This letter summarises the findings of the focused visit to [local authority] children’s services on [dates of the \
visit]. His Majesty’s Inspectors for this visit were [names of the inspectors, the lead inspector first].

Inspectors looked at the local authority’s arrangements for [scope of the visit].

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

[name of the lead inspector]
His Majesty’s Inspector
`,
    },
    {
      name: 'no date, no sign-off',
      letter: wholeLetter(
        ['18 December 2025\n\nAnna Weaver', '⟦Anna Weaver⟧'],
        ['Yours sincerely\n\nBridget Name', '⟦Bridget Name⟧'],
      ),
      messages: [
        '“Date of the letter” is missing: add it before this line.',
        '“Sign-off” is missing: add it before this line.',
      ],
      output: wholeLetter(['18 December 2025', '\n[date of the letter]']),
    },
    {
      name: 'no inspectors in the opening, no framework paragraph, no signature',
      letter: wholeLetter(
        ['This letter summarises', '⟦This letter summarises'],
        [' His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.', '⟧'],
        [
          'This visit was carried out in line with the inspection of local authority children’s services ' +
            '(ILACS) framework.\n\n## Headline findings',
          '⟦## Headline findings⟧',
        ],
        ['Yours sincerely\n\nBridget Name\nHis Majesty’s Inspector', '⟦Yours sincerely⟧'],
      ),
      messages: [
        '“Opening paragraph” lacks a standard sentence: add “His Majesty’s Inspectors for this visit ' +
          'were [names of the inspectors, the lead inspector first].”',
        '“Framework (ILACS) sentence” is missing: add it before this line.',
        '“Signatory” is missing: add it after this line.',
      ],
      output: wholeLetter(
        ['Bridget Name and Colin Name', '[names of the inspectors, the lead inspector first]'],
        ['\nBridget Name\n', '\n[name of the lead inspector]\n'],
      ),
    },
    {
      name: 'no scope',
      letter: wholeLetter([
        'Inspectors looked at the local authority’s arrangements for children in care.\n\n' +
          'This visit was carried out in line with the inspection of',
        '⟦This visit was carried out in line with the inspection of⟧',
      ]),
      messages: ['“Scope of the visit” is missing: add it before this line.'],
      output: wholeLetter(['arrangements for children in care', 'arrangements for [scope of the visit]']),
    },
    {
      name: 'evidence, and no scope',
      letter: wholeLetter([
        'Inspectors looked at the local authority’s arrangements for children in care.',
        '⟦Inspectors looked at a range of evidence, including case⟧ discussions with staff.',
      ]),
      messages: ['“Scope of the visit” is missing: add it before this line.'],
      output: wholeLetter([
        'arrangements for children in care.',
        'arrangements for [scope of the visit].\n\n' +
          'Inspectors looked at a range of evidence, including case discussions with staff.',
      ]),
    },
    {
      name: 'the closing runs on in the last finding',
      letter: wholeLetter(
        [
          'know children well.\n\n',
          'know children well. They visit them often, listen to what they say and write it down in words ' +
            'that children will understand when they read their records. Managers see to it that plans are ' +
            'followed, and that delay is rare. ⟦',
        ],
        ['next inspection or visit.', 'next inspection or visit.⟧'],
      ),
      messages: ['“Closing” runs on in another paragraph: start a new paragraph with it.'],
      output: wholeLetter([
        'know children well.',
        'know children well. They visit them often, listen to what they say and write it down in words ' +
          'that children will understand when they read their records. Managers see to it that plans are ' +
          'followed, and that delay is rare.',
      ]),
    },
  ],
};

export default examples;

/** A letter with its whole frame, for the examples; each change puts other words in place of some of its own. */
function wholeLetter(...changes: readonly (readonly [string, string])[]): string {
  const letter = `---
template: fv-current
---
18 December 2025

Anna Weaver
Director of Children’s Services
Northmoor Council
Civic Centre
NM1 1AA

Dear Anna

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025. \
His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

Inspectors looked at the local authority’s arrangements for children in care.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bridget Name
His Majesty’s Inspector
`;
  return changes.reduce((changed, [words, others]) => changed.replace(words, others), letter);
}
