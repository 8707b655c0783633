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
      name: 'a preposition of the first noun',
      letter: letter(
        'Recent ⟦investment and implementation of⟧ a new oven has helped. The ⟦recognition and ' +
          'support for⟧ bakers is good.',
      ),
      messages: [
        '“investment” goes with another preposition: write “investment in, and implementation of,”.',
        '“recognition” goes with another preposition: write “recognition of, and support for,”.',
      ],
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
      name: 'a verb again without “and”',
      letter: letter('Loaves ⟦are carefully baked, cooled, are⟧ easy to cut and are sold warm.'),
      messages: [
        '“are carefully baked, cooled, are” lists two without “are” and one with it: leave it out, or ' +
          'begin a new clause.',
      ],
      output: null,
    },
    {
      name: 'qualities and a clause',
      letter: letter('Bakers ⟦feel trusted, listened to and that⟧ their work is liked.'),
      messages: [
        '“feel trusted, listened to and that” lists qualities and then a clause: begin the clause ' +
          'anew, or write all of ' +
          'them with “that”.',
      ],
      output: null,
    },
    {
      name: 'two qualities and a sentence',
      letter: letter('Visits to the mill ⟦are regular, useful and staff are⟧ seen alone.'),
      messages: [
        '“are regular, useful and staff are” lists two qualities and begins a new sentence: put ' +
          '“and” between the two, ' +
          'then a comma.',
      ],
      output: null,
    },
    {
      name: 'a word before the first and the last',
      letter: letter(
        'The mill exists ⟦to support bakers, provide flour and to develop⟧ skills. Help is given ⟦by bakers, ' +
          'millers and by⟧ the town.',
      ),
      messages: [
        '“to support bakers, provide flour and to develop” has “to” before the first and the last only: put ' +
          'it before all three, ' +
          'or say it once.',
        '“by bakers, millers and by” has “by” before the first and the last only: put it before all ' +
          'three, or say it once.',
      ],
      output: letter(
        'The mill exists to support bakers, provide flour and develop skills. Help is given by ' +
          'bakers, millers and the town.',
      ),
    },
    {
      name: 'people in two ways',
      letter: letter('The mill helps ⟦families leaving town or who are⟧ new to it.'),
      messages: [
        '“families leaving town or who are” describes people in two ways: write both with “who”, or ' +
          'both like “leaving”.',
      ],
      output: null,
    },
    {
      name: 'a thing known well, and a clause',
      letter: letter('Bakers ⟦know their ovens well and what⟧ they need.'),
      messages: [
        '“know their ovens well and what” joins a noun and a clause: write both with “that”, or both as nouns.',
      ],
      output: null,
    },
    {
      name: 'a noun and a clause',
      letter: letter('Bakers ⟦recognise the rise in prices and that⟧ bread will cost more.'),
      messages: [
        '“recognise the rise in prices and that” joins a noun and a clause: write both with “that”, ' +
          'or both as nouns.',
      ],
      output: null,
    },
  ],
};

export default examples;

function letter(text: string): string {
  return `Dear Ms Holt\n\n## Main findings\n\n${text}\n`;
}
