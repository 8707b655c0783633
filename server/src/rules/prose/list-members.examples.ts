import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'items that match',
      letter: letter(
        'Meetings are short, regular and well attended. Plans are clear and prompt, and ensure ' +
          'safety. Their home, school and health are good.',
      ),
    },
  ],
  invalid: [
    {
      name: 'a verb again',
      letter: letter('Minutes ⟦are short, typed promptly and are⟧ shared by email.'),
      messages: [
        '“are short, typed promptly and are” lists two without “are” and one with it: leave it out, ' +
          'or begin a new clause.',
      ],
      output: null,
    },
    {
      name: 'an action',
      letter: letter('The panel ⟦is effective, robust and ensures⟧ progress.'),
      messages: [
        '“is effective, robust and ensures” lists two qualities and an action: put “and” between the ' +
          'two, and then the action.',
      ],
      output: null,
    },
    {
      name: 'a preposition',
      letter: letter('Leaders improved the ⟦identification and response to⟧ the risks for children.'),
      messages: ['“identification” goes with another preposition: write “identification of, and response to,”.'],
      output: null,
    },
    {
      name: 'to, once and twice',
      letter: letter('Families are helped ⟦to either stay in the town or to⟧ move nearer to relatives.'),
      messages: [
        '“to either stay in the town or to” has “to” on both sides of one choice only: put “to” after ' +
          '“either” as well, or say it once.',
      ],
      output: letter('Families are helped to either stay in the town or move nearer to relatives.'),
    },
    {
      name: 'an owner',
      letter: letter('Staff protect ⟦their stability, education and their health⟧.'),
      messages: [
        '“their stability, education and their health” says “their” for the first and the last only: say ' +
          'it for all of them, or for the first.',
      ],
      output: letter('Staff protect their stability, education and health.'),
    },
    {
      name: 'an action after longer items',
      letter: letter(
        'Loaves ⟦are fresh, well liked by customers and sell⟧ early. Ovens ⟦are clean, checked ' +
          'regularly, and have⟧ new doors.',
      ),
      messages: [
        '“are fresh, well liked by customers and sell” lists two qualities and an action: put “and” between the two, ' +
          'and then the action.',
        '“are clean, checked regularly, and have” lists two qualities and an action: put “and” ' +
          'between the two, and then the action.',
      ],
      output: null,
    },
    {
      name: 'things and an action',
      letter: letter('This ⟦includes the new ovens and making a⟧ list of the loaves.'),
      messages: [
        '“includes the new ovens and making a” lists things and then an action: write all of them ' +
          'as “making”, or all as things.',
      ],
      output: null,
    },
    {
      name: 'a noun and a clause',
      letter: letter('Bakers ⟦recognise the rise in prices and that⟧ bread will cost more.'),
      messages: [
        '“recognise the rise in prices and that” joins a noun and a clause: write both with “that”, or both as nouns.',
      ],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
