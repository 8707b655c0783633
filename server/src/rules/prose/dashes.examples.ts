import { letterWithParagraph } from '../engine/example-letters';
import type { Examples } from '../engine/rule';

const examples: Examples = {
  valid: [
    {
      name: 'short dashes with spaces',
      letter: letterWithParagraph('Children – most of them young – are seen alone.'),
    },
    {
      name: 'hyphens',
      letter: letterWithParagraph('Multi-agency work is child-centred, in the short and the long term.'),
    },
    {
      name: 'a hyphen before a shared word',
      letter: letterWithParagraph(
        'Short- and long-term plans are adult- rather than child-focused, both single-, and multi-agency.',
      ),
    },
    { name: 'figures from one to another', letter: letterWithParagraph('In 2014–15, 16 to 18 of them were aged 0–5.') },
    {
      name: 'names, dates and numbers with hyphens',
      letter: letterWithParagraph(
        'Since COVID-19 the team of Stoke-on-Trent can be reached on 0300-123-1231; the plan is dated ' +
          '2024-05-16 and serves 16-17-year-olds.',
      ),
    },
  ],
  invalid: [
    {
      name: 'a hyphen between spaces',
      letter: letterWithParagraph('Children⟦ - ⟧most of them young – are seen.'),
      messages: ['“Children - most” needs a short dash with a space on each side: write “Children – most”.'],
      output: letterWithParagraph('Children – most of them young – are seen.'),
    },
    {
      name: 'a long dash',
      letter: letterWithParagraph('Leaders know this⟦—⟧and act.'),
      messages: ['“this—and” needs a short dash with a space on each side: write “this – and”.'],
      output: letterWithParagraph('Leaders know this – and act.'),
    },
    {
      name: 'two hyphens',
      letter: letterWithParagraph('Leaders know this⟦ -- ⟧and act.'),
      messages: ['“this -- and” needs a short dash with a space on each side: write “this – and”.'],
      output: letterWithParagraph('Leaders know this – and act.'),
    },
    {
      name: 'a space on one side',
      letter: letterWithParagraph('Leaders know this⟦– ⟧and act.'),
      messages: ['“this– and” needs a short dash with a space on each side: write “this – and”.'],
      output: letterWithParagraph('Leaders know this – and act.'),
    },
    {
      name: 'long dashes throughout',
      letter: letterWithParagraph('One⟦—⟧two. Three—four. Five—six. Seven—eight.'),
      messages: [
        '4 places have another mark for a dash, the first of them here: write a short dash with a space ' +
          'on each side.',
      ],
      output: letterWithParagraph('One – two. Three – four. Five – six. Seven – eight.'),
    },
    {
      name: 'a word split by a space',
      letter: letterWithParagraph('Children’s well⟦- ⟧being is looked after.'),
      messages: ['“well- being” is neither a hyphen nor a dash: remove the space, or write “ – ”.'],
      output: null,
    },
    {
      name: 'a range with a hyphen',
      letter: letterWithParagraph('Visits to children aged 5⟦-⟧11 take 30⟦ - ⟧40 minutes.'),
      messages: [
        '“5-11” is a range: write “5–11”, or “to” between the figures.',
        '“30 - 40” is a range: write “30–40”, or “to” between the figures.',
      ],
      output: letterWithParagraph('Visits to children aged 5–11 take 30–40 minutes.'),
    },
    {
      name: 'a dash inside a name',
      letter: letterWithParagraph('The COVID⟦–⟧19 pandemic was hard.'),
      messages: ['“COVID–19” has a dash where a hyphen belongs: write “COVID-19”.'],
      output: letterWithParagraph('The COVID-19 pandemic was hard.'),
    },
  ],
};

export default examples;
