import { letterWithParagraph } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'in full',
      letter: letterWithParagraph('They do not know, and it is too soon to see. Its effect cannot be told.'),
    },
    {
      name: 'what people say',
      letter: letterWithParagraph('One parent said, ‘It’s like having an aunt’, another, ‘I can’t thank them enough.’'),
    },
    {
      name: 'slips that other rules report',
      letter: letterWithParagraph('Managers dont know that it’s plan is weak.'),
    },
    {
      name: 'possessives',
      letter: letterWithParagraph('The children’s plans, one’s own and the authority’s are there at ten o’clock.'),
    },
  ],
  invalid: [
    {
      name: 'a negative',
      letter: letterWithParagraph('Managers ⟦don’t⟧ challenge enough, ⟦can’t⟧ see why and ⟦won’t⟧ say.'),
      messages: [
        '“don’t” is a contraction: write “do not”.',
        '“can’t” is a contraction: write “cannot”.',
        '“won’t” is a contraction: write “will not”.',
      ],
      output: letterWithParagraph('Managers do not challenge enough, cannot see why and will not say.'),
    },
    {
      name: 'is and has',
      letter: letterWithParagraph("⟦It’s⟧ too soon to see. ⟦They’ve⟧ begun, and ⟦we're⟧ told that ⟦there’s⟧ more."),
      messages: [
        '“It’s” is a contraction: write “It is”.',
        '“They’ve” is a contraction: write “They have”.',
        "“we're” is a contraction: write “we are”.",
        '“there’s” is a contraction: write “there is”.',
      ],
      output: letterWithParagraph('It is too soon to see. They have begun, and we are told that there is more.'),
    },
    {
      name: 'without the apostrophe',
      letter: letterWithParagraph('Managers see ⟦whats⟧ wrong.'),
      messages: ['“whats” is a contraction without its apostrophe: write “what is”.'],
      output: letterWithParagraph('Managers see what is wrong.'),
    },
  ],
};

export default examples;
