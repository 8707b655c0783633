import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'correct forms',
      letter: letter(
        'Care leavers’ needs are met, and young people’s views are heard. Its plans are good. This helps parents.',
      ),
    },
    { name: 'verbs', letter: letter('Everyone who helps young people needs to know this.') },
    {
      name: 'children as the subject of two verbs, and as a part of a name',
      letter: letter(
        'Staff see to it that children progress and do well. The oversight of safeguarding children practice is weak.',
      ),
    },
    {
      name: 'one owner with an article',
      letter: letter('They hear the children and carer’s views, and each worker’s ability grows.'),
    },
  ],
  invalid: [
    {
      name: 'missing',
      letter: letter('Foster ⟦carers wishes⟧ are heard.'),
      messages: ['“carers wishes” lacks an apostrophe: write “carers’ wishes”.'],
      output: letter('Foster carers’ wishes are heard.'),
    },
    {
      name: 'one owner where several are meant',
      letter: letter(
        'Plans meet ⟦children and family’s needs⟧. The noise reduces ⟦worker’s ability⟧ to bake with social workers.',
      ),
      messages: [
        '“children and family’s needs” has an owner in the singular where several are meant: write ' +
          '“children and families’ needs”.',
        '“worker’s ability” has an owner in the singular where several are meant: write “workers’ ability”.',
      ],
      output: letter(
        'Plans meet children and families’ needs. The noise reduces workers’ ability to bake with social workers.',
      ),
    },
    {
      name: 'in the wrong place',
      letter: letter('Young ⟦peoples’⟧ views are heard.'),
      messages: ['“peoples’” is written “people’s”.'],
      output: letter('Young people’s views are heard.'),
    },
    {
      name: 'in a plural',
      letter: letter('The ⟦plan’s⟧ are late.'),
      messages: ['“plan’s” has an apostrophe in a plural: write “plans”.'],
      output: letter('The plans are late.'),
    },
    {
      name: 'before a preposition',
      letter: letter('Late ⟦decision’s⟧ to help do harm.'),
      messages: ['“decision’s” has an apostrophe in a plural: write “decisions”.'],
      output: letter('Late decisions to help do harm.'),
    },
    {
      name: 'where nothing is owned',
      letter: letter('Parents learn the ⟦skill’s⟧, habits and plans that help.'),
      messages: ['“skill’s” has an apostrophe in a plural: write “skills”.'],
      output: letter('Parents learn the skills, habits and plans that help.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
