import { currentLetterWithFindings } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'one spelling',
      letter: currentLetterWithFindings(
        'Staff well-being matters. Children’s well-being is at the centre of decision-making.',
      ),
    },
    {
      name: 'the other spelling, throughout',
      letter: currentLetterWithFindings('Staff wellbeing matters. Children’s wellbeing is promoted.'),
    },
    {
      name: 'a hyphen where it is right and none where it is right',
      letter: currentLetterWithFindings(
        'Social workers are well supported, and a well-supported plan is in place. Reviews of good ' +
          'quality lead to good-quality plans.',
      ),
    },
    {
      name: 'what a child wrote',
      letter: currentLetterWithFindings(
        'The well-being of staff matters. One child wrote, ‘They care for my wellbeing and my future.’',
      ),
    },
    {
      name: 'a noun and a verb with its particle',
      letter: currentLetterWithFindings('Follow-up visits are prompt, and workers follow up visits with a call.'),
    },
    {
      name: 'a capital in a name',
      letter: currentLetterWithFindings(
        'The council leads, with Northmoor Council and the Council Tax team. Early help is strong, and ' +
          'the Early Help Board meets monthly.',
      ),
    },
    {
      name: 'a capital at the start of a sentence',
      letter: currentLetterWithFindings(
        'Police officers share information with the police. Council leaders back the council’s plan.',
      ),
    },
    {
      name: 'other lengths of time',
      letter: currentLetterWithFindings('Visits were late for six months, and reviews for 3 months.'),
    },
    {
      name: 'words that only look alike',
      letter: currentLetterWithFindings('Leaders re-form the team so that it can reform practice.'),
    },
  ],
  invalid: [
    {
      name: 'a name that has lost a capital',
      letter: currentLetterWithFindings(
        'Young people bake in the Loaf Project and like it. Staff of the ⟦Loaf project⟧ help them.',
      ),
      messages: [
        '“Loaf project” (once) and “Loaf Project” (once) differ in their capitals: write “Loaf Project” throughout.',
      ],
      output: currentLetterWithFindings(
        'Young people bake in the Loaf Project and like it. Staff of the Loaf Project help them.',
      ),
    },
    {
      name: 'two spellings, the more frequent one right',
      letter: currentLetterWithFindings(
        'Children’s well-being is promoted, and their emotional well-being is assessed.',
        'Leaders care for staff ⟦wellbeing⟧.',
      ),
      messages: [
        '“wellbeing” (once) and “well-being” (twice) are one word in two spellings: write “well-being” throughout.',
      ],
      output: currentLetterWithFindings(
        'Children’s well-being is promoted, and their emotional well-being is assessed.',
        'Leaders care for staff well-being.',
      ),
    },
    {
      name: 'the house spelling, although it is rarer',
      letter: currentLetterWithFindings(
        '⟦Co-ordination⟧ is good. Plans are co-ordinated well.',
        'A coordinator keeps track.',
      ),
      messages: [
        '“Co-ordination” (twice) and “coordinator” (once) are one word in two spellings: write ' +
          '“Coordination” throughout, which is house style.',
      ],
      output: currentLetterWithFindings(
        'Coordination is good. Plans are coordinated well.',
        'A coordinator keeps track.',
      ),
    },
    {
      name: 'a compound that is also one word',
      letter: currentLetterWithFindings('Some plans are co-produced.', 'A guide was ⟦coproduced⟧ by care leavers.'),
      messages: [
        '“coproduced” (once) and “co-produced” (once) are one word in two spellings: write “co-produced” throughout.',
      ],
      output: currentLetterWithFindings('Some plans are co-produced.', 'A guide was co-produced by care leavers.'),
    },
    {
      name: 'a compound and two words in the same use',
      letter: currentLetterWithFindings(
        'Strengths lie in high-quality assessments and high-quality plans.',
        'Children benefit from ⟦high quality⟧ assessments.',
      ),
      messages: [
        '“high quality” (once) and “high-quality” (twice) are one word in two spellings: write ' +
          '“high-quality” throughout.',
      ],
      output: currentLetterWithFindings(
        'Strengths lie in high-quality assessments and high-quality plans.',
        'Children benefit from high-quality assessments.',
      ),
    },
    {
      name: 'a length of time in words and in figures',
      letter: currentLetterWithFindings(
        'In the last 6 months, 40 children have come into care.',
        'In the ⟦six months⟧ before, it was 30. The team has been full for the past 6 months.',
      ),
      messages: [
        '“six months” (once) and “6 months” (twice) are one number in words and in figures: write “6 ' +
          'months” throughout.',
      ],
      output: currentLetterWithFindings(
        'In the last 6 months, 40 children have come into care.',
        'In the 6 months before, it was 30. The team has been full for the past 6 months.',
      ),
    },
    {
      name: 'capitals',
      letter: currentLetterWithFindings(
        'The Public Law Outline is used well.',
        'Work under the ⟦public law outline⟧ is timely.',
      ),
      messages: [
        '“public law outline” (once) and “Public Law Outline” (once) differ in their capitals: write ' +
          '“Public Law Outline” throughout.',
      ],
      output: currentLetterWithFindings(
        'The Public Law Outline is used well.',
        'Work under the Public Law Outline is timely.',
      ),
    },
    {
      name: '-ize and -ise',
      letter: currentLetterWithFindings('Leaders recognise the need.', 'They have ⟦recognized⟧ it for long.'),
      messages: [
        '“recognized” (once) and “recognise” (once) are one word in two spellings: write “recognised” ' +
          'throughout, which is house style.',
      ],
      output: currentLetterWithFindings('Leaders recognise the need.', 'They have recognised it for long.'),
    },
    {
      name: 'a plan that loses its hyphens',
      letter: currentLetterWithFindings('Child in need plans are clear.', 'A ⟦child-in-need⟧ plan is reviewed often.'),
      messages: [
        '“child-in-need” (once) and “Child in need” (once) are one word in two spellings: write “child ' +
          'in need” throughout, which is house style.',
      ],
      output: currentLetterWithFindings('Child in need plans are clear.', 'A child in need plan is reviewed often.'),
    },
  ],
};

export default examples;
