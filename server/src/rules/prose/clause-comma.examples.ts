import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'with its comma',
      letter: letter(
        'The bakers welcome the new ovens, and the loaves are sold early. In most cases, the ovens are clean. When ' +
          'the flour arrives late at the mill, it is sent back.',
      ),
    },
    {
      name: 'two objects of one verb',
      letter: letter('The quality of the bread and the cakes is good. The report shows that bread and cakes are sold.'),
    },
    {
      name: 'words not read with the noun before',
      letter: letter('The ovens are new and the loaves are sold early. The bakers have a plan and they use it.'),
    },
    {
      name: 'names and pairs of words',
      letter: letter(
        'There is a shop for children and families are fed there. The mill is in Corn and Barley is near.',
      ),
    },
    {
      name: 'inside another clause',
      letter: letter(
        'The progress the bakers have made in bread and cakes is clear. It is helping bakers and shops know the ' +
          'prices.',
      ),
    },
  ],
  invalid: [
    {
      name: 'after a noun',
      letter: letter(
        'There is a daily check of the new ⟦ovens and bread is⟧ sold early. The mill has no list of the ' +
          '⟦customers and the price of flour is⟧ unclear.',
      ),
      messages: [
        '“and bread is” is a clause of its own, but is read with “ovens” at first: put a comma before “and”.',
        '“and the price of flour is” is a clause of its own, but is read with “customers” at first: put a comma ' +
          'before “and”.',
      ],
      output: letter(
        'There is a daily check of the new ovens, and bread is sold early. The mill has no list of the ' +
          'customers, and the price of flour is unclear.',
      ),
    },
    {
      name: 'a phrase before the subject',
      letter: letter('⟦In most cases the⟧ ovens are clean. ⟦As a result loaves⟧ are sold early.'),
      messages: [
        '“In most cases” comes before the subject: put a comma after it.',
        '“As a result” comes before the subject: put a comma after it.',
      ],
      output: letter('In most cases, the ovens are clean. As a result, loaves are sold early.'),
    },
    {
      name: 'a clause before the main one',
      letter: letter('⟦When flour is weighed at the mill it⟧ is sold by the sack.'),
      messages: ['“When flour is weighed at the mill” is a clause before the main one: put a comma before “it”.'],
      output: letter('When flour is weighed at the mill, it is sold by the sack.'),
    },
    {
      name: 'an addition',
      letter: letter('The bakers visit ⟦shops including the⟧ mill. The town has new ⟦shops particularly in⟧ summer.'),
      messages: [
        '“including the” adds to what comes before: put a comma before “including”.',
        '“particularly in” adds to what comes before: put a comma before “particularly”.',
      ],
      output: letter('The bakers visit shops, including the mill. The town has new shops, particularly in summer.'),
    },
    {
      name: 'after an opening clause, or “who”',
      letter: letter(
        'When flour is late, there is a check of ⟦ovens and bread is⟧ sold. Bakers who are new have a list of ' +
          '⟦shops and bread is⟧ sent there.',
      ),
      messages: [
        '“and bread is” is a clause of its own, but is read with “ovens” at first: put a comma before “and”.',
        '“and bread is” is a clause of its own, but is read with “shops” at first: put a comma before “and”.',
      ],
      output: letter(
        'When flour is late, there is a check of ovens, and bread is sold. Bakers who are new have a list of ' +
          'shops, and bread is sent there.',
      ),
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
