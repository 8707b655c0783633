import { runningParagraphs } from '../../../server/src/analysis/running-text';
import type { Reading } from '../../../server/src/reading/reading';
import type { Planted, Planting } from './planting';

/**
 * Sentences that an inspector may type in haste, added to a paragraph or bullet of the findings. `⟦…⟧` marks what the
 * rule must find; names and places are invented.
 */
export const confidentialityPlantings: readonly Planting[] = [
  planting('a letter for a child', 'identifies-child', [
    'For ⟦{Lettered}⟧, the plan has drifted since the summer.',
    '⟦{Lettered}⟧ had three changes of social worker in a year.',
    'In ⟦{Lettered}⟧’s case, managers did not challenge the delay.',
    'Inspectors saw this in the records of ⟦{lettered}⟧ and others.',
    'This was so for ⟦{lettered}⟧, who waited four months.',
  ]),
  planting('initials for a child', 'identifies-child', [
    '⟦{initials}⟧’s mother was not told of the decision.',
    'One child, ⟦{initials}⟧, was moved without a plan.',
    'A young person (⟦{initials}⟧) told inspectors that nobody listens.',
    'The plan in ⟦{initials}⟧’s case is out of date.',
    'Workers did not see ⟦{initials}⟧ (14) alone.',
  ]),
  planting('a first name with an age', 'identifies-child', [
    '⟦{child}, aged {age}⟧, is settled with foster carers.',
    'Inspectors spoke with ⟦{child} ({age})⟧ about the move.',
    '⟦{child}, {age}⟧, has had four placements.',
    'A visit to ⟦{child}, who is {age}⟧, was late.',
    'The social worker knows ⟦{age}-year-old {child}⟧ well.',
  ]),
  planting('a first name', 'identifies-child', [
    'In ⟦{child}⟧’s case, help came too late.',
    '⟦{child}⟧ told inspectors that she feels safe.',
    'Workers saw ⟦{child}⟧ every week.',
    'For ⟦{child}⟧, this meant another move.',
    '⟦A boy called {child}⟧ has no school place.',
    'The assessment of her son ⟦{child}⟧ is thorough.',
    '⟦Siblings {child} and {other}⟧ were placed apart.',
    '⟦{child}⟧’s carers are well supported.',
  ]),
  planting('an exact age beside a rare detail', 'identifies-child', [
    '⟦A {age}-year-old boy⟧ with epilepsy was left without a nurse.',
    '⟦One {age}-year-old girl⟧ had been trafficked from Vietnam and waited in a hotel.',
    '⟦A child aged {age}⟧ who had been shot was discharged without a plan.',
    'A judge criticised the delay for ⟦a {age} year old⟧ who had lost both parents in a fire.',
    '⟦A girl of {age}⟧, pregnant and in secure accommodation, had no adviser.',
    '⟦The {age}-year-old⟧ had set fire to her placement.',
    '⟦A boy ({age})⟧ on remand for murder had not been visited.',
  ]),
  planting('a date of birth', 'identifies-child', [
    'One child (⟦DOB {date}⟧) had no plan.',
    'The child, ⟦born on {date}⟧, has moved often.',
    'Her ⟦date of birth, {date}⟧, was recorded wrongly.',
    'One young person ⟦turned 16 on {date}⟧ without an adviser.',
    'The record of one child (⟦d.o.b. {date}⟧) is incomplete.',
  ]),
  planting('the number of a record', 'identifies-child', [
    'In ⟦case {number}⟧, supervision did not happen.',
    'The plan is out of date (⟦LCS {number}⟧).',
    'Inspectors sampled ⟦Mosaic ID {number}⟧.',
    'See ⟦case ref {number}⟧ for the chronology.',
    'Drift was evident in ⟦record no. {number}⟧.',
    '⟦NHS number 943 476 5919⟧ was not on the file.',
    'Inspectors looked at ⟦child ID {number}⟧ in depth.',
  ]),
  planting('the name of a school', 'identifies-child', [
    'One child attends ⟦{place} Primary School⟧.',
    'He was excluded from ⟦{place} Academy⟧ in May.',
    'Staff at ⟦{place} High School⟧ made the referral.',
    'The referral came from ⟦St {saint}’s Catholic Primary⟧.',
    'She is on roll at ⟦{place} Grange⟧ but does not attend.',
    'A pupil at ⟦{place} special school⟧ waited for transport.',
    'The child has a place at ⟦{place} Nursery⟧.',
  ]),
  planting('the name of a children’s home', 'identifies-child', [
    'Children at ⟦{place} Lodge⟧ children’s home are settled.',
    'One child was moved to ⟦{place} House⟧, an unregistered home.',
    'Two children placed at ⟦{place} View⟧ went missing.',
    'The children’s home, ⟦{place} Cottage⟧, has closed.',
    'Visits to the residential unit (⟦{place} Court⟧) are regular.',
    'Young people living in ⟦{place} Lodge⟧ spoke of noise.',
  ]),
  planting('the name of a hospital', 'identifies-child', [
    'The baby was born at ⟦{place} General Hospital⟧.',
    'One child was admitted to ⟦St {saint}’s Hospital⟧ after an overdose.',
    'A child was discharged from ⟦{place} Royal Infirmary⟧ without a plan.',
  ]),
  planting('the name of a street', 'identifies-child', [
    'The family lives at ⟦{house} {place} Road⟧.',
    'A young person was found in a flat on ⟦{place} Street⟧.',
    'Three homes in ⟦{place} Avenue⟧ were visited.',
    'The family moved to ⟦{house} {place} Close⟧ in June.',
    'The house at ⟦{house}a {place} Lane⟧ is unsafe.',
  ]),
  planting('a postcode', 'identifies-child', [
    'Most referrals come from ⟦{postcode}⟧.',
    'The family’s home (⟦{postcode}⟧) is unsafe.',
  ]),
  planting('an e-mail address', 'identifies-child', [
    'Queries may be sent to ⟦{mail}⟧ by partners.',
    'The chronology was sent by ⟦{mail}⟧ on request.',
    'Contact: ⟦{mail}⟧',
  ]),
  planting('a telephone number', 'identifies-child', [
    'Partners ring ⟦{telephone}⟧ for advice.',
    'The duty team (⟦{telephone}⟧) responds well.',
    'Call ⟦{telephone}⟧ out of hours.',
  ]),

  planting('staff: the job before the name', 'staff-named', [
    'The {job}, ⟦{person}⟧, has a clear grip on performance.',
    '{Job} ⟦{person}⟧ knows the children well.',
    'Inspectors met the {job} (⟦{person}⟧) on both days.',
    'A new {job}, ⟦{rare}⟧, started in May.',
    'Supervision by {job} ⟦{rare}⟧ is reflective.',
  ]),
  planting('staff: the job after the name', 'staff-named', [
    '⟦{person}⟧, the {job}, has a clear grip on performance.',
    'Staff value ⟦{person}⟧, {job}, who is visible.',
    '⟦{rare}⟧, the new {job}, is well regarded.',
    '⟦{person}⟧ is the {job} and chairs the panel.',
  ]),
  planting('staff: the job in brackets', 'staff-named', [
    '⟦{person}⟧ ({job}) chairs the panel.',
    'Audits by ⟦{rare}⟧ (the {job}) are thorough.',
  ]),
  planting('staff: a title', 'staff-named', [
    '⟦{title} {surname}⟧ and her team respond quickly.',
    'Workers speak highly of ⟦{title} {surname}⟧.',
    'Plans are signed off by ⟦{title} {surname}⟧, the {job}.',
    'According to ⟦{title} {surname}⟧, caseloads have fallen.',
  ]),
  planting('staff: a full name', 'staff-named', [
    'Staff value the support of ⟦{person}⟧.',
    '⟦{person}⟧ leads this work.',
    'Since ⟦{person}⟧ took up post, morale has improved.',
    'Inspectors met ⟦{person}⟧ and other managers.',
  ]),

  planting('a grade: services are judged', 'grade-for-visit', [
    'On this visit, services for children were judged to be ⟦{grade}⟧.',
    'Practice in this area is judged as ⟦{grade}⟧.',
    'The front door is graded ⟦{grade}⟧.',
    'The local authority’s services are now rated ‘⟦{grade}⟧’.',
  ]),
  planting('a grade: inspectors judge', 'grade-for-visit', [
    'Inspectors judged leadership to be ⟦{grade}⟧.',
    'Inspectors rated practice as ⟦{grade}⟧.',
    'We found services for children in care to be ⟦{grade}⟧.',
    'Inspectors consider the local authority’s services to be ⟦{grade}⟧ at this visit.',
  ]),
  planting('a grade: services are called so', 'grade-for-visit', [
    'The service is ⟦inadequate⟧.',
    'Social work practice is ⟦outstanding⟧.',
    'Leadership remains ⟦inadequate⟧.',
    'Support for care leavers is ⟦outstanding⟧.',
    'The quality of practice is ⟦inadequate⟧ overall.',
  ]),
  planting('a grade: requires improvement', 'grade-for-visit', [
    'Leadership ⟦requires improvement to be good⟧.',
    'Services now ⟦require improvement to be good⟧.',
    'The response to neglect ⟦requires improvement⟧.',
    'Overall, practice ⟦requires improvement to be good⟧.',
  ]),
  planting('a grade: outstanding practice', 'grade-for-visit', [
    'Inspectors saw ⟦outstanding⟧ practice.',
    'Children receive ⟦outstanding⟧ support.',
    'This is an example of ⟦outstanding⟧ direct work.',
    'Care leavers have an ⟦outstanding⟧ service.',
    'There were examples of ⟦outstanding⟧ work.',
  ]),
  planting('a grade: the overall judgement', 'grade-for-visit', [
    'The overall judgement is ⟦{grade}⟧.',
    'This is a ⟦good⟧ judgement for the service.',
    'The authority would be graded ⟦{grade}⟧ today.',
    'Services are no longer ⟦inadequate⟧.',
    'The overall effectiveness of services is ⟦{grade}⟧.',
    'Services have moved from inadequate to ⟦good⟧.',
  ]),
];

