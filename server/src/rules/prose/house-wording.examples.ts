import { currentLetterWithFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'what services say, in straight quotation marks',
      letter: currentLetterWithFindings("Some services call families 'hard to engage' and stop there."),
    },
    {
      name: 'house style',
      letter: currentLetterWithFindings(
        'Children in care see their brothers and sisters each week, and personal advisers keep in touch ' +
          'with care leavers.',
      ),
    },
    {
      name: 'what a parent said',
      letter: currentLetterWithFindings('One parent said, ‘The LA has been brilliant with my kids.’ Others agreed.'),
    },
    {
      name: 'names of teams and forums',
      letter: currentLetterWithFindings(
        'The looked after children team and the Domestic Violence Forum share an office.',
      ),
    },
    {
      name: 'words usual at the time',
      letter:
        '---\ntemplate: fv-2018\n---\n18 May 2018\n\n' +
        'Dear Ms Name\n\n## Findings\n\n' +
        '- Looked after children are visited often. Concerns about domestic violence are shared.\n',
    },
    {
      name: 'words that GOV.UK avoids and Ofsted uses',
      letter: currentLetterWithFindings(
        'Robust audits have a key impact on practice, and leaders ensure that services are delivered well.',
      ),
    },
    {
      name: 'a word that the team allows',
      letter: currentLetterWithFindings('Managers carried out a deep dive.'),
      options: { allow: ['deep dive'] },
    },
    {
      name: 'initials with another meaning',
      letter: currentLetterWithFindings('The corporate parenting panel (CPP) is well led. The CPP meets monthly.'),
    },
    {
      name: 'a word in another use',
      letter: currentLetterWithFindings(
        'A court judgment, the non-compliance of a landlord and a placement order were noted.',
      ),
    },
  ],
  invalid: [
    {
      name: 'initials instead of “children”',
      letter: currentLetterWithFindings('⟦LAC⟧ live near their school.'),
      messages: ['“LAC” puts initials in the place of children, and is heard as “lack”: write “children in care”.'],
      output: currentLetterWithFindings('Children in care live near their school.'),
    },
    {
      name: 'the same word in several forms',
      letter: currentLetterWithFindings(
        '⟦Utilising⟧ audits, leaders track progress.',
        'The findings are utilised well.',
      ),
      messages: ['“Utilising” (2 places) is longer than the plain word: write “using”.'],
      output: currentLetterWithFindings('Using audits, leaders track progress.', 'The findings are used well.'),
    },
    {
      name: 'words that blame, with no simple substitute',
      letter: currentLetterWithFindings(
        'Early help has reached families who were seen as ⟦hard-to-reach⟧. Young people who ⟦put ' +
          'themselves at risk⟧ are known.',
      ),
      messages: [
        '“hard-to-reach” lays it at the family’s door: name the barrier, or say that services have not reached them.',
        '“put themselves at risk” blames the child: say who or what put the child at risk.',
      ],
      output: null,
    },
    {
      name: 'house spellings',
      letter: currentLetterWithFindings(
        '⟦Whilst⟧ each ⟦personal advisor⟧ is ⟦focussed⟧ on care leavers, ⟦OFSTED⟧ saw few plans.',
      ),
      messages: [
        '“Whilst” is not the house’s word: write “while”.',
        '“personal advisor” is not the house’s spelling: write “personal adviser”.',
        '“focussed” is not the house’s spelling: write “focused”.',
        '“OFSTED” is not how Ofsted writes its name: write “Ofsted”.',
      ],
      output: currentLetterWithFindings(
        'While each personal adviser is focused on care leavers, Ofsted saw few plans.',
      ),
    },
    {
      name: 'signs and figures',
      letter: currentLetterWithFindings('Of health ⟦&⟧ education plans, ⟦45 per cent⟧ were late.'),
      messages: [
        '“&” belongs to names only: write “and”.',
        '“45 per cent” is written as a sign after a figure: write “45%”.',
      ],
      output: currentLetterWithFindings('Of health and education plans, 45% were late.'),
    },
    {
      name: 'everyday words, in profile strict',
      letter: currentLetterWithFindings('⟦Prior to⟧ the visit, inspectors read plans ⟦in order to⟧ learn.'),
      messages: [
        '“Prior to” is longer than the plain word: write “before”.',
        '“in order to” is longer than the plain word: write “to”.',
      ],
      output: currentLetterWithFindings('Before the visit, inspectors read plans to learn.'),
    },
  ],
};

export default examples;
