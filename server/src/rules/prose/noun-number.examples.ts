import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'correct forms',
      letter: letter(
        'These plans are good. A range of services is offered. All work is seen. Two social workers met ' +
          'every family.',
      ),
    },
    {
      name: 'nouns that belong to others',
      letter: letter(
        'Those children’s home visits matter. A two stage process and a six week review help. A needs ' +
          'assessment is made.',
      ),
    },
    {
      name: 'verbs that look like nouns',
      letter: letter('This results in delay. This plans for all. A visit results in change.'),
    },
    {
      name: 'figures that do not count',
      letter: letter('In section 47 enquiries, and by stage 2, managers act. On 12 March, staff met.'),
    },
    {
      name: 'nouns without an article that need none',
      letter: letter(
        'They are low in number. The work is limited in range and depth. It goes from board to board. ' +
          'Loaves come in list format, and a wide and varied range of cakes is sold.',
      ),
    },
    {
      name: 'words between the number and its noun',
      letter: letter(
        'All general practitioner (GP) practices have a link. The 2024 to 2029 five year ‘Room for ' +
          'all’ strategy is known. Many view their flat as a home. The weekly drop-in helps to make ' +
          'friends.',
      ),
    },
  ],
  invalid: [
    {
      name: 'a plural is needed',
      letter: letter(
        'Staff know ⟦these plan⟧ well. Leaders offer a ⟦range of tool⟧. Inspectors saw ⟦several ' +
          'assessment⟧ of risk.',
      ),
      messages: [
        '“these plan” needs a plural: write “plans”.',
        '“range of tool” needs a plural: write “tools”.',
        '“several assessment” needs a plural: write “assessments”.',
      ],
    },
    {
      name: 'no article, no ending',
      letter: letter('It is a risk to ⟦child⟧. They do ⟦direct works⟧ with families.'),
      messages: [
        '“child” lacks an article, or should be plural: “children”.',
        '“direct works” has an ending that the word does not take: write “work”.',
      ],
    },
    {
      name: 'an article is missing',
      letter: letter(
        'Bakers shared ideas across ⟦whole network⟧. Visitors looked at ⟦range⟧ of loaves. Plans wait at ' +
          '⟦outset⟧.',
      ),
      messages: [
        '“across whole network” lacks an article, or should be plural: “networks”.',
        '“at range” lacks a word such as “a” or “the”.',
        '“at outset” lacks a word such as “a” or “the”.',
      ],
    },
    {
      name: 'both',
      letter: letter('Work in ⟦both the milling and new baking team⟧ is heavy.'),
      messages: ['“both the milling and new baking team” means two, so “team” should be “teams”.'],
    },
    {
      name: 'a plural before another noun',
      letter: letter('Bakers use ⟦assessments tools⟧. Managers sign ⟦supervisions records⟧.'),
      messages: [
        '“assessments tools” has a plural that describes another noun: write “assessment tools”.',
        '“supervisions records” has a plural that describes another noun: write “supervision records”.',
      ],
    },
    {
      name: 'one is meant',
      letter: letter('Each child has ⟦a plans⟧ that works, and ⟦every social workers⟧ knows it.'),
      messages: [
        '“a plans” has a plural after a singular word: write “plan”, or change the word before it.',
        '“every social workers” has a plural after a singular word: write “worker”, or change the word before it.',
      ],
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