const WORDS: Readonly<Record<string, readonly string[]>> = {
  Lettered: ['Child A', 'Child J', 'Sibling 2', 'Family B', 'Young person C', 'Case 14', 'YP1', 'Baby K', 'Child 3'],
  lettered: [
    'child B',
    'child D',
    'sibling 1',
    'family C',
    'young person X',
    'case 9',
    'YP 2',
    'baby R',
    'siblings A and B',
  ],
  initials: ['J.B.', 'KT', 'LM', 'A.J.', 'TW', 'R.S.', 'ZH', 'CB'],
  child: [
    'Jayden',
    'Amelia',
    'Zainab',
    'Kian',
    'Oskar',
    'Freya',
    'Ibrahim',
    'Mia',
    'Tyler',
    'Aaliyah',
    'Callum',
    'Nadia',
    'Ellie-Mae',
    'Ethan',
    'Kacper',
    'Sienna',
  ],
  other: ['Ollie', 'Tia', 'Hamza', 'Poppy', 'Leo'],
  age: ['7', '9', '11', '13', '14', '15', '16'],
  date: ['3 May 2012', '14/09/2010', '21.02.13', '7th June 2011', '9 Nov 2009'],
  number: ['104582', '2204519', '88413', '570213', '990412'],
  place: [
    'Oakfield',
    'Rowan',
    'Thornbury',
    'Hazelwood',
    'Kestrel',
    'Marlowe',
    'Larkspur',
    'Brackley',
    'Silverdale',
    'Netherby',
  ],
  saint: ['Mary', 'Anne', 'Joseph', 'Bede', 'Hilda'],
  house: ['14', '7', '112', '36'],
  postcode: ['NM4 7QT', 'OX4 9QP', 'B29 6TJ', 'L4 0TH'],
  mail: [
    'j.rowe@northmoor.gov.uk',
    'duty.team@marshvale.org.uk',
    'amira99@mailbox.example',
    'safeguarding@oakfield.sch.uk',
  ],
  telephone: ['01632 960 123', '07700 900461', '(01632) 960555', '+44 1632 960 001', '0808 157 0192'],
  job: [
    'head of service',
    'team manager',
    'principal social worker',
    'assistant director',
    'service manager',
    'independent reviewing officer',
    'practice lead',
  ],
  Job: [
    'Social worker',
    'Team manager',
    'Personal adviser',
    'Head of service',
    'Service manager',
    'Advanced practitioner',
  ],
  person: [
    'Jane Marlow',
    'Priya Kestrel',
    'Tom Okafor',
    'Sarah Whitby',
    'Khalid Aziz',
    'Gwen Parry',
    'Mark Ellison',
    'Anita Rao',
    'Steve Holmes',
    'Rebecca Larch',
  ],
  rare: ['Ottoline Quarm', 'Xiomara Vint', 'Oluchi Nwosu', 'Bartek Zielin', 'Thandeka Mabuza', 'Wioleta Prus'],
  surname: ['Patel', 'Carter', 'O’Neill', 'Quarm', 'Begum', 'Hughes', 'Okonjo'],
  title: ['Mrs', 'Ms', 'Miss', 'Dr', 'Mr'],
  grade: ['good', 'outstanding', 'inadequate', 'requires improvement to be good'],
};

