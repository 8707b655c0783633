import type { Examples } from '../engine/rule';

const HELP = 'The experiences and progress of children who need help and protection';
const CARE = 'The experiences and progress of children in care';

const examples: Examples = {
  valid: [
    { name: 'the same grade in both', letter: report('Good', 'Outstanding', 'good', 'outstanding') },
    {
      name: 'the short form of a grade in the table',
      letter: report('Requires improvement', 'Good', 'requires improvement to be good', 'good'),
    },
    { name: 'no grade in the headings yet', letter: report('Good', 'Good', '', '') },
    { name: 'a grade that is still to be written', letter: report('[grade]', 'Good', '', 'good') },
    { name: 'a letter', letter: 'Dear Ms Holt\n\n# Focused visit to Rutland\n' },
  ],
  invalid: [
    {
      name: 'another grade in the heading',
      letter: report('Good', 'Outstanding', 'good', '⟦good⟧'),
      messages: ['The heading says “good”, and the table of judgements “Outstanding”: correct whichever is wrong.'],
      output: null,
    },
    {
      name: 'not a grade',
      letter: report('⟦Satisfactory⟧', 'Good', '', 'good'),
      messages: ['“Satisfactory” is not one of the grades for such a report: write the grade as it is published.'],
      output: null,
    },
  ],
};

export default examples;

function report(help: string, care: string, helpHeading: string, careHeading: string): string {
  const graded = (title: string, grade: string): string => `## ${title}${grade === '' ? '' : `: ${grade}`}`;
  return (
    '---\ntemplate: ilacs-2018\n---\n# Inspection of Rutland local authority children’s services\n\n' +
    `Inspection dates: 3 to 14 March 2025\n\nJudgement\n\nGrade\n\n${HELP}\n\n${help}\n\n${CARE}\n\n${care}\n\n` +
    `${graded(HELP, helpHeading)}\n\n1. Children are safe.\n\n${graded(CARE, careHeading)}\n\n2. Children are well.\n`
  );
}
