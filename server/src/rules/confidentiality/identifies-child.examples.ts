import { letterWithFinding } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'children without names',
      letter: letterWithFinding(
        'One child told inspectors that their worker listens. For a small number of children, plans drift.',
      ),
    },
    {
      name: 'ages of groups',
      letter: letterWithFinding(
        'Most 16- and 17-year-olds who present as homeless are supported. Children aged 16 and 17, and ' +
          'care leavers aged 18 to 25, have a personal adviser from the age of 16.',
      ),
    },
    {
      name: 'every child of an age',
      letter: letterWithFinding(
        'When a 17-year-old presents as homeless, social workers assess their needs. The 10-year ' +
          'strategy is in place, with a six-month-old plan.',
      ),
    },
    {
      name: 'services and ways of working',
      letter: letterWithFinding(
        'The virtual school, Northmoor Virtual School, the Social Work Academy, Family Hubs, Barnardo’s, ' +
          'Signs of Safety and the Phoenix team support children. Staff use Clare’s Law and Mockingbird.',
      ),
    },
    {
      name: 'boards, services, teams and places, recognised by their nouns',
      letter: letterWithFinding(
        'The Youth Justice Board meets. The Youth Justice Service works well. The Home-Start family befriending ' +
          'service, the Chelsea family assessment team and the Harlow family mediation panel help. The Jasmine ' +
          'recovery unit, the Robin Intensive Therapy Board and the Willow early help network are full.',
      ),
    },
    {
      name: 'partners',
      letter: letterWithFinding(
        'Colleagues from Northmoor University Hospitals NHS Foundation Trust and the Kirk Street family ' +
          'hub work together in Plan B.',
      ),
    },
    {
      name: 'a published review',
      letter: letterWithFinding(
        'Leaders have learned from the national review into the murders of Arthur Labinjo-Hughes and ' +
          'Star Hobson, and from the Child Q review.',
      ),
    },
    {
      name: 'Ofsted’s own address',
      letter: letterWithFinding('Write to enquiries@ofsted.gov.uk or ring 0300 123 1231.'),
    },
    {
      name: 'allowed names',
      letter: letterWithFinding('Children at Rowan Lodge children’s home are settled.'),
      options: { allowed: ['Rowan Lodge children’s home'] },
    },
    {
      name: 'a service’s number',
      letter: letterWithFinding(
        'In 2024 the team worked with 1,245 children, and £120000 was spent on section 47 enquiries.',
      ),
    },
  ],
  invalid: [
    {
      name: 'families that meet with services',
      letter: letterWithFinding(
        '⟦The Hadley family⟧ received support services. ⟦The Marlowe family⟧ was helped by a team. ' +
          'The boy Justin had help.',
      ).replace('The boy Justin', '⟦The boy Justin⟧'),
      messages: [
        '“The Hadley family” gives a child’s or a relative’s name: leave the name out and write “One family”.',
        '“The Marlowe family” gives a child’s or a relative’s name: leave the name out and write “One family”.',
        '“The boy Justin” gives a child’s or a relative’s name: leave the name out and write “The child”.',
      ],
      output: letterWithFinding(
        'One family received support services. One family was helped by a team. The child had help.',
      ),
    },
    {
      name: 'a letter for a child, several times',
      letter: letterWithFinding('⟦Child A⟧ waited for a plan. The social worker visits Child A weekly.'),
      messages: [
        '“Child A” singles out one child or family: speak of them without letters, initials or numbers ' +
          'and write “One child”.',
      ],
      output: letterWithFinding('One child waited for a plan. The social worker visits the child weekly.'),
    },
    {
      name: 'initials',
      letter: letterWithFinding('In ⟦J.B.⟧’s case, the plan is out of date.'),
      messages: [
        '“J.B.” singles out one child or family: speak of them without letters, initials or numbers and ' +
          'write “one child”.',
      ],
      output: letterWithFinding('In one child’s case, the plan is out of date.'),
    },
    {
      name: 'a name and an age',
      letter: letterWithFinding('Inspectors met ⟦Jake, aged 7⟧.'),
      messages: ['“Jake, aged 7” gives a child’s or a relative’s name: leave the name out and write “one child”.'],
      output: letterWithFinding('Inspectors met one child.'),
    },
    {
      name: 'a boy called',
      letter: letterWithFinding('⟦A boy called Zyran⟧ has moved often.'),
      messages: [
        '“A boy called Zyran” gives a child’s or a relative’s name: leave the name out and write “One child”.',
      ],
      output: letterWithFinding('One child has moved often.'),
    },
    {
      name: 'a first name on its own',
      letter: letterWithFinding('For ⟦Amira⟧, this meant that help came late.'),
      messages: [
        '“Amira” reads as somebody’s first name: leave it out and write “one child”, or give the role if ' +
          'it is a member of staff.',
      ],
      output: letterWithFinding('For one child, this meant that help came late.'),
    },
    {
      name: 'an age with a detail',
      letter: letterWithFinding('⟦A 13-year-old boy⟧ with epilepsy waited in a hotel.'),
      messages: [
        '“A 13-year-old boy”: an exact age together with the rest of the sentence may let a child be ' +
          'recognised. Leave the age out and write “A child”, and look at the detail again.',
      ],
      output: letterWithFinding('A child with epilepsy waited in a hotel.'),
    },
    {
      name: 'an age on its own',
      letter: letterWithFinding('Inspectors saw ⟦one child aged 12⟧ whose plan is clear.'),
      messages: [
        '“one child aged 12”: the exact age of one child may help people to recognise them; consider leaving it ' +
          'out and write “one child”.',
      ],
      output: letterWithFinding('Inspectors saw one child whose plan is clear.'),
    },
    {
      name: 'a date of birth',
      letter: letterWithFinding('One child (⟦DOB 03/05/2012⟧) has no plan.'),
      messages: ['“DOB 03/05/2012” gives a date of birth: leave it out.'],
      output: letterWithFinding('One child has no plan.'),
    },
    {
      name: 'the number of a record',
      letter: letterWithFinding('In ⟦case 48213⟧, the plan is out of date.'),
      messages: ['“case 48213” is the number of somebody’s record: leave it out and write “one child’s record”.'],
      output: letterWithFinding('In one child’s record, the plan is out of date.'),
    },
    {
      name: 'a school',
      letter: letterWithFinding('One child goes to ⟦Oakfield Primary School⟧.'),
      messages: [
        '“Oakfield Primary School” names a school, by which a child may be recognised: leave the name ' +
          'out and write “their school”.',
      ],
      output: letterWithFinding('One child goes to their school.'),
    },
    {
      name: 'a home',
      letter: letterWithFinding('Children at ⟦Rowan Lodge children’s home⟧ are settled.'),
      messages: [
        '“Rowan Lodge children’s home” names a home, by which a child may be found: leave the name out ' +
          'and write “a children’s home”.',
      ],
      output: letterWithFinding('Children at a children’s home are settled.'),
    },
    {
      name: 'a hospital',
      letter: letterWithFinding('One baby was born at ⟦Ashdown General Hospital⟧.'),
      messages: [
        '“Ashdown General Hospital” names a hospital, by which a child may be recognised: leave the name ' +
          'out and write “hospital”.',
      ],
      output: letterWithFinding('One baby was born at hospital.'),
    },
    {
      name: 'an address',
      letter: letterWithFinding('The family lives at ⟦14 Elm Road⟧, ⟦OX4 9QP⟧.'),
      messages: [
        '“14 Elm Road” names where somebody lives: leave it out and write “their home”.',
        '“OX4 9QP” is a postcode, which leads to somebody’s home: leave it out.',
      ],
      output: letterWithFinding('The family lives at their home.'),
    },
    {
      name: 'an e-mail address',
      letter: letterWithFinding('Leaders can be reached at ⟦j.rowe@northmoor.gov.uk⟧ at any time.'),
      messages: ['“j.rowe@northmoor.gov.uk” is an e-mail address: leave it out of a letter that is published.'],
      output: null,
    },
    {
      name: 'a telephone number',
      letter: letterWithFinding('The duty team is on ⟦01632 960 123⟧ at any time.'),
      messages: ['“01632 960 123” reads as a telephone number: leave it out of a letter that is published.'],
      output: null,
    },
  ],
};

export default examples;
