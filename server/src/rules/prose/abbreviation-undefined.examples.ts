import { mainFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'names, and abbreviations in brackets with other words',
      letter:
        '## Main findings\n\nThe youth group known as GALE and the ‘BRIO’ plan are liked. The ' +
        'Northmoor Adoption Agency ' +
        '(NAA: Adopt North) and the Northmoor Therapy for Early Need (NTEN-UP) team help. NHS Eastvale Care Board ' +
        '(NHS ECB) pays. The NPCC (Northmoor Parent Carer Council, which is new) met, and so did ' +
        'K-AN, which helps families.\n',
    },
    {
      name: 'more words in the brackets',
      letter: '## Main findings\n\nThe child abuse referral team (CART, Rutland) knows it. CART acts.\n',
    },
    {
      name: 'a sign after it',
      letter: '## Main findings\n\nThe multi-agency referral hub (MARH+) works well. Visits to the MARH help.\n',
    },
    {
      name: 'words that go on after their initials',
      letter: '## Main findings\n\nThe Lead Visitor Inspector of Schools and Colleges (LVI) came. The LVI spoke.\n',
    },
    {
      name: 'names with lower-case letters',
      letter: '## Main findings\n\nThe service, iSEEM, is new. So is the trust’s RutOK site.\n',
    },
    {
      name: 'explained at its first use',
      letter: mainFindings(
        'Leaders have strengthened the multi-agency safeguarding hub (MASH).',
        'In the MASH, decisions are timely.',
      ),
    },
    {
      name: 'explained in the summary for the findings too',
      letter:
        '## Headline findings\n\n' +
        'Independent reviewing officers (IROs) know children well.\n\n' +
        '## Main findings\n\n' +
        'Each IRO has time to visit. The IROs’ oversight is strong.\n',
    },
    {
      name: 'the abbreviation first',
      letter: mainFindings('The MASH (multi-agency safeguarding hub) is well led.', 'The MASH is busy.'),
    },
    {
      name: 'explained without brackets',
      letter: mainFindings('The multi-agency referral unit, known as MARU, is well led.', 'The MARU is busy.'),
    },
    {
      name: 'words between and a hyphen',
      letter: mainFindings(
        'Young people who are not in education, employment or training (NEET) are helped.',
        'Fewer are NEET.',
      ),
    },
    {
      name: 'lower case in the abbreviation',
      letter: mainFindings(
        'The integrated contact and referral team (iCART) is new.',
        'Managers in iCART decide quickly.',
      ),
    },
    {
      name: 'words that nearly match the abbreviation',
      letter: mainFindings('The restorative family engagement group (FLARE) helps.', 'Parents like FLARE.'),
    },
    {
      name: 'abbreviations that everybody knows',
      letter: mainFindings(
        'During the COVID-19 pandemic, GPs and the NHS shared information, and IT systems held. Plans ' +
          'are SMART and RAG-rated.',
      ),
    },
    { name: 'the inspectors’ title', letter: mainFindings('The inspectors were Bea Quill HMI and Carl Rowe HMI.') },
    { name: 'a known one by setting', letter: mainFindings('NYAS provides advocates.'), options: { known: ['NYAS'] } },
    { name: 'what a child said', letter: mainFindings('One child wrote: ‘My IRO listens to me and comes to see me.’') },
    {
      name: 'words in capitals',
      letter: mainFindings('TO BE WRITTEN', 'Plans MUST be written. The PEACE project helps.'),
    },
    {
      name: 'postcodes, sections and Roman numerals',
      letter: mainFindings('Part II of the plan, under S47, was sent to NM1 2AB and to anna@NORTHMOOR.gov.uk.'),
    },
    { name: 'names', letter: mainFindings('Ms McLeod and Mr O’NEIL spoke with Child JB and with AB’s mother.') },
    {
      name: 'explained in a footnote',
      letter: mainFindings('The MASH[^1] is well led.').replace(/$/, '\n[^1]: MASH (multi-agency safeguarding hub)\n'),
    },
  ],
  invalid: [
    {
      name: 'never explained',
      letter: mainFindings('Decisions in the ⟦MASH⟧ are timely.', 'The MASH is well led.'),
      messages: ['“MASH” is not explained: at its first use write what it stands for, with “(MASH)” after it.'],
      output: mainFindings(
        'Decisions in the multi-agency safeguarding hub (MASH) are timely.',
        'The MASH is well led.',
      ),
    },
    {
      name: 'several of them, at the start',
      letter: mainFindings('⟦IROs⟧ visit children.', 'An IRO knows each child.'),
      messages: ['“IROs” is not explained: at its first use write what it stands for, with “(IROs)” after it.'],
      output: mainFindings('Independent reviewing officers (IROs) visit children.', 'An IRO knows each child.'),
    },
    {
      name: 'after an article',
      letter: mainFindings('A child who has a ⟦PEP⟧ does well, and so does one with an ⟦SGO⟧.'),
      messages: [
        '“PEP” is not explained: at its first use write what it stands for, with “(PEP)” after it.',
        '“SGO” is not explained: at its first use write what it stands for, with “(SGO)” after it.',
      ],
      output: mainFindings(
        'A child who has a personal education plan (PEP) does well, and so does one with a special ' +
          'guardianship order (SGO).',
      ),
    },
    {
      name: 'written out before, without the abbreviation',
      letter: mainFindings(
        'The multi-agency safeguarding hub is well led.',
        'Partners in the ⟦MASH⟧ work well together.',
      ),
      messages: ['“MASH” is not explained: at its first use write what it stands for, with “(MASH)” after it.'],
      output: mainFindings(
        'The multi-agency safeguarding hub (MASH) is well led.',
        'Partners in the MASH work well together.',
      ),
    },
    {
      name: 'words from the letter, for a team of its own',
      letter: mainFindings(
        'The child assessment team is new, and so is the multi-agency referral desk.',
        'Staff in the ⟦CAT⟧ and the ⟦MARD⟧ know each other. The CAT has no waiting list.',
      ),
      messages: [
        '“CAT” is not explained: at its first use write what it stands for, with “(CAT)” after it.',
        '“MARD” is not explained: at its first use write what it stands for, with “(MARD)” after it.',
      ],
      output: mainFindings(
        'The child assessment team is new, and so is the multi-agency referral desk (MARD).',
        'Staff in the CAT and the MARD know each other. The CAT has no waiting list.',
      ),
    },
    {
      name: 'explained too late',
      letter:
        '## Headline findings\n\nThe ⟦MARU⟧ is well led.\n\n' +
        '## Main findings\n\n' +
        'In the multi-agency referral unit (MARU), decisions are timely.\n',
      messages: ['“MARU” is used before it is explained: explain it here, at its first use.'],
      output:
        '## Headline findings\n\n' +
        'The multi-agency referral unit (MARU) is well led.\n\n' +
        '## Main findings\n\n' +
        'In the multi-agency referral unit (MARU), decisions are timely.\n',
    },
    {
      name: 'in brackets after words that do not explain it',
      letter: mainFindings('Decisions at the ‘front door’ (⟦MASH⟧) are timely.'),
      messages: ['“MASH” is not explained: at its first use write what it stands for, with “(MASH)” after it.'],
      output: null,
    },
    {
      name: 'not known at all',
      letter: mainFindings('Children are helped by the ⟦QXRT⟧ team.', 'The QXRT team is new.'),
      messages: ['“QXRT” is not explained: at its first use write what it stands for, with “(QXRT)” after it.'],
      output: null,
    },
  ],
};

export default examples;