function planting(name: string, rule: string, sentences: readonly string[]): Planting {
  return {
    name,
    rule,
    plant(reading, pick) {
      const block = findingsOf(reading);
      const at = block[pick(block.length)]?.content.end;
      if (at === undefined) return undefined;
      const sentence = (sentences[pick(sentences.length)] ?? '').replace(
        /\{(\w+)\}/g,
        (whole, key: string) => WORDS[key]?.[pick(WORDS[key].length)] ?? whole,
      );
      return marked(reading.letter.text, at, sentence);
    },
  };
}

/** The paragraphs and bullets under the headings that end with a full stop. */
const findingsOf = (reading: Reading) => {
  const bodies = new Set(reading.sections.flatMap(({ body }) => body));
  return runningParagraphs(reading).filter(
    (block) =>
      (block.kind === 'paragraph' || block.kind === 'bullet') && bodies.has(block) && block.plain.text.endsWith('.'),
  );
};

/** The sentence after the block that ends at `at`; the span is given by its markers. */
function marked(text: string, at: number, sentence: string): Planted {
  const start = sentence.indexOf('⟦');
  const end = sentence.indexOf('⟧') - 1;
  return {
    text: `${text.slice(0, at)} ${sentence.replace(/[⟦⟧]/g, '')}${text.slice(at)}`,
    start: at + 1 + start,
    end: at + 1 + end,
  };
}
