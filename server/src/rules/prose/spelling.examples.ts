import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'a double prefix, a first name at the start of a line, a name with a colon',
      letter: letter('A well-co-ordinated visit. Anna-beth Marsh and the ‘R:Lune’ forum came. It’s not ok.'),
    },
    {
      name: 'technical terms',
      letter: letter('Children in kinship care have timebound plans, genograms and trauma-informed help.'),
    },
    {
      name: 'British spelling with -ise',
      letter: letter('Managers recognise and prioritise what children need, and their counselling is well organised.'),
    },
    {
      name: 'possessives and contractions',
      letter: letter('The child’s plan and the children’s views don’t differ, and it’s their parents’ wish too.'),
    },
    {
      name: 'hyphens',
      letter: letter(
        'Pre-birth and extra-familial risks, re-referrals and child-centred decision-making are seen to ' +
          'by co-ordinators.',
      ),
    },
    {
      name: 'a name inside a sentence',
      letter: letter('Leaders have bought Startwell and the Pennywhistle programme.'),
    },
    {
      name: 'a name at the start of a sentence that also appears elsewhere',
      letter: letter('Leaders have bought Startwell. Startwell is used by all teams.'),
    },
    {
      name: 'a name from the address at the start of a sentence',
      letter:
        'Ms Ada Quenby\nDirector of Children’s Services\n' +
        'Northmoor Council\n\nDear Ms Quenby\n\n' +
        '## Main findings\n\n' +
        'Quenby and Northmoor are spelt alike here.\n',
    },
    {
      name: 'abbreviations, figures and numerals',
      letter: letter('The MASH and 2 IROs met the DfE on the 21st about part (ii) of section 47.'),
    },
    {
      name: 'web addresses, e-mail addresses and file names',
      letter: letter('Write to enquiries@ofstd.gov.uk or see www.northmor.gov.uk/childrns and the file planns.docx.'),
    },
    { name: 'an organisation with its own -ize', letter: letter('Staff follow the World Health Organization.') },
    {
      name: 'the letter’s own words',
      letter:
        '---\nwords: [wibbling, Wobblet]\n---\nDear Ms Quenby\n\n' +
        '## Main findings\n\n' +
        'Teams are wibbling. Wobblet helps them.\n',
    },
    {
      name: 'two places that are alike',
      letter: letter('Children from Warrington live in Darlington, Hereford and Hertford.'),
    },
    { name: 'an accent and a hard hyphen', letter: letter('A vis‑à‑vis is naïve.') },
  ],
  invalid: [
    {
      name: 'a contraction without its apostrophe, and one that is quoted',
      letter: letter('Staff ⟦dont⟧ know. One parent said, ‘It ⟦isnt⟧ late.’'),
      messages: [
        '“dont” is a contraction without its apostrophe: write “do not”.',
        '“isnt” is not in the dictionary: “isn’t” is probably meant.',
      ],
      output: letter('Staff do not know. One parent said, ‘It isn’t late.’'),
    },
    {
      name: 'a letter too many',
      letter: letter('Workers see children’s ⟦divserse⟧ needs.'),
      messages: ['“divserse” is not in the dictionary: “diverse” is probably meant.'],
      output: letter('Workers see children’s diverse needs.'),
    },
    {
      name: 'several similar words',
      letter: letter('Social workers ring back ⟦quicky⟧ most days.'),
      messages: ['“quicky” is not in the dictionary: correct it, or add it to the dictionary.'],
      output: null,
    },
    {
      name: 'no similar word',
      letter: letter('They are ⟦flimborated⟧.'),
      messages: ['“flimborated” is not in the dictionary: correct it, or add it to the dictionary.'],
      output: null,
    },
    {
      name: 'the same word twice',
      letter: letter('The ⟦assesment⟧ is late.\n\nEach assesment is late.'),
      messages: ['“assesment” is not in the dictionary: “assessment” is probably meant.'],
      output: letter('The assessment is late.\n\nEach assessment is late.'),
    },
    {
      name: 'at the start of a sentence',
      letter: letter('⟦Mangement⟧ oversight is weak.'),
      messages: ['“Mangement” is not in the dictionary: “Management” is probably meant.'],
      output: letter('Management oversight is weak.'),
    },
    {
      name: 'part of a hyphenated word',
      letter: letter('Their ⟦decison⟧-making is slow.'),
      messages: ['“decison” is not in the dictionary: “decision” is probably meant.'],
      output: letter('Their decision-making is slow.'),
    },
    {
      name: 'the possessive ending is kept',
      letter: letter('The ⟦assesment⟧’s view is clear.'),
      messages: ['“assesment” is not in the dictionary: “assessment” is probably meant.'],
      output: letter('The assessment’s view is clear.'),
    },
    {
      name: 'a missing apostrophe',
      letter: letter('It was referred to ⟦childrens⟧ services.'),
      messages: ['“childrens” is not in the dictionary: “children’s” is probably meant.'],
      output: letter('It was referred to children’s services.'),
    },
    {
      name: 'a missing hyphen',
      letter: letter('A ⟦multiagency⟧ panel meets.'),
      messages: ['“multiagency” is not in the dictionary: “multi-agency” is probably meant.'],
      output: letter('A multi-agency panel meets.'),
    },
    {
      name: 'words run together',
      letter: letter('The ⟦parentsand⟧ their children came.'),
      messages: ['“parentsand” is not in the dictionary: “parents and” is probably meant.'],
      output: letter('The parents and their children came.'),
    },
    {
      name: 'a word that is hardly ever meant',
      letter: letter('Senior ⟦mangers⟧ know this.'),
      messages: ['“mangers” is a word, but “managers” is probably meant.'],
      output: letter('Senior managers know this.'),
    },
    {
      name: '-ize and American spelling',
      letter: letter('Care is well ⟦organized⟧ and the new ⟦center⟧ is open.'),
      messages: [
        '“organized” is not the house spelling: write “organised”.',
        '“center” is not the house spelling: write “centre”.',
      ],
      output: letter('Care is well organised and the new centre is open.'),
    },
    {
      name: 'a lower-case letter for a capital',
      letter: letter('Visits by ⟦ofsted⟧ help.'),
      messages: ['“ofsted” has a capital: write “Ofsted”.'],
      output: letter('Visits by Ofsted help.'),
    },
    {
      name: 'a capital too many',
      letter: letter('⟦SOcial⟧ workers stay.'),
      messages: ['“SOcial” has a capital too many: write “Social”.'],
      output: letter('Social workers stay.'),
    },
    {
      name: 'the authority’s name misspelt',
      letter:
        'Ms Ada Quenby\nDirector of Children’s Services\n' +
        'Northmoor Council\n\nDear Ms Quenby\n\n' +
        '## Main findings\n\nIn ⟦Northmor⟧, help comes early.\n',
      messages: ['“Northmor” is spelt “Northmoor” elsewhere in this letter: spell it the same way.'],
      output:
        'Ms Ada Quenby\nDirector of Children’s Services\n' +
        'Northmoor Council\n\nDear Ms Quenby\n\n' +
        '## Main findings\n\nIn Northmoor, help comes early.\n',
    },
    {
      name: 'a name spelt differently later',
      letter: letter('Leaders have bought Pennywhistle.\n\nAll teams use ⟦Pennywistle⟧ now.'),
      messages: ['“Pennywistle” is spelt “Pennywhistle” elsewhere in this letter: spell it the same way.'],
      output: letter('Leaders have bought Pennywhistle.\n\nAll teams use Pennywhistle now.'),
    },
    {
      name: 'a place misspelt',
      letter: letter('Some children live in ⟦Middlesborough⟧.'),
      messages: ['“Middlesborough” is not in the dictionary: “Middlesbrough” is probably meant.'],
      output: letter('Some children live in Middlesbrough.'),
    },
    {
      name: 'a word of a title misspelt',
      letter: letter('The ⟦Directer⟧ of Education came.'),
      messages: ['“Directer” is not in the dictionary: “Director” is probably meant.'],
      output: letter('The Director of Education came.'),
    },
    {
      name: 'inside a quotation',
      letter: letter('One said, ‘They ⟦realy⟧ listen.’'),
      messages: ['“realy” is not in the dictionary: correct it, or add it to the dictionary.'],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Quenby\n\n## Main findings\n\n${text}\n`;
}
