import { letterWithParagraph } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'one space',
      letter: letterWithParagraph(
        'Leaders know their children well (and say so). They listen; families, too, are heard.',
      ),
    },
    {
      name: 'figures, web addresses and endings in brackets',
      letter: letterWithParagraph(
        'The social worker(s) see 1,200 children at 10:30 in 3.5 teams: see www.gov.uk/Ofsted or write ' +
          'to a.b@northmoor.gov.uk.',
      ),
    },
    {
      name: 'a line that goes on, with Markdown’s two spaces at its end',
      letter: letterWithParagraph('Leaders know  \nand listen.'),
    },
    { name: 'indented lines of a bullet', letter: letterWithParagraph('- Leaders know\n  and listen.') },
    {
      name: 'the gap around a note or a footnote mark',
      letter: letterWithParagraph('Leaders <!-- who? --> listen [^1] well.\n\n[^1]: Some of them.'),
    },
    {
      name: 'a date kept on one line',
      letter: letterWithParagraph('The visit was on 9\u00A0December and Ms\u00A0Holt was there.'),
    },
    { name: 'three dots', letter: letterWithParagraph('One child said, ‘I did not know ... until she told me.’') },
    { name: 'brackets inside a word', letter: letterWithParagraph('The (multi)agency team and s(he) who leads it.') },
  ],
  invalid: [
    {
      name: 'two spaces',
      letter: letterWithParagraph('Leaders know⟦  ⟧their children.'),
      messages: ['There is more than one space here: leave one.'],
      output: letterWithParagraph('Leaders know their children.'),
    },
    {
      name: 'two spaces after every full stop',
      letter: letterWithParagraph('One.⟦  ⟧Two.  Three.  Four.  Five.'),
      messages: ['4 places have more than one space, the first of them here: leave one in each.'],
      output: letterWithParagraph('One. Two. Three. Four. Five.'),
    },
    {
      name: 'before a full stop',
      letter: letterWithParagraph('Leaders work with parents⟦ .⟧'),
      messages: ['There is a space too many: write “parents.”.'],
      output: letterWithParagraph('Leaders work with parents.'),
    },
    {
      name: 'before a comma, not after it',
      letter: letterWithParagraph('Leaders⟦ ,⟧who know this, act.'),
      messages: ['There is a space too many: write “Leaders, who”.'],
      output: letterWithParagraph('Leaders, who know this, act.'),
    },
    {
      name: 'inside brackets',
      letter: letterWithParagraph('The hub ⟦( ⟧MASH⟦ )⟧ is new.'),
      messages: ['There is a space too many: write “(MASH”.', 'There is a space too many: write “MASH)”.'],
      output: letterWithParagraph('The hub (MASH) is new.'),
    },
    {
      name: 'after a full stop',
      letter: letterWithParagraph('Leaders listen to young people⟦.⟧This helps.'),
      messages: ['A space is missing: write “people. This”.'],
      output: letterWithParagraph('Leaders listen to young people. This helps.'),
    },
    {
      name: 'after a number and after a quotation',
      letter: letterWithParagraph('This was so in 2024⟦.⟧The team is ‘at the end of the phone’⟦.⟧It helps.'),
      messages: ['A space is missing: write “2024. The”.', 'A space is missing: write “. It”.'],
      output: letterWithParagraph('This was so in 2024. The team is ‘at the end of the phone’. It helps.'),
    },
    {
      name: 'after a comma',
      letter: letterWithParagraph('Families⟦,⟧children and carers⟦;⟧all are heard.'),
      messages: ['A space is missing: write “Families, children”.', 'A space is missing: write “carers; all”.'],
      output: letterWithParagraph('Families, children and carers; all are heard.'),
    },
    {
      name: 'beside brackets',
      letter: letterWithParagraph('The multi-agency hub⟦(⟧MASH⟦)⟧works.'),
      messages: ['A space is missing: write “hub (MASH”.', 'A space is missing: write “MASH) works”.'],
      output: letterWithParagraph('The multi-agency hub (MASH) works.'),
    },
    {
      name: 'a broken possessive',
      letter: letterWithParagraph('The children⟦’ s⟧ plans are up to date.'),
      messages: ['There is a space too many: write “children’s”.'],
      output: letterWithParagraph('The children’s plans are up to date.'),
    },
    {
      name: 'a soft hyphen',
      letter: letterWithParagraph('Leaders work to⟦\u00AD⟧gether.'),
      messages: ['There is an invisible character here: write “together”.'],
      output: letterWithParagraph('Leaders work together.'),
    },
    {
      name: 'a right-to-left override',
      letter: letterWithParagraph('See the plan⟦\u202E⟧fdp.doc for more.'),
      messages: ['An invisible character here changes the direction of the text: write “planfdp”.'],
      output: letterWithParagraph('See the planfdp.doc for more.'),
    },
    {
      name: 'a pasted non-breaking space and tab',
      letter: letterWithParagraph('Leaders know⟦\u00A0⟧their children⟦\t⟧well.'),
      messages: [
        'This is not an ordinary space: write “know their”.',
        'This is not an ordinary space: write “children well”.',
      ],
      output: letterWithParagraph('Leaders know their children well.'),
    },
  ],
};

export default examples;
