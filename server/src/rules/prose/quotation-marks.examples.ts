import { letterWithParagraph } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'single marks inside single ones',
      letter: letterWithParagraph('One carer said: ‘It’s a ‘home from home’ here.’ Others agree.'),
    },
    {
      name: 'single curly marks',
      letter: letterWithParagraph('The ‘front door’ is Northmoor’s, and children’s views count.'),
    },
    {
      name: 'double marks inside single ones',
      letter: letterWithParagraph('One carer said, ‘She told me “you are safe here” and I was.’'),
    },
    {
      name: 'plural possessives, inside a quotation and outside',
      letter: letterWithParagraph(
        'The workers’ plans and the ‘parents’ voices’ group agree. The children’s homes’ managers do too.',
      ),
    },
    {
      name: 'words that begin with an apostrophe',
      letter: letterWithParagraph('The ’90s building is open ’til late.'),
    },
    {
      name: 'a quotation of two paragraphs',
      letter: letterWithParagraph('One young person wrote, ‘I was listened to.\n\n‘I still am.’'),
    },
    {
      name: 'a quotation over two bullets',
      letter: letterWithParagraph('- She said, ‘I was listened to.\n- I still am.’'),
    },
    {
      name: 'possessives with a stray space, which the rule “spaces” reports',
      letter: letterWithParagraph('The children’ s plans and the team ’s plans.'),
    },
    { name: 'feet and inches', letter: letterWithParagraph('The door is 6\'5" high.') },
  ],
  invalid: [
    {
      name: 'a straight apostrophe',
      letter: letterWithParagraph("Children⟦'⟧s views count."),
      messages: ["The mark in “Children's” is straight: write “Children’s”."],
      output: letterWithParagraph('Children’s views count.'),
    },
    {
      name: 'straight marks throughout',
      letter: letterWithParagraph("Children⟦'⟧s views count at the 'front door'. The workers' plans show it."),
      messages: ['4 places have straight marks, the first of them here: write curly ones.'],
      output: letterWithParagraph('Children’s views count at the ‘front door’. The workers’ plans show it.'),
    },
    {
      name: 'double marks',
      letter: letterWithParagraph('The plan is called ⟦“Staying Close”⟧ here.'),
      messages: ['Quotations take single marks: write “‘Staying Close’”.'],
      output: letterWithParagraph('The plan is called ‘Staying Close’ here.'),
    },
    {
      name: 'a quotation inside one, both with double marks',
      letter: letterWithParagraph('Leaders call these ⟦“the “best” plans”⟧ and ⟦"the "next best" ones"⟧ here.'),
      messages: [
        'Quotations take single marks: write “‘the “best” plans’”.',
        'Quotations take single marks: write “‘the “next best” ones’”.',
      ],
      output: letterWithParagraph('Leaders call these ‘the “best” plans’ and ‘the “next best” ones’ here.'),
    },
    {
      name: 'straight double marks round a quotation that quotes',
      letter: letterWithParagraph('One carer said, ⟦"She told me \'you are safe here\'"⟧.'),
      messages: ['Quotations take single marks: write “‘She told me “you are safe here”’”.'],
      output: letterWithParagraph('One carer said, ‘She told me “you are safe here”’.'),
    },
    {
      name: 'a long quotation in double marks',
      letter: letterWithParagraph(
        'One carer said, ⟦“⟧She told me that we are safe here and that nobody will come and take us ' +
          'away, and it was so.”',
      ),
      messages: [
        'Quotations take single marks: write “‘She told me that we are safe here and that nobody will come …’”.',
      ],
      output: letterWithParagraph(
        'One carer said, ‘She told me that we are safe here and that nobody will come and take us away, ' +
          'and it was so.’',
      ),
    },
    {
      name: 'marks facing the wrong way, and another sign',
      letter: letterWithParagraph('The ⟦’⟧front door⟦‘⟧ is the child⟦`⟧s.'),
      messages: [
        '“’front” has a wrong quotation mark or apostrophe: write “‘front”.',
        '“door‘” has a wrong quotation mark or apostrophe: write “door’”.',
        '“child`s” has a wrong quotation mark or apostrophe: write “child’s”.',
      ],
      output: letterWithParagraph('The ‘front door’ is the child’s.'),
    },
    {
      name: 'not closed',
      letter: letterWithParagraph('The ⟦‘⟧front door is open.'),
      messages: ['The quotation that begins at “‘front” does not end: put a closing mark at its end.'],
      output: null,
    },
    {
      name: 'not closed before the next begins',
      letter: letterWithParagraph('The ⟦‘⟧front door and the ‘hub’ are open.'),
      messages: ['The quotation that begins at “‘front” does not end: put a closing mark at its end.'],
      output: null,
    },
    {
      name: 'not closed, with single marks after it',
      letter: letterWithParagraph('The ⟦“⟧front door and the ‘hub’ are open.'),
      messages: ['The quotation that begins at ““front” does not end: put a closing mark at its end.'],
      output: null,
    },
    {
      name: 'closed twice',
      letter: letterWithParagraph('Inspectors looked at the ‘front door’.⟦’⟧'),
      messages: [
        'A quotation ends at “’” that did not begin: put an opening mark at its beginning, or leave this one out.',
      ],
      output: null,
    },
  ],
};

export default examples;
