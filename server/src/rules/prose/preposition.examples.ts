import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'the right ones',
      letter: letter(
        'Compliance with the plan has an impact on children, in isolation from others. Views are taken ' +
          'into account.',
      ),
    },
  ],
  invalid: [
    {
      name: 'wrong ones',
      letter: letter(
        '⟦Compliance to⟧ the plan was late. It was seen ⟦in isolation to⟧ risk. Views are ⟦taken in account⟧.',
      ),
      messages: [
        '“Compliance to” has the wrong preposition: write “Compliance with”.',
        '“in isolation to” has the wrong preposition: write “in isolation from”.',
        '“taken in account” has the wrong preposition: write “taken into account”.',
      ],
      output: letter(
        'Compliance with the plan was late. It was seen in isolation from risk. Views are taken into account.',
      ),
    },
    {
      name: 'after nouns that take “of” or “on”',
      letter: letter('Staff lack an ⟦analysis about⟧ risk, and leaders keep a ⟦strong focus to improve⟧ this.'),
      messages: [
        '“analysis about” has the wrong preposition: write “analysis of”.',
        '“strong focus to improve” has the wrong preposition: write “strong focus on improving”.',
      ],
      output: letter('Staff lack an analysis of risk, and leaders keep a strong focus on improving this.'),
    },
    {
      name: 'an infinitive',
      letter: letter('Plans vary in their ⟦effectiveness to⟧ reduce the risk.'),
      messages: ['“effectiveness to” has an infinitive where a preposition is usual.'],
      output: null,
    },
    {
      name: 'for “to” before a verb',
      letter: letter('Measures are in place ⟦of reduce⟧ the risk.'),
      messages: ['“of reduce” has the wrong preposition: write “to reduce”.'],
      output: letter('Measures are in place to reduce the risk.'),
    },
    {
      name: 'in set phrases',
      letter: letter('They meet ⟦in least every⟧ week, ⟦in the earliest opportunity⟧. Those are ⟦subject of a⟧ plan.'),
      messages: [
        '“in least every” has the wrong preposition: write “at least every”.',
        '“in the earliest opportunity” has the wrong preposition: write “at the earliest opportunity”.',
        '“subject of a” has the wrong preposition: write “subject to a”.',
      ],
      output: letter('They meet at least every week, at the earliest opportunity. Those are subject to a plan.'),
    },
    {
      name: 'an ending after “to”',
      letter: letter('Bakers show a ⟦determination to improving⟧ the bread.'),
      messages: ['“determination to improving” has the wrong form after “to”: write “improve” for “improving”.'],
      output: letter('Bakers show a determination to improve the bread.'),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
