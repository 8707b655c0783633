import { mainFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'once',
      letter: mainFindings(
        'The multi-agency safeguarding hub (MASH) is well led.',
        'The multi-agency safeguarding hub is busy, and the MASH copes.',
      ),
    },
    {
      name: 'two abbreviations',
      letter: mainFindings(
        'The emergency duty team (EDT) is well led.',
        'The early help team (EHT) is busy. EDT and EHT work together.',
      ),
    },
    {
      name: 'stock wording that appears twice',
      letter:
        'Dear Ms Ash\n\n' +
        'This visit was carried out in line with the inspection of local authority children’s services ' +
        '(ILACS) framework.\n\n' +
        'This visit was carried out in line with the inspection of local authority children’s services ' +
        '(ILACS) framework.\n\n## Main findings\n\n' +
        'Children are safe.\n',
    },
  ],
  invalid: [
    {
      name: 'two meanings',
      letter: mainFindings(
        'The multi-agency safeguarding hub (MASH) is well led.',
        'Partners in the ⟦multi-agency sharing hub (MASH)⟧ work well together.',
      ),
      messages: [
        '“MASH” stands for “multi-agency safeguarding hub” above and for “multi-agency sharing hub” ' +
          'here: use it for one of them, or write one term throughout.',
      ],
      output: null,
    },
    {
      name: 'advisers and assistants',
      letter: mainFindings(
        'Personal advisers (PAs) visit care leavers.',
        'Disabled children have ⟦personal assistants (PAs)⟧.',
      ),
      messages: [
        '“PA” stands for “Personal advisers” above and for “personal assistants” here: use it for one of ' +
          'them, or write one term throughout.',
      ],
      output: null,
    },
    {
      name: 'in the summary and in the findings',
      letter:
        '## Headline findings\n\n' +
        'The multi-agency safeguarding hub (MASH) is well led.\n\n' +
        '## Main findings\n\n' +
        'In the ⟦multi-agency safeguarding hub (MASH)⟧, decisions are timely. The MASH copes.\n',
      messages: ['“MASH” is explained above already: once is enough for the whole letter.'],
      output:
        '## Headline findings\n\n' +
        'The multi-agency safeguarding hub (MASH) is well led.\n\n' +
        '## Main findings\n\n' +
        'In the multi-agency safeguarding hub, decisions are timely. The MASH copes.\n',
    },
    {
      name: 'three times, singular and plural, one or many words apart',
      letter: mainFindings(
        'Personal advisers (PAs) visit.',
        'Each has a ⟦personal adviser (PA)⟧.',
        'PAs (personal advisers) are kind.',
      ),
      messages: ['“PA” is explained above already: once is enough for the whole letter.'],
      output: mainFindings('Personal advisers (PAs) visit.', 'Each has a personal adviser.', 'PAs are kind.'),
    },
  ],
};

export default examples;
