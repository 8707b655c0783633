import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'word for word, with any kind of quotation mark and an accepted variant',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children's services

This letter summarises the findings of the focused visit to Northmoor children's services between 9 and 10 December \
2025. His Majesty's Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried out in line with the inspection of local authority children's services (ILACS) framework. \
Inspectors looked at a range of evidence.

## Headline findings

Leaders have improved support for children in care.

## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely
`,
    },
    {
      name: 'placeholders, which another rule checks',
      letter: `---
template: fv-current
---
# Focused visit to [local authority] children’s services

This letter summarises the findings of the focused visit to [local authority] children’s services on [dates of the \
visit]. [title of the inspectors] for this visit were [names of the inspectors, the lead inspector first].
`,
    },
    {
      name: 'a service run by a trust, with the days first',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor Children’s Trust

This letter summarises the findings of the focused visit on 9 and 10 December 2025 to Northmoor Children’s Trust, \
which delivers services for Northmoor Council.
`,
    },
    {
      name: 'the days and the authority in unusual places',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit from 9 to 10 December 2025 to the children’s services of \
Northmoor Council, which Northmoor Trust runs on its behalf.
`,
    },
    {
      name: 'a sentence that is still being typed',
      letter: `---
template: fv-current
stage: drafting
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next insp
`,
    },
    {
      name: 'a subject, a framework sentence and a sign-off that are still being typed',
      letter: `---
template: fv-current
stage: drafting
---
Dear Ms Weaver

# Focused visit to Kent

This letter summarises the findings of the focused visit to Kent children’s serv

This visit was carried out in line with the inspection of local

## Main findings

Social workers know children well.

Yours
`,
    },
    {
      name: 'a sentence that says more on purpose',
      letter: `---
template: fv-2018
---
## Findings

- Social workers know children well.

Ofsted will publish this letter and take the findings from this focused visit into account when planning your next \
inspection or visit.

Yours sincerely
`,
    },
    {
      name: 'variables filled by the inspector',
      letter: `---
template: fv-current
---
Inspectors looked at the local authority’s arrangements for children in need, including their next inspection visit.
`,
    },
  ],
  invalid: [
    {
      name: 'an older letter’s closing and a faulty sign-off',
      letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning ⟦your⟧ next inspection or visit.

⟦Your⟧ sincerely

Bridget Name
His Majesty’s Inspector
`,
      messages: [
        'The standard wording of “Closing” differs here: “your” should be “the”. The standard closing ' +
          'has said “the next inspection” since October 2021.',
        'The standard wording of “Sign-off” differs here: “Your” should be “Yours”. It is “Yours ' +
          'sincerely”; “Your” stood in a faulty template of 2021.',
      ],
      output: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bridget Name
His Majesty’s Inspector
`,
    },
    {
      name: 'a word missing, one too many and two mistyped',
      letter: `---
template: fv-current
---
# ⟦Focussed⟧ visit to Northmoor children’s services

This letter summarises the findings ⟦of focused⟧ visit to Northmoor children’s services on 9 and 10 December 2025. \
His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried ⟦very out in lime⟧ with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
      messages: [
        'The standard wording of “Subject line” differs here: “Focussed” should be “Focused”.',
        'The standard wording of “Opening paragraph” differs here: “the” is missing.',
        'The standard wording of “Framework (ILACS) sentence” differs here: “very” should be left out and ' +
          '“lime” should be “line”.',
      ],
      output: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025. \
His Majesty’s Inspectors for this visit were Bridget Name and Colin Name.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
    },
    {
      name: 'the closing in other words',
      letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

⟦Ofsted will take into account the findings from the visit⟧ when it plans the next inspection or visit of the authority.

Yours sincerely
`,
      messages: [
        'The standard wording of “Closing” is “Ofsted will take the findings from this focused visit ' +
          'into account when planning the next inspection or visit.”: use it in place of these words.',
      ],
      output: null,
    },
    {
      name: 'another sign-off',
      letter: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

⟦Yours truly⟧

Bridget Name
His Majesty’s Inspector
`,
      messages: ['The standard wording of “Sign-off” is “Yours sincerely”: use it in place of these words.'],
      output: `---
template: fv-current
---
## Main findings

Social workers know children well.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bridget Name
His Majesty’s Inspector
`,
    },
    {
      name: 'faithfully for sincerely',
      letter: `---
template: fv-current
---
Dear Ms Weaver

## Main findings

Social workers know children well.

Yours ⟦faithfully⟧

Bridget Name
`,
      messages: [
        'The standard wording of “Sign-off” differs here: “faithfully” should be “sincerely”. A letter ' +
          'that begins with a name ends with “Yours sincerely”.',
      ],
      output: `---
template: fv-current
---
Dear Ms Weaver

## Main findings

Social workers know children well.

Yours sincerely

Bridget Name
`,
    },
    {
      name: 'a postcode in the subject line, capitals, a full stop, and the sentence of an older letter',
      letter: `---
template: fv-current
---
# Focused ⟦BA1 4ZZ⟧ visit to Northmoor ⟦Children’s Services⟧⟦.⟧

This letter summarises the findings of ⟦a⟧ focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Main findings

Social workers know children well.

Yours ⟦Sincerely⟧⟦.⟧
`,
      messages: [
        'The standard wording of “Subject line” differs here: “BA1 4ZZ” should be left out.',
        'The standard wording of “Subject line” has different capitals: “Children’s” should be “children’s” ' +
          'and “Services” should be “services”.',
        '“Subject line” should not end with a full stop: take it out.',
        'The standard wording of “Opening paragraph” differs here: “a” should be “the”. Letters have ' +
          'said “the focused visit” since October 2021.',
        'The standard wording of “Sign-off” has different capitals: “Sincerely” should be “sincerely”.',
        '“Sign-off” should not end with a full stop: take it out.',
      ],
      output: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.

## Main findings

Social workers know children well.

Yours sincerely
`,
    },
    {
      name: 'capitals in the subject and in the opening',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor ⟦Children’s Services⟧

This letter summarises the findings of the focused visit to Northmoor ⟦Children’s Services⟧ on 9 and 10 December 2025.
`,
      messages: [
        'The standard wording of “Subject line” has different capitals: “Children’s” should be “children’s” ' +
          'and “Services” should be “services”.',
        'The standard wording of “Opening paragraph” has different capitals: “Children’s” should be ' +
          '“children’s” and “Services” should be “services”.',
      ],
      output: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 9 and 10 December 2025.
`,
    },
    {
      name: 'a postcode before the name in the subject line',
      letter: `---
template: fv-current
---
# Focused visit to ⟦BA1 4ZZ⟧ Northmoor children’s services
`,
      messages: ['The standard wording of “Subject line” differs here: “BA1 4ZZ” should be left out.'],
      output: `---
template: fv-current
---
# Focused visit to Northmoor children’s services
`,
    },
    {
      name: 'words before and after the subject line’s own',
      letter: `---
template: fv-current
---
# ⟦Re⟧: Focused visit to Northmoor children’s services, ⟦second draft⟧
`,
      messages: [
        '“Subject line” usually has nothing else on its line: check whether “Re” belongs here.',
        '“Subject line” usually has nothing else on its line: check whether “second draft” belongs here.',
      ],
      output: null,
    },
    {
      name: 'a subject in other words',
      letter: `---
template: fv-current
---
Dear Ms Weaver

# ⟦Visit to Kent’s social care teams⟧

This letter summarises the findings of the focused visit to Kent children’s services on 9 and 10 December 2025.
`,
      messages: [
        'The standard wording of “Subject line” is “Focused visit to Kent children’s services”: use it ' +
          'in place of these words.',
      ],
      output: null,
    },
    {
      name: 'another service in the subject',
      letter: `---
template: fv-current
---
Dear Ms Weaver

# ⟦Focused visit to Kent children and families’ services⟧

This letter summarises the findings of the focused visit to Kent children’s services on 9 and 10 December 2025.
`,
      messages: [
        'The standard wording of “Subject line” is “Focused visit to Kent children’s services”: use it ' +
          'in place of these words.',
      ],
      output: null,
    },
    {
      name: 'commas after salutation and sign-off',
      letter: `---
template: fv-current
---
Dear Ms Weaver⟦,⟧

# Focused visit to Northmoor children’s services

## Main findings

Social workers know children well.

Yours sincerely⟦,⟧

Bridget Name
`,
      messages: [
        '“Salutation” ends with a comma, and the template has none: take it out.',
        '“Sign-off” ends with a comma, and the template has none: take it out.',
      ],
      output: `---
template: fv-current
---
Dear Ms Weaver

# Focused visit to Northmoor children’s services

## Main findings

Social workers know children well.

Yours sincerely

Bridget Name
`,
    },
    {
      name: 'a full stop is missing',
      letter: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) ⟦framework⟧

## Main findings

Social workers know children well.
`,
      messages: ['The standard wording of “Framework (ILACS) sentence” ends with a full stop: add it.'],
      output: `---
template: fv-current
---
# Focused visit to Northmoor children’s services

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Main findings

Social workers know children well.
`,
    },
  ],
};

export default examples;
